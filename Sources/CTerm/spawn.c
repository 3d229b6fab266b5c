#define _GNU_SOURCE
#include "CTerm.h"
#include <fcntl.h>
#include <signal.h>
#include <spawn.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

extern char **environ;

int wq_start_reading(char *const arguments[], int *child) {
  int ends[2];
  if (pipe2(ends, O_CLOEXEC) != 0) return -1;
  posix_spawn_file_actions_t files;
  posix_spawn_file_actions_init(&files);
  posix_spawn_file_actions_addopen(&files, STDIN_FILENO, "/dev/null", O_RDONLY, 0);
  posix_spawn_file_actions_adddup2(&files, ends[1], STDOUT_FILENO);
  posix_spawn_file_actions_addopen(&files, STDERR_FILENO, "/dev/null", O_WRONLY, 0);
  posix_spawnattr_t attributes;
  posix_spawnattr_init(&attributes);
  sigset_t none;
  sigemptyset(&none);
  posix_spawnattr_setsigmask(&attributes, &none);
  posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETSIGMASK);
  pid_t started = -1;
  int problem = posix_spawnp(&started, arguments[0], &files, &attributes, arguments, environ);
  posix_spawn_file_actions_destroy(&files);
  posix_spawnattr_destroy(&attributes);
  close(ends[1]);
  if (problem != 0) {
    close(ends[0]);
    return -1;
  }
  *child = started;
  return ends[0];
}

void wq_reap(int child, int milliseconds) {
  for (int waited = 0; waited < milliseconds; waited += 2) {
    if (waitpid(child, NULL, WNOHANG) != 0) return;
    struct timespec moment = {.tv_nsec = 2000000};
    nanosleep(&moment, NULL);
  }
  kill(child, SIGKILL);
  waitpid(child, NULL, 0);
}
