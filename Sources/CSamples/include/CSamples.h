#pragma once
#include <stddef.h>

/// One of the article files that the very first start puts into an empty library.
typedef struct {
  const char *name;
  const unsigned char *bytes;
  size_t count;
} wq_sample;

size_t wq_sample_count(void);
wq_sample wq_sample_at(size_t index);
