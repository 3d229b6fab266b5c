#pragma once
// The charsets of the WHATWG Encoding Standard.
#include <stddef.h>
#include <stdint.h>

struct wq_charset {
  /// The standard's name in lower case.
  const char *name;
  /// What bytes 0x80...0xFF stand for, 0 for nothing; NULL where a letter takes more than a byte.
  const uint16_t *table;
  /// What iconv calls it; NULL where that is not needed, or the standard refuses it.
  const char *converter;
  /// Every label that a page may name it by, each with a space before and behind it.
  const char *labels;
};

/// NULL behind the last one.
const struct wq_charset *wq_charset_at(int index);
