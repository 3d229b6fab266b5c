#define _GNU_SOURCE
#include "CTerm.h"
#include <stdint.h>
#include <stdlib.h>
#include <sys/mman.h>
#include <unistd.h>

extern char __bss_start[], _end[];

// Those of the rooms come first in the program, those of the libraries that stand still until the first screen after them.
enum { used = 424 << 10 };

// The Swift runtime looks at a cache before it fills it: a page of it is first mapped empty and then copied. Once
// a second thread runs, each of those copies interrupts the other processor (a TLB shootdown): 50 of them took a fifth of
// the time to the first screen.
void wq_settle_variables(void) {
  uintptr_t page = (uintptr_t)sysconf(_SC_PAGESIZE);
  uintptr_t start = (uintptr_t)__bss_start & ~(page - 1);
  // Where the kernel cannot (before Linux 5.14) they come one by one.
  uintptr_t length = (uintptr_t)_end - start;
  madvise((void *)start, length < used ? length : used, MADV_POPULATE_WRITE);
}

// The heap of a thread other than the first grows by a page at a time, with a call of the system each; what it had once
// and gave back it has again without.
void wq_widen_heap(void) {
  enum { count = 6, size = 96 << 10 };
  void *volatile blocks[count];
  for (int i = 0; i < count; i++) blocks[i] = malloc(size);
  for (int i = count; i-- > 0;) free(blocks[i]);
}
