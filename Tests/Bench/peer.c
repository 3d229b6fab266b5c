// What the engine is measured against: the same way from a paragraph's bytes to the lines on a screen with fribidi and
// ICU. Decode, levels (UAX#9), break opportunities (UAX#14, ICU), joining and forms, cells, greedy lines of 80 cells, each
// reordered and written as UTF-8.   peer FILE ROUNDS   prints the median in MB/s of this thread's time.
#define _GNU_SOURCE
#include <fribidi.h>
#include <locale.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unicode/ubrk.h>
#include <wchar.h>

enum { measure = 80 };

static uint32_t *text, *shaped;
static UChar *units;
static FriBidiCharType *types;
static FriBidiBracketType *brackets;
static FriBidiLevel *levels;
static FriBidiJoiningType *joining;
static FriBidiArabicProp *forms;
static unsigned char *mayBreak, *cells, *line;
static UBreakIterator *breaks;

static double now(void) {
  struct timespec time;
  clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
  return time.tv_sec + time.tv_nsec * 1e-9;
}

static size_t decode(const unsigned char *bytes, size_t size) {
  size_t count = 0;
  for (size_t i = 0; i < size;) {
    unsigned lead = bytes[i], length = lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
    uint32_t scalar = lead < 0x80 ? lead : lead & (0xFF >> (length + 1));
    int isWhole = i + length <= size && !(lead >= 0x80 && lead < 0xC2) && lead < 0xF5;
    for (unsigned k = 1; isWhole && k < length; k++) {
      isWhole = (bytes[i + k] & 0xC0) == 0x80;
      scalar = scalar << 6 | (bytes[i + k] & 63);
    }
    text[count++] = isWhole ? scalar : 0xFFFD;
    i += isWhole ? length : 1;
  }
  return count;
}

static void findBreaks(size_t count) {
  int length = 0;
  for (size_t i = 0; i < count; i++) {
    if (text[i] < 0x10000) {
      units[length++] = (UChar)text[i];
    } else {
      units[length++] = U16_LEAD(text[i]);
      units[length++] = U16_TRAIL(text[i]);
    }
  }
  memset(mayBreak, 0, count);
  UErrorCode error = U_ZERO_ERROR;
  ubrk_setText(breaks, units, length, &error);
  ubrk_first(breaks);
  size_t i = 0;
  int unit = 0;
  for (int place; (place = ubrk_next(breaks)) != UBRK_DONE;) {
    for (; unit < place; i++) unit += text[i] > 0xFFFF ? 2 : 1;
    mayBreak[i - 1] = 1;
  }
}

static size_t encode(const uint32_t *scalars, size_t count) {
  size_t size = 0;
  for (size_t i = 0; i < count; i++) {
    uint32_t c = scalars[i];
    // What fribidi leaves in the place of an alef in a lam, and the marks of direction.
    if (c == FRIBIDI_CHAR_FILL || c == 0x61C || (c >= 0x200E && c <= 0x200F) || (c >= 0x202A && c <= 0x202E) ||
        (c >= 0x2066 && c <= 0x2069))
      continue;
    if (c < 0x80) {
      line[size++] = c;
      continue;
    }
    int rest = c < 0x800 ? 1 : c < 0x10000 ? 2 : 3;
    line[size++] = (unsigned char)(0xF0 << (3 - rest)) | c >> (6 * rest);
    while (rest--) line[size++] = 0x80 | (c >> (6 * rest) & 63);
  }
  return size;
}

static uint64_t setParagraph(const unsigned char *bytes, size_t size) {
  size_t count = decode(bytes, size);
  if (!count) return 1;
  FriBidiParType base = FRIBIDI_PAR_ON;
  fribidi_get_bidi_types(text, count, types);
  fribidi_get_bracket_types(text, count, types, brackets);
  (void)!fribidi_get_par_embedding_levels_ex(types, brackets, count, &base, levels);
  findBreaks(count);
  fribidi_get_joining_types(text, count, joining);
  memcpy(forms, joining, count);
  fribidi_join_arabic(types, count, levels, forms);
  memcpy(shaped, text, count * 4);
  fribidi_shape(FRIBIDI_FLAGS_DEFAULT | FRIBIDI_FLAGS_ARABIC, levels, count, forms, shaped);
  for (size_t i = 0; i < count; i++) {
    int width = wcwidth(shaped[i]);
    cells[i] = width < 0 ? 1 : width;
  }
  uint64_t sum = 0;
  for (size_t start = 0, end; start < count; start = end) {
    size_t i = start, opportunity = 0;
    int width = 0;
    for (; i < count && (width + cells[i] <= measure || text[i] == ' '); i++) {
      width += cells[i];
      if (mayBreak[i]) opportunity = i + 1;
    }
    end = i >= count ? count : opportunity > start ? opportunity : i > start ? i : start + 1;
    (void)!fribidi_reorder_line(FRIBIDI_FLAGS_DEFAULT, types, end - start, start, base, levels, shaped, NULL);
    size_t written = encode(shaped + start, end - start);
    for (size_t k = 0; k < written; k += 8) sum = (sum ^ line[k]) * 1099511628211u;
  }
  return sum;
}

static int compare(const void *a, const void *b) { return (*(double *)a > *(double *)b) - (*(double *)a < *(double *)b); }

int main(int count, char **arguments) {
  setlocale(LC_ALL, "C.UTF-8");
  FILE *file = count > 2 ? fopen(arguments[1], "r") : NULL;
  if (!file) return fprintf(stderr, "usage: peer FILE ROUNDS\n"), 2;
  fseek(file, 0, SEEK_END);
  size_t size = ftell(file), most = size + 16;
  rewind(file);
  unsigned char *bytes = malloc(most);
  if (fread(bytes, 1, size, file) != size) return 2;
  text = malloc(most * 4), shaped = malloc(most * 4), units = malloc(most * 4), levels = malloc(most);
  types = malloc(most * sizeof *types), brackets = malloc(most * sizeof *brackets), joining = malloc(most);
  forms = malloc(most), mayBreak = malloc(most), cells = malloc(most), line = malloc(most * 4);
  UErrorCode error = U_ZERO_ERROR;
  breaks = ubrk_open(UBRK_LINE, "en@lb=strict", NULL, 0, &error);
  int rounds = atoi(arguments[2]);
  rounds = rounds < 1 ? 1 : rounds > 99 ? 99 : rounds;
  double times[99];
  volatile uint64_t sum = 0;
  for (int round = 0; round < rounds; round++) {
    double started = now();
    for (size_t start = 0; start < size;) {
      unsigned char *end = memchr(bytes + start, '\n', size - start);
      size_t length = end ? (size_t)(end - bytes) - start : size - start;
      sum += setParagraph(bytes + start, length);
      start += length + 1;
    }
    times[round] = now() - started;
  }
  qsort(times, rounds, sizeof *times, compare);
  printf("%.1f\n", size / times[rounds / 2] / 1e6);
  return 0;
}
