#pragma once
#include <stdbool.h>

/// Whether there is a terminal to give back.
bool wq_is_armed(void);
/// Gives the terminal back as it was, once, without waiting for it to read; async-signal-safe.
void wq_go_back(void);
