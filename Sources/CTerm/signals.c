#define _GNU_SOURCE
#include "CTerm.h"
#include "wayback.h"
#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <pthread.h>
#include <signal.h>
#include <stdatomic.h>
#include <sys/signalfd.h>
#include <time.h>
#include <unistd.h>

// Signals that ask the program to end are taken by a thread of their own, from the first time that the loop waits: until
// then there is nothing to save, and they end the program by themselves (wayback.c). The thread tells the event loop,
// and where the loop has not ended the program a moment later (it stands in a write to a terminal that reads no more, in
// a long computation, in a call that hangs) it gives the terminal back and ends the program itself.

static int watched = -1;       // signalfd: what the loop answers as it comes
static int asked[2] = {-1, -1};  // pipe: what the thread hands on
static const int ending[] = {SIGTERM, SIGHUP, SIGINT};
static const int answered[] = {SIGWINCH, SIGCONT, SIGTSTP};

static sigset_t set_of(const int *signals, size_t count) {
  sigset_t set;
  sigemptyset(&set);
  for (size_t i = 0; i < count; i++) sigaddset(&set, signals[i]);
  return set;
}

// Said before a signal is taken: at every moment it is either pending or said.
static atomic_bool taken;

bool wq_is_ending(void) {
  sigset_t pending;
  if (taken || sigpending(&pending) != 0) return taken;
  for (size_t i = 0; i < sizeof ending / sizeof *ending; i++) {
    if (sigismember(&pending, ending[i])) return true;
  }
  return taken;
}

static void *watch(void *unused) {
  (void)unused;
  sigset_t set = set_of(ending, sizeof ending / sizeof *ending);
  struct pollfd come = {.fd = signalfd(-1, &set, SFD_CLOEXEC), .events = POLLIN};
  for (;;) {
    if (come.fd >= 0 && poll(&come, 1, -1) != 1) continue;
    taken = true;
    int signal = sigwaitinfo(&set, NULL);
    if (signal < 0) continue;
    // Where the terminal has been given back there is nothing to put back and nobody to tell.
    if (!wq_is_armed()) wq_die_by(signal);
    unsigned char number = (unsigned char)signal;
    (void)!write(asked[1], &number, 1);
    struct timespec patience = {.tv_nsec = 150000000};
    while (sigtimedwait(&set, NULL, &patience) < 0 && errno == EINTR) {}
    wq_go_back();
    _exit(128 + signal);
  }
}

int wq_watch_signals(void) {
  sigset_t loops = set_of(answered, sizeof answered / sizeof *answered);
  if (pthread_sigmask(SIG_BLOCK, &loops, NULL) != 0) return -1;
  if (watched >= 0) return 0;
  watched = signalfd(-1, &loops, SFD_NONBLOCK | SFD_CLOEXEC);
  return watched >= 0 && pipe2(asked, O_NONBLOCK | O_CLOEXEC) == 0 ? 0 : -1;
}

int wq_watch_ends(void) {
  static bool watches;
  if (watches || watched < 0) return watches ? 0 : -1;
  sigset_t ends = set_of(ending, sizeof ending / sizeof *ending);
  if (pthread_sigmask(SIG_BLOCK, &ends, NULL) != 0) return -1;
  pthread_t thread;
  pthread_attr_t attributes;
  pthread_attr_init(&attributes);
  pthread_attr_setdetachstate(&attributes, PTHREAD_CREATE_DETACHED);
  pthread_attr_setstacksize(&attributes, 65536);
  watches = pthread_create(&thread, &attributes, watch, NULL) == 0;
  pthread_attr_destroy(&attributes);
  // With nobody to take them they end the program as they do everywhere.
  if (!watches) pthread_sigmask(SIG_UNBLOCK, &ends, NULL);
  return watches ? 0 : -1;
}

int wq_answered_signals(void) { return watched; }
int wq_ending_signals(void) { return asked[0]; }

int wq_next_signal(void) {
  unsigned char number;
  if (asked[0] >= 0 && read(asked[0], &number, 1) == 1) return number;
  struct signalfd_siginfo info;
  return watched >= 0 && read(watched, &info, sizeof info) == sizeof info ? (int)info.ssi_signo : 0;
}

static void let_through(int signal, sigset_t *before) {
  sigset_t one = set_of(&signal, 1);
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
  pthread_kill(pthread_self(), signal);
}
