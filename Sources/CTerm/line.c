#define _GNU_SOURCE
#include "CTerm.h"
#include <errno.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/eventfd.h>
#include <sys/ioctl.h>
#include <sys/signalfd.h>
#include <unistd.h>

int wq_raw_mode(int descriptor, struct termios *saved) {
  if (tcgetattr(descriptor, saved) != 0) return errno;
  struct termios raw = *saved;
  cfmakeraw(&raw);
  raw.c_oflag |= saved->c_oflag & OPOST;
  raw.c_cc[VMIN] = 1;
  raw.c_cc[VTIME] = 0;
  return tcsetattr(descriptor, TCSADRAIN, &raw) == 0 ? 0 : errno;
}

int wq_restore_mode(int descriptor, const struct termios *saved) {
  return tcsetattr(descriptor, TCSADRAIN, saved) == 0 ? 0 : errno;
}

bool wq_window_size(int descriptor, int *rows, int *columns) {
  struct winsize size;
  if (ioctl(descriptor, TIOCGWINSZ, &size) != 0 || size.ws_row == 0 || size.ws_col == 0) return false;
  *rows = size.ws_row;
  *columns = size.ws_col;
  return true;
}

int wq_signal_descriptor(void) {
  sigset_t watched;
  sigemptyset(&watched);
  const int signals[] = {SIGWINCH, SIGTERM, SIGHUP, SIGINT, SIGCONT, SIGTSTP};
  for (size_t i = 0; i < sizeof signals / sizeof *signals; i++) sigaddset(&watched, signals[i]);
  if (pthread_sigmask(SIG_BLOCK, &watched, NULL) != 0) return -1;
  return signalfd(-1, &watched, SFD_NONBLOCK | SFD_CLOEXEC);
}

int wq_next_signal(int descriptor) {
  struct signalfd_siginfo info;
  return read(descriptor, &info, sizeof info) == sizeof info ? (int)info.ssi_signo : 0;
}

int wq_wake_descriptor(void) { return eventfd(0, EFD_NONBLOCK | EFD_CLOEXEC); }

static void let_through(int signal, sigset_t *before) {
  sigset_t one;
  sigemptyset(&one);
  sigaddset(&one, signal);
  pthread_sigmask(SIG_UNBLOCK, &one, before);
}

// SIGTSTP and not SIGSTOP: the kernel drops it where no shell is there to continue the group.
void wq_stop(void) {
  sigset_t before;
  struct sigaction standard = {.sa_handler = SIG_DFL}, kept;
  sigaction(SIGTSTP, &standard, &kept);
  kill(0, SIGTSTP);
  let_through(SIGTSTP, &before);
  pthread_sigmask(SIG_SETMASK, &before, NULL);
  sigaction(SIGTSTP, &kept, NULL);
}

void wq_die_by(int signal) {
  sigset_t before;
  struct sigaction standard = {.sa_handler = SIG_DFL};
  sigaction(signal, &standard, NULL);
  let_through(signal, &before);
  kill(getpid(), signal);
}
