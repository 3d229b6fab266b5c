#pragma once
#include <sys/types.h>

/// Starts a program on a new pseudo-terminal of the given size; returns its process id, -1 on failure.
/// The fork lives in C: no Swift code may run between fork and exec.
pid_t wq_pty_spawn(int *master, int rows, int columns, const char *path, char *const argv[], char *const envp[]);

/// Starts `sh -c command` in a session of its own, with no input, no terminal and no signal blocked or ignored, and gives
/// the end of the pipe that its output comes by; returns its process id, -1 on failure.
pid_t wq_shell_spawn(int *output, const char *command);
