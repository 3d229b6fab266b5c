#include <stdint.h>
#include <stdio.h>

// `WARRAQ_FUZZ=TARGET fuzz FILE…` runs the files through one target of FuzzTargets. Built by .ci/fuzz the program is
// libFuzzer's, which makes inputs of its own.

#ifndef WARRAQ_LIBFUZZER
int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t count);

int main(int argc, char **argv) {
  for (int i = 1; i < argc; i++) {
    FILE *file = fopen(argv[i], "rb");
    if (!file) {
      perror(argv[i]);
      return 1;
    }
    static uint8_t bytes[1 << 20];
    size_t count = fread(bytes, 1, sizeof bytes, file);
    fclose(file);
    LLVMFuzzerTestOneInput(bytes, count);
  }
  return 0;
}
#endif
