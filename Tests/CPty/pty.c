#define _GNU_SOURCE
#include "CPty.h"
#include <fcntl.h>
#include <pty.h>
#include <signal.h>
#include <spawn.h>
#include <unistd.h>

pid_t wq_pty_spawn(int *master, int rows, int columns, const char *path, char *const argv[], char *const envp[]) {
  // Cells of ten by twenty pixels.
  struct winsize size = {.ws_row = (unsigned short)rows,
                         .ws_col = (unsigned short)columns,
                         .ws_xpixel = (unsigned short)(columns * 10),
                         .ws_ypixel = (unsigned short)(rows * 20)};
  pid_t child = forkpty(master, 0, 0, &size);
  if (child == 0) {
    sigset_t none;
    sigemptyset(&none);
    sigprocmask(SIG_SETMASK, &none, 0);
    // What other tests have open is not held open by the program.
    close_range(3, ~0U, 0);
    execve(path, argv, envp);
    _exit(127);
  }
  return child;
}

pid_t wq_shell_spawn(int *output, const char *command) {
  int ends[2];
  if (pipe2(ends, O_CLOEXEC) != 0) return -1;
  posix_spawn_file_actions_t actions;
  posix_spawn_file_actions_init(&actions);
  posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0);
  posix_spawn_file_actions_adddup2(&actions, ends[1], STDOUT_FILENO);
  posix_spawnattr_t attributes;
  posix_spawnattr_init(&attributes);
  sigset_t signals;
  sigemptyset(&signals);
  posix_spawnattr_setsigmask(&attributes, &signals);
  sigfillset(&signals);
  posix_spawnattr_setsigdefault(&attributes, &signals);
  posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETSID | POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF);
  char *const words[] = {"sh", "-c", (char *)command, 0};
  pid_t child = -1;
  if (posix_spawn(&child, "/bin/sh", &actions, &attributes, words, environ) != 0) child = -1;
  posix_spawnattr_destroy(&attributes);
  posix_spawn_file_actions_destroy(&actions);
  close(ends[1]);
  if (child < 0) close(ends[0]);
  *output = child < 0 ? -1 : ends[0];
  return child;
}
