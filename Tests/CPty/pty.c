#define _GNU_SOURCE
#include "CPty.h"
#include <pty.h>
#include <signal.h>
#include <unistd.h>

pid_t wq_pty_spawn(int *master, int rows, int columns, const char *path, char *const argv[], char *const envp[]) {
  struct winsize size = {.ws_row = (unsigned short)rows, .ws_col = (unsigned short)columns};
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
