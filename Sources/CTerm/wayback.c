#define _GNU_SOURCE
#include "CTerm.h"
#include <errno.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

// What a fatal signal's handler may touch: plain memory, written before `armed` is set.
static struct {
  int descriptor;
  size_t length;
  char undo[4096];
  struct termios saved;
  char journal[1024];
} way;
static volatile sig_atomic_t armed;

static const int fatal[] = {SIGSEGV, SIGBUS, SIGILL, SIGFPE, SIGABRT, SIGTRAP, SIGSYS, SIGQUIT};
enum { fatalCount = sizeof fatal / sizeof *fatal };
static struct sigaction previous[fatalCount];

static void go_back(void) {
  if (!armed) return;
  armed = 0;
  int kept = errno;
  size_t done = 0;
  while (done < way.length) {
    ssize_t written = write(way.descriptor, way.undo + done, way.length - done);
    if (written > 0) done += (size_t)written;
    else if (errno != EINTR) break;
  }
  tcsetattr(way.descriptor, TCSANOW, &way.saved);
  if (way.journal[0]) unlink(way.journal);
  errno = kept;
}

// Puts the terminal back, then lets whoever was there before (a backtrace, or the default core dump) have the signal.
static void on_fatal(int signal, siginfo_t *info, void *context) {
  go_back();
  for (int i = 0; i < fatalCount; i++) {
    if (fatal[i] == signal) sigaction(signal, &previous[i], NULL);
  }
  bool raisedByItself = info && info->si_code > 0 && (signal == SIGSEGV || signal == SIGBUS || signal == SIGILL ||
                                                      signal == SIGFPE || signal == SIGTRAP);
  if (!raisedByItself || signal == SIGTRAP) raise(signal);
  (void)context;
}

static void install(void) {
  static bool installed;
  if (installed) return;
  installed = true;
  static char stack[65536];
  stack_t present;
  if (sigaltstack(NULL, &present) == 0 && (present.ss_flags & SS_DISABLE)) {
    stack_t own = {.ss_sp = stack, .ss_size = sizeof stack};
    sigaltstack(&own, NULL);
  }
  struct sigaction action = {.sa_sigaction = on_fatal, .sa_flags = SA_SIGINFO | SA_ONSTACK};
  sigemptyset(&action.sa_mask);
  for (int i = 0; i < fatalCount; i++) sigaction(fatal[i], &action, &previous[i]);
  atexit(go_back);
}

void wq_arm(int descriptor, const char *undo, size_t length, const struct termios *saved) {
  armed = 0;
  way.descriptor = descriptor;
  way.length = length < sizeof way.undo ? length : sizeof way.undo;
  memcpy(way.undo, undo, way.length);
  way.saved = *saved;
  install();
  armed = 1;
}

void wq_disarm(void) { armed = 0; }

void wq_set_journal(const char *path) {
  size_t length = path ? strlen(path) : 0;
  way.journal[0] = 0;
  if (length > 0 && length < sizeof way.journal) memcpy(way.journal, path, length + 1);
}
