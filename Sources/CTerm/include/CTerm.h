#pragma once
// ncursesw and the system calls of a terminal program, in a shape that Swift can import: globals, macros and
// variadics become functions and constants.
#ifndef NCURSES_WIDECHAR
#define NCURSES_WIDECHAR 1
#endif
#define NCURSES_NOMACROS 1
#include <curses.h>
#include <locale.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <termios.h>

/// What the program was called with, its name first; NULL behind the last.
int wq_argument_count(void);
const char *wq_argument(int place);

// Drawing

static inline WINDOW *wq_stdscr(void) { return stdscr; }
static inline WINDOW *wq_curscr(void) { return curscr; }
static inline int wq_colors(void) { return COLORS; }
static inline int wq_pairs(void) { return COLOR_PAIRS; }
static const attr_t WQ_BOLD = WA_BOLD, WQ_DIM = WA_DIM, WQ_ITALIC = WA_ITALIC, WQ_UNDERLINE = WA_UNDERLINE,
                    WQ_REVERSE = WA_REVERSE;

/// Makes an ncurses cell of a base and its marks (0 ends them). Returns false where ncurses refuses it.
bool wq_cell(cchar_t *out, uint32_t base, const uint32_t marks[4], attr_t attributes, int pair);
/// The columns that the C library, and so ncurses, gives a scalar: 0 for a mark, -1 for what it cannot print.
int wq_width(uint32_t scalar);
/// Starts ncurses on two descriptors; `direct` takes Warraq's own terminal description with 24-bit colour instead of
/// `type`'s. NULL where there is no usable description of the terminal.
SCREEN *wq_newterm(const char *type, int output, int input, bool direct);

/// `wrefresh`, whose bytes go out as one piece: ncurses by itself writes them at each move of the cursor, some hundred at a
/// time, and the terminal wakes up for each.
void wq_refresh(WINDOW *window);
/// Keeps back what ncurses sends from here on, until it is let go; the descriptor that it is written to, -1 where it goes
/// out as ever.
int wq_hold(void);
void wq_let_go(void);
/// Whether a description of this terminal type is installed and can place the cursor, and how many colours it has.
bool wq_terminfo_usable(const char *type, int *colors);
/// What ncurses writes when the screen that is open ends: the keypad's and the alternate screen's way out, without
/// paddings, into `text`; returns its length, 0 where there is none or no room.
size_t wq_way_out(char *text, size_t size);
/// How many colours the description of this terminal type has.
int wq_terminfo_colors(const char *type);

// The terminal line

/// Puts the line of the terminal into raw mode and says in `saved` how it was; 0, or an errno. In the background it stops
/// the program as job control wants it, and ends it where that was asked before it was continued.
int wq_raw_mode(int descriptor, struct termios *saved);
/// Sets a mode that `wq_raw_mode` saved; nothing where the terminal is another process group's by now.
int wq_restore_mode(int descriptor, const struct termios *saved);
/// Rows and columns by TIOCGWINSZ; false where the terminal does not know.
bool wq_window_size(int descriptor, int *rows, int *columns);
/// The window in pixels, where the terminal tells it.
bool wq_window_pixels(int descriptor, int *width, int *height);

// The process

/// Gives the pages of the variables that are used at once their memory, in one call; to be called before any thread starts.
void wq_settle_variables(void);
/// Gives the calling thread's part of the heap the addresses that a first article takes, without memory.
void wq_widen_heap(void);

// Signals and waking up

/// Blocks WINCH, CONT and TSTP in this thread and all later ones and begins to watch them; -1 where it cannot. To be
/// called first thing in main.
int wq_watch_signals(void);
/// Blocks TERM, HUP and INT in this thread and all later ones and takes them on a thread of its own; -1 where it cannot.
/// They end the program a moment after they came where it has not ended by itself. Until then they end it at once.
int wq_watch_ends(void);
/// Readable when one of WINCH, CONT, TSTP has come.
int wq_answered_signals(void);
/// Readable when one of TERM, HUP, INT has come.
int wq_ending_signals(void);
/// The next signal that has come, or 0; those that end the program first.
int wq_next_signal(void);
int wq_wake_descriptor(void);
/// Stops the process group as Ctrl-Z does and returns when it is continued; at once where nothing can continue it.
void wq_stop(void);
/// Sends a signal to this process with its default effect.
void wq_die_by(int signal);

// The way back, whatever happens

/// Says what to write to the terminal, and which mode its line had, should the process end by any deadly signal or by
/// exit() before `wq_disarm`. The handlers do it with async-signal-safe calls only, then the program ends by the signal.
void wq_arm(int descriptor, const char *undo, size_t length, const struct termios *saved);
void wq_disarm(void);
/// The file that tells of a change which the undo takes back, removed along with it; NULL for none.
void wq_set_journal(const char *path);
/// A program of PATH, with its arguments and NULL at the end, that takes back what no sequence can; NULL for none.
void wq_set_farewell(char *const arguments[]);
/// A fault ends the process at once, without a backtrace that a user would have to dismiss; SWIFT_BACKTRACE, where it is
/// set, asks for one.
void wq_end_at_faults(void);
