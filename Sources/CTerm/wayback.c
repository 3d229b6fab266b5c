#define _GNU_SOURCE
#include "wayback.h"
#include "CTerm.h"
#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <pthread.h>
#include <signal.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

extern char **environ;

// What a deadly signal's handler may touch: plain memory, written before the terminal is `claimed`.
static struct {
  int descriptor;
  /// The descriptor's path, to open a description of our own by.
  char path[32];
  pthread_t thread;
  size_t length;
  char undo[4096];
  struct termios saved;
  char journal[1024];
  char *farewell[8];
} way;
enum { free_again, claimed, going_back };
static atomic_int terminal = free_again;
static atomic_bool parked;

// The signals of a fault, which the Swift runtime answers too, and QUIT, which asks for a core.
static const int faults[] = {SIGSEGV, SIGBUS, SIGILL, SIGFPE, SIGABRT, SIGTRAP, SIGSYS, SIGQUIT};
enum { faultCount = sizeof faults / sizeof *faults };
// All others whose default is the program's end, but KILL, PIPE and XFSZ; TERM, HUP and INT until `wq_watch_ends`. The
// real-time signals end it too.
static const int others[] = {SIGTERM, SIGHUP, SIGINT, SIGUSR1, SIGUSR2, SIGALRM, SIGVTALRM, SIGPROF, SIGXCPU, SIGIO, SIGPWR, SIGSTKFLT};
enum { otherCount = sizeof others / sizeof *others };

// The thread that draws may stand in a write, which keeps every other one out, and would go on with it afterwards.
static void on_park(int signal) {
  (void)signal;
  parked = true;
  for (;;) pause();
}

static void park_drawing(void) {
  if (pthread_equal(pthread_self(), way.thread)) return;
  struct sigaction action = {.sa_handler = on_park};
  sigfillset(&action.sa_mask);
  sigaction(SIGRTMAX, &action, NULL);
  if (pthread_kill(way.thread, SIGRTMAX) != 0) return;
  struct timespec moment = {.tv_nsec = 1000000};
  for (int waited = 0; !parked && waited < 20; waited++) nanosleep(&moment, NULL);
}

// A terminal that does not read must not keep the way back from being gone: what waits in its line is thrown away.
static void write_undo(void) {
  // The mode of the shared description is not to be changed.
  int own = open(way.path, O_WRONLY | O_NONBLOCK | O_NOCTTY | O_CLOEXEC);
  int target = own >= 0 ? own : way.descriptor;
  size_t done = 0;
  for (int waited = 0; done < way.length && waited < 4;) {
    ssize_t written = write(target, way.undo + done, way.length - done);
    if (written > 0) {
      done += (size_t)written;
    } else if (written < 0 && errno == EAGAIN) {
      if (waited++ == 0) tcflush(target, TCOFLUSH);
      struct pollfd ready = {.fd = target, .events = POLLOUT};
      poll(&ready, 1, 10);
    } else if (written == 0 || errno != EINTR) {
      break;
    }
  }
  if (own >= 0) close(own);
}

// A program that takes back what no sequence can; it begins a moment later, when the terminal has read the sequences.
static void say_farewell(void) {
  if (!way.farewell[0]) return;
  if (_Fork() != 0) return;
  // Where this process led the session, its end would take the other one along.
  setsid();
  struct sigaction deaf = {.sa_handler = SIG_IGN};
  sigaction(SIGHUP, &deaf, NULL);
  struct timespec moment = {.tv_nsec = 100000000};
  nanosleep(&moment, NULL);
  sigset_t none;
  sigemptyset(&none);
  sigprocmask(SIG_SETMASK, &none, NULL);
  int nowhere = open("/dev/null", O_RDWR);
  for (int i = 0; i < 3 && nowhere >= 0; i++) dup2(nowhere, i);
  execve(way.farewell[0], way.farewell, environ);
  _exit(127);
}

bool wq_is_armed(void) { return terminal == claimed; }

// Another signal may be told to another thread, which would end the program half way through: it waits, for as long as a
// terminal that reads nothing takes at most.
static void await_way_back(void) {
  struct timespec moment = {.tv_nsec = 1000000};
  for (int waited = 0; terminal == going_back && waited < 500; waited++) nanosleep(&moment, NULL);
}

void wq_go_back(void) {
  // No signal comes between; from the background the screen is given back too.
  sigset_t all, before;
  sigfillset(&all);
  pthread_sigmask(SIG_BLOCK, &all, &before);
  int expected = claimed;
  if (!atomic_compare_exchange_strong(&terminal, &expected, going_back)) {
    await_way_back();
    pthread_sigmask(SIG_SETMASK, &before, NULL);
    return;
  }
  int kept = errno;
  park_drawing();
  write_undo();
  if (!wq_is_lent(way.descriptor)) tcsetattr(way.descriptor, TCSANOW, &way.saved);
  if (way.journal[0]) unlink(way.journal);
  say_farewell();
  terminal = free_again;
  errno = kept;
  pthread_sigmask(SIG_SETMASK, &before, NULL);
}

static void die_by_default(int signal) {
  struct sigaction standard = {.sa_handler = SIG_DFL};
  sigaction(signal, &standard, NULL);
  sigset_t one;
  sigemptyset(&one);
  sigaddset(&one, signal);
  raise(signal);
  pthread_sigmask(SIG_UNBLOCK, &one, NULL);
  _exit(128 + signal);
}

static void on_deadly(int signal, siginfo_t *info, void *context) {
  (void)info;
  (void)context;
  wq_go_back();
  die_by_default(signal);
}

static void install(int signal, bool evenIfHandled) {
  struct sigaction before;
  // Looked at first: while it had a handler for a moment, one that is ignored would end the program.
  if (sigaction(signal, NULL, &before) != 0) return;
  bool isHandled = (before.sa_flags & SA_SIGINFO) != 0 || before.sa_handler != SIG_DFL;
  if (isHandled && !evenIfHandled) return;
  struct sigaction action = {.sa_sigaction = on_deadly, .sa_flags = SA_SIGINFO | SA_ONSTACK};
  sigfillset(&action.sa_mask);
  sigaction(signal, &action, NULL);
}

static void install_all(void) {
  static bool installed;
  if (installed) return;
  installed = true;
  stack_t present, own = {.ss_size = 65536};
  if (sigaltstack(NULL, &present) == 0 && (present.ss_flags & SS_DISABLE)) {
    own.ss_sp = malloc(own.ss_size);
    if (own.ss_sp) sigaltstack(&own, NULL);
  }
  for (int i = 0; i < faultCount; i++) install(faults[i], true);
  for (int i = 0; i < otherCount; i++) install(others[i], false);
  for (int signal = SIGRTMIN; signal <= SIGRTMAX; signal++) install(signal, false);
  atexit(wq_go_back);
}

void wq_arm(int descriptor, const char *undo, size_t length, const struct termios *saved) {
  terminal = free_again;
  way.descriptor = descriptor;
  way.length = length < sizeof way.undo ? length : sizeof way.undo;
  memcpy(way.undo, undo, way.length);
  way.saved = *saved;
  way.thread = pthread_self();
  snprintf(way.path, sizeof way.path, "/proc/self/fd/%d", descriptor);
  install_all();
  terminal = claimed;
}

void wq_disarm(void) { terminal = free_again; }

void wq_set_journal(const char *path) {
  size_t length = path ? strlen(path) : 0;
  way.journal[0] = 0;
  if (length > 0 && length < sizeof way.journal) memcpy(way.journal, path, length + 1);
}

// The full path of a program of PATH, or NULL: a handler cannot look for it.
static char *program_path(const char *name) {
  const char *folders = getenv("PATH");
  while (folders && *folders) {
    size_t length = strcspn(folders, ":");
    char *path = NULL;
    if (asprintf(&path, "%.*s/%s", (int)length, folders, name) < 0) return NULL;
    if (length > 0 && access(path, X_OK) == 0) return path;
    free(path);
    folders += length;
    folders += *folders == ':';
  }
  return NULL;
}

void wq_set_farewell(char *const arguments[]) {
  for (size_t i = 0; i < sizeof way.farewell / sizeof *way.farewell; i++) {
    free(way.farewell[i]);
    way.farewell[i] = NULL;
  }
  if (!arguments || !arguments[0]) return;
  char *path = program_path(arguments[0]);
  if (!path) return;
  for (size_t i = 1; arguments[i] && i + 1 < sizeof way.farewell / sizeof *way.farewell; i++) {
    way.farewell[i] = strdup(arguments[i]);
  }
  way.farewell[0] = path;
}

void wq_end_at_faults(void) {
  if (getenv("SWIFT_BACKTRACE")) return;
  struct sigaction standard = {.sa_handler = SIG_DFL};
  for (int i = 0; i < faultCount; i++) {
    if (faults[i] != SIGQUIT) sigaction(faults[i], &standard, NULL);
  }
}
