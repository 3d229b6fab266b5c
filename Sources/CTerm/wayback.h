#pragma once
#include <stdbool.h>

/// Whether there is a terminal to give back.
bool wq_is_armed(void);
/// Gives the terminal back as it was, once, without waiting for it to read; async-signal-safe.
void wq_go_back(void);
/// Whether a signal has come that ends the program, and the thread that watches for it is about to do so.
bool wq_is_ending(void);
/// Whether another process group has the terminal by now, as after `bg`: its line is as that one wants it.
bool wq_is_lent(int descriptor);
