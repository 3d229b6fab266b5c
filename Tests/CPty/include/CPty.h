#pragma once
#include <sys/types.h>

/// Starts a program on a new pseudo-terminal of the given size; returns its process id, -1 on failure.
/// The fork lives in C: no Swift code may run between fork and exec.
pid_t wq_pty_spawn(int *master, int rows, int columns, const char *path, char *const argv[], char *const envp[]);
