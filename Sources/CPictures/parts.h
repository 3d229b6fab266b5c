// What the readers of the formats share.
#pragma once
#include "CPictures.h"
#include <stdlib.h>
#include <string.h>

/// Dots that are read at most: some 50 MB of them.
#define WQ_MOST_DOTS (16u << 20)

/// Gives a picture its size and room for its dots, white; or says why not.
static inline wq_picture_end wq_picture_begin(wq_picture *picture, uint32_t width, uint32_t height) {
  if (width == 0 || height == 0) return WQ_PICTURE_BROKEN;
  if ((uint64_t)width * height > WQ_MOST_DOTS) return WQ_PICTURE_TOO_LARGE;
  size_t size = (size_t)width * height * 3;
  picture->dots = malloc(size);
  if (picture->dots == NULL) return WQ_PICTURE_TOO_LARGE;
  memset(picture->dots, 255, size);
  picture->width = width;
  picture->height = height;
  return WQ_PICTURE_READ;
}

static inline uint8_t wq_over_white(uint8_t value, uint8_t alpha) {
  return (uint8_t)((value * alpha + 255 * (255 - alpha) + 127) / 255);
}

/// Each reads a picture, or only its size.
wq_picture_end wq_read_jpeg(const uint8_t *bytes, size_t count, uint32_t width, uint32_t height, int isMeasured,
                            wq_picture *picture);
wq_picture_end wq_read_webp(const uint8_t *bytes, size_t count, int isMeasured, wq_picture *picture);
wq_picture_end wq_read_gif(const uint8_t *bytes, size_t count, int isMeasured, wq_picture *picture);
