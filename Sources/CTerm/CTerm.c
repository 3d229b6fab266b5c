#define _GNU_SOURCE
#define _XOPEN_SOURCE_EXTENDED 1
#include "CTerm.h"
#include <errno.h>
#include <poll.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <term.h>
#include <unistd.h>
#include <wchar.h>

// Any terminal with 24-bit colour, since few systems install the *-direct descriptions. Colours under 2^24 are red,
// green, blue; those above are the terminal's palette. Nothing in it that some terminal does otherwise: no background
// colour erase, no scrolling regions, no repetition. Compiled by `tic -x` and printed by `infocmp -x -Q2` from:
//
//   warraq-direct|Warraq on any terminal with 24-bit colour,
//     am, xenl, mir, msgr, RGB, AX, XT,
//     colors#0x2000000, pairs#0x7FFF, cols#80, lines#24, it#8,
//     bel=^G, cr=\r, cub=\E[%p1%dD, cub1=^H, cud=\E[%p1%dB, cud1=\n, cuf=\E[%p1%dC, cuf1=\E[C, cup=\E[%i%p1%d;%p2%dH, cuu=\E[%p1%dA, cuu1=\E[A,
//     clear=\E[H\E[2J, ed=\E[J, el=\E[K, el1=\E[1K, ech=\E[%p1%dX, home=\E[H, hpa=\E[%i%p1%dG, vpa=\E[%i%p1%dd, ind=\n,
//     bold=\E[1m, dim=\E[2m, sitm=\E[3m, ritm=\E[23m, smul=\E[4m, rmul=\E[24m, rev=\E[7m, smso=\E[7m, rmso=\E[27m, sgr0=\E[m,
//     civis=\E[?25l, cnorm=\E[?25h, smcup=\E[?1049h, rmcup=\E[?1049l,
//     op=\E[39;49m, smam=\E[?7h, rmam=\E[?7l,
//     setaf=\E[%?%p1%{16777216}%<%t38;2;%p1%{65536}%/%d;%p1%{256}%/%{255}%&%d;%p1%{255}%&%d%e38;5;%p1%{16777216}%-%d%;m,
//     setab=\E[%?%p1%{16777216}%<%t48;2;%p1%{65536}%/%d;%p1%{256}%/%{255}%&%d;%p1%{255}%&%d%e48;5;%p1%{16777216}%-%d%;m,
static const char directDescription[] =
    "b64:HgI4AA8ADwBpAb4Bd2FycmFxLWRpcmVjdHxXYXJyYXEgb24gYW55IHRlcm1pbmFsIHdpdGggMjQtYml0IGNvbG91cgAAAQAAAQAAAAAAAA"
    "AAAQEAUAAAAAgAAAAYAAAA_____________________________________________________wAAAAL_fwAA__8AAAIA_____wQADAAQABQA"
    "__8fADAAMgA2AD0A__8_AEYA__9KAP__________________TgBTAP__XAD_______9hAGYAawBwAP__eQB9AP____-GAIwA______________"
    "______________________________________________________________________________________________________________"
    "_________________________________________5IA________mwCkAP__rQD_______________________________-2AP__wQD_______"
    "_________________________________________________DAMkA________________________________________________________"
    "______________________________________________________________________________________________________________"
    "______________________________________________________________________________________________________________"
    "_________________________________88A________________________________________________________________________1A"
    "D__________________________________90A________________________4gD_____________________________________________"
    "_____________________________________________________-gAUwEHAA0AG1tIG1sySgAbW0sAG1tKABtbJWklcDElZEcAG1slaSVwMS"
    "VkOyVwMiVkSAAKABtbSAAbWz8yNWwACAAbWz8yNWgAG1tDABtbQQAbWzFtABtbPzEwNDloABtbMm0AG1s3bQAbWzdtABtbNG0AG1slcDElZFgA"
    "G1ttABtbPzEwNDlsABtbMjdtABtbMjRtABtbJXAxJWRCABtbJXAxJWREABtbJXAxJWRDABtbJXAxJWRBABtbJWklcDElZGQACgAbWz83aAAbWz"
    "83bAAbWzFLABtbMzk7NDltABtbM20AG1syM20AG1slPyVwMSV7MTY3NzcyMTZ9JTwldDM4OzI7JXAxJXs2NTUzNn0lLyVkOyVwMSV7MjU2fSUv"
    "JXsyNTV9JSYlZDslcDElezI1NX0lJiVkJWUzODs1OyVwMSV7MTY3NzcyMTZ9JS0lZCU7bQAbWyU_JXAxJXsxNjc3NzIxNn0lPCV0NDg7MjslcD"
    "ElezY1NTM2fSUvJWQ7JXAxJXsyNTZ9JS8lezI1NX0lJiVkOyVwMSV7MjU1fSUmJWQlZTQ4OzU7JXAxJXsxNjc3NzIxNn0lLSVkJTttAAMAAAAA"
    "AAMACgABAQEAAAADAAcAQVgAUkdCAFhUAA=="    ;

bool wq_cell(cchar_t *out, uint32_t base, const uint32_t marks[4], attr_t attributes, int pair) {
  wchar_t text[CCHARW_MAX + 1];
  int length = 0;
  text[length++] = (wchar_t)base;
  for (int i = 0; i < 4 && marks[i] != 0 && length < CCHARW_MAX; i++) text[length++] = (wchar_t)marks[i];
  text[length] = 0;
  return setcchar(out, text, attributes, 0, &pair) == OK;
}

int wq_width(uint32_t scalar) { return wcwidth((wchar_t)scalar); }

// The terminal, ncurses' own descriptor of it, and a file in memory that takes its place while a frame is drawn.
static int terminal = -1, drawn_on = -1, gathered = -1;

static SCREEN *open_screen(const char *type, int output, int input) {
  FILE *out = fdopen(dup(output), "w"), *in = fdopen(dup(input), "r");
  if (!out || !in) return NULL;
  terminal = output;
  drawn_on = fileno(out);
  return newterm(type, out, in);
}

// All of what was gathered, in as few pieces as the terminal takes.
static void send_gathered(off_t size) {
  char bytes[1 << 14];
  for (off_t sent = 0; sent < size;) {
    ssize_t count = pread(gathered, bytes, size - sent < (off_t)sizeof bytes ? size - sent : (off_t)sizeof bytes, sent);
    if (count <= 0) return;
    for (ssize_t done = 0; done < count;) {
      ssize_t written = write(terminal, bytes + done, count - done);
      if (written > 0) done += written;
      else if (written < 0 && errno == EAGAIN) poll(&(struct pollfd){.fd = terminal, .events = POLLOUT}, 1, -1);
      else if (written == 0 || errno != EINTR) return;
    }
    sent += count;
  }
}

static bool gather(void) {
  if (gathered < 0) gathered = memfd_create("frame", MFD_CLOEXEC);
  if (gathered < 0 || drawn_on < 0) return false;
  // What was kept back of a screen that was closed before it was taken over is of no use.
  lseek(gathered, 0, SEEK_SET);
  return dup2(gathered, drawn_on) >= 0;
}

// How many bytes were gathered; they begin at the beginning.
static off_t end_gathering(void) {
  off_t size = lseek(gathered, 0, SEEK_CUR);
  dup2(terminal, drawn_on);
  lseek(gathered, 0, SEEK_SET);
  return size;
}

void wq_refresh(WINDOW *window) {
  bool gathers = gather();
  wrefresh(window);
  if (gathers) send_gathered(end_gathering());
}

int wq_hold(void) { return gather() ? gathered : -1; }

void wq_let_go(void) {
  if (gathered >= 0 && drawn_on >= 0) send_gathered(end_gathering());
}

SCREEN *wq_newterm(const char *type, int output, int input, bool direct) {
  if (!direct) return open_screen(type, output, input);
  const char *before = getenv("TERMINFO");
  char *kept = before ? strdup(before) : NULL;
  setenv("TERMINFO", directDescription, 1);
  SCREEN *screen = open_screen("warraq-direct", output, input);
  if (kept) setenv("TERMINFO", kept, 1);
  else unsetenv("TERMINFO");
  free(kept);
  return screen ? screen : open_screen(type, output, input);
}

// `cur_term` belongs to the screen that is open: what is looked at here is put back.
static bool with_terminfo(const char *type, int *colors) {
  TERMINAL *current = cur_term;
  int problem = 0;
  if (setupterm(type, STDOUT_FILENO, &problem) != OK) {
    set_curterm(current);
    return false;
  }
  char *place = tigetstr("cup");
  bool usable = place != NULL && place != (char *)-1;
  *colors = tigetnum("colors");
  TERMINAL *looked = cur_term;
  set_curterm(current);
  if (looked != current) del_curterm(looked);
  return usable;
}

bool wq_terminfo_usable(const char *type, int *colors) { return with_terminfo(type, colors); }

int wq_terminfo_colors(const char *type) {
  int colors = 0;
  return with_terminfo(type, &colors) ? colors : 0;
}

size_t wq_way_out(char *text, size_t size) {
  const char *names[] = {"rmkx", "rmcup"};
  size_t length = 0;
  for (int i = 0; i < 2; i++) {
    const char *part = cur_term ? tigetstr(names[i]) : NULL;
    if (part == NULL || part == (char *)-1) continue;
    while (*part) {
      // $<20/> asks for a pause, which no terminal of today needs.
      if (part[0] == '$' && part[1] == '<') {
        while (*part && *part != '>') part++;
        if (*part) part++;
        continue;
      }
      if (length + 1 >= size) return 0;
      text[length++] = *part++;
    }
  }
  text[length] = 0;
  return length;
}
