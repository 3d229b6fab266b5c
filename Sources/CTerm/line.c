#define _GNU_SOURCE
#include "CTerm.h"
#include <errno.h>
#include <sys/eventfd.h>
#include <sys/ioctl.h>
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

bool wq_window_pixels(int descriptor, int *width, int *height) {
  struct winsize size;
  if (ioctl(descriptor, TIOCGWINSZ, &size) != 0 || size.ws_xpixel == 0 || size.ws_ypixel == 0) return false;
  *width = size.ws_xpixel;
  *height = size.ws_ypixel;
  return true;
}

int wq_wake_descriptor(void) { return eventfd(0, EFD_NONBLOCK | EFD_CLOEXEC); }
