#define _GNU_SOURCE
#include "CTerm.h"
#include "wayback.h"
#include <errno.h>
#include <signal.h>
#include <sys/eventfd.h>
#include <sys/ioctl.h>
#include <unistd.h>

static volatile sig_atomic_t told;
static void on_background(int signal) {
  (void)signal;
  told = 1;
}

// The kernel stops whoever sets a terminal's mode from the background, and again at once when he is continued, as long as
// he is there: one who was told to end before he was continued would never come to it. Caught, the stop is an error
// that is answered in turn: end where that was asked, else stop.
static int set_mode(int descriptor, const struct termios *mode, bool *inBackground) {
  struct sigaction before, caught = {.sa_handler = on_background};
  sigaction(SIGTTOU, NULL, &before);
  bool stops = before.sa_handler == SIG_DFL;
  if (stops) sigaction(SIGTTOU, &caught, NULL);
  told = 0;
  int problem = tcsetattr(descriptor, TCSADRAIN, mode) == 0 ? 0 : errno;
  if (stops) sigaction(SIGTTOU, &before, NULL);
  *inBackground = problem == EINTR && told;
  return problem;
}

int wq_raw_mode(int descriptor, struct termios *saved) {
  for (;;) {
    if (tcgetattr(descriptor, saved) != 0) return errno;
    struct termios raw = *saved;
    cfmakeraw(&raw);
    raw.c_oflag |= saved->c_oflag & OPOST;
    raw.c_cc[VMIN] = 1;
    raw.c_cc[VTIME] = 0;
    bool inBackground;
    int problem = set_mode(descriptor, &raw, &inBackground);
    if (!inBackground) return problem;
    while (wq_is_ending()) pause();
    raise(SIGTTOU);
  }
}

bool wq_is_lent(int descriptor) {
  pid_t owner = tcgetpgrp(descriptor);
  return owner > 0 && owner != getpgrp() && kill(-owner, 0) == 0;
}

int wq_restore_mode(int descriptor, const struct termios *saved) {
  if (wq_is_lent(descriptor)) return 0;
  return tcsetattr(descriptor, TCSADRAIN, saved) == 0 ? 0 : errno;
}

bool wq_window_size(int descriptor, int *rows, int *columns) {
  struct winsize size;
  if (ioctl(descriptor, TIOCGWINSZ, &size) != 0 || size.ws_row == 0 || size.ws_col == 0) return false;
  *rows = size.ws_row;
  *columns = size.ws_col;
  return true;
}

bool wq_window_pixels(int descriptor, int *width, int *height) {
  struct winsize size;
  if (ioctl(descriptor, TIOCGWINSZ, &size) != 0 || size.ws_xpixel == 0 || size.ws_ypixel == 0) return false;
  *width = size.ws_xpixel;
  *height = size.ws_ypixel;
  return true;
}

int wq_wake_descriptor(void) { return eventfd(0, EFD_NONBLOCK | EFD_CLOEXEC); }
