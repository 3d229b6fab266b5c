// libpng, libjpeg, libwebp and giflib behind one door: bytes of a picture to dots.
#pragma once
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>

/// How reading a picture ended.
typedef enum {
  WQ_PICTURE_READ,
  /// Of none of the formats.
  WQ_PICTURE_UNKNOWN,
  /// Begins as one of them, and does not go on as one.
  WQ_PICTURE_BROKEN,
  WQ_PICTURE_TOO_LARGE,
} wq_picture_end;

/// Dots of three bytes, red, green, blue, row by row; what is clear lies on white. Its reader frees them.
typedef struct {
  uint32_t width, height;
  uint8_t *dots;
} wq_picture;

/// The size of a picture as it is shown, upright, by its first bytes; `picture->dots` stays NULL.
wq_picture_end wq_picture_measure(const uint8_t *bytes, size_t count, wq_picture *picture);

/// Reads a picture, of an animation the first one. A large JPEG is read smaller, though not below a width and height.
wq_picture_end wq_picture_read(const uint8_t *bytes, size_t count, uint32_t width, uint32_t height, wq_picture *picture);

/// Brings a picture to a size, each dot the mean of what it stands for; `dots` has room for it.
void wq_picture_scale(const wq_picture *picture, uint32_t width, uint32_t height, uint8_t *dots);

/// A PNG of dots, which the caller frees; NULL where it cannot be made.
///
/// - palette: red, green, blue, alpha for each of `colors`, at most 256, of which a dot is the number of one; NULL where a
///   dot is red, green, blue itself.
uint8_t *wq_picture_png(const uint8_t *dots, uint32_t width, uint32_t height, const uint8_t *palette, uint32_t colors,
                        size_t *size);
