#include "CTerm.h"

// What the program was called with. Swift's own `CommandLine` opens and reads /proc/self/cmdline for it.
static int count;
static char **values;

// The GNU C library hands a constructor what it hands `main`.
__attribute__((constructor)) static void keep(int argc, char **argv) {
  count = argc;
  values = argv;
}

int wq_argument_count(void) { return count; }
const char *wq_argument(int place) { return place >= 0 && place < count ? values[place] : 0; }
