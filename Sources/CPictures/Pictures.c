#include "parts.h"
#include <png.h>

static wq_picture_end readPNG(const uint8_t *bytes, size_t count, int isMeasured, wq_picture *picture) {
  png_image image;
  memset(&image, 0, sizeof image);
  image.version = PNG_IMAGE_VERSION;
  if (!png_image_begin_read_from_memory(&image, bytes, count)) return WQ_PICTURE_BROKEN;
  wq_picture_end end = WQ_PICTURE_READ;
  if (isMeasured) {
    picture->width = image.width;
    picture->height = image.height;
  } else {
    end = wq_picture_begin(picture, image.width, image.height);
  }
  if (end == WQ_PICTURE_READ && !isMeasured) {
    image.format = PNG_FORMAT_RGB;
    png_color white = {255, 255, 255};
    if (!png_image_finish_read(&image, &white, picture->dots, 0, NULL)) end = WQ_PICTURE_BROKEN;
  }
  png_image_free(&image);
  return end;
}

static wq_picture_end readAny(const uint8_t *bytes, size_t count, uint32_t width, uint32_t height, int isMeasured,
                              wq_picture *picture) {
  if (count >= 8 && memcmp(bytes, "\x89PNG\r\n\x1A\n", 8) == 0) return readPNG(bytes, count, isMeasured, picture);
  if (count >= 3 && memcmp(bytes, "\xFF\xD8\xFF", 3) == 0)
    return wq_read_jpeg(bytes, count, width, height, isMeasured, picture);
  if (count >= 12 && memcmp(bytes, "RIFF", 4) == 0 && memcmp(bytes + 8, "WEBP", 4) == 0)
    return wq_read_webp(bytes, count, isMeasured, picture);
  if (count >= 6 && (memcmp(bytes, "GIF87a", 6) == 0 || memcmp(bytes, "GIF89a", 6) == 0))
    return wq_read_gif(bytes, count, isMeasured, picture);
  return WQ_PICTURE_UNKNOWN;
}

static wq_picture_end readOrFree(const uint8_t *bytes, size_t count, uint32_t width, uint32_t height, int isMeasured,
                                 wq_picture *picture) {
  memset(picture, 0, sizeof *picture);
  wq_picture_end end = readAny(bytes, count, width, height, isMeasured, picture);
  if (end == WQ_PICTURE_READ && (picture->width == 0 || picture->height == 0)) end = WQ_PICTURE_BROKEN;
  if (end != WQ_PICTURE_READ) {
    free(picture->dots);
    memset(picture, 0, sizeof *picture);
  }
  return end;
}

wq_picture_end wq_picture_measure(const uint8_t *bytes, size_t count, wq_picture *picture) {
  return readOrFree(bytes, count, 0, 0, 1, picture);
}

wq_picture_end wq_picture_read(const uint8_t *bytes, size_t count, uint32_t width, uint32_t height,
                               wq_picture *picture) {
  return readOrFree(bytes, count, width, height, 0, picture);
}

void wq_picture_scale(const wq_picture *picture, uint32_t width, uint32_t height, uint8_t *dots) {
  for (uint32_t y = 0; y < height; y++) {
    uint32_t top = (uint32_t)((uint64_t)y * picture->height / height);
    uint32_t foot = (uint32_t)((uint64_t)(y + 1) * picture->height / height);
    if (foot <= top) foot = top + 1;
    for (uint32_t x = 0; x < width; x++) {
      uint32_t left = (uint32_t)((uint64_t)x * picture->width / width);
      uint32_t right = (uint32_t)((uint64_t)(x + 1) * picture->width / width);
      if (right <= left) right = left + 1;
      uint64_t sums[3] = {0, 0, 0};
      for (uint32_t row = top; row < foot; row++) {
        const uint8_t *dot = picture->dots + ((size_t)row * picture->width + left) * 3;
        for (uint32_t column = left; column < right; column++, dot += 3)
          for (int part = 0; part < 3; part++) sums[part] += dot[part];
      }
      uint64_t many = (uint64_t)(foot - top) * (right - left);
      for (int part = 0; part < 3; part++) *dots++ = (uint8_t)((sums[part] + many / 2) / many);
    }
  }
}

uint8_t *wq_picture_png(const uint8_t *dots, uint32_t width, uint32_t height, const uint8_t *palette, uint32_t colors,
                        size_t *size) {
  png_image image;
  memset(&image, 0, sizeof image);
  image.version = PNG_IMAGE_VERSION;
  image.width = width;
  image.height = height;
  image.format = palette ? PNG_FORMAT_RGBA_COLORMAP : PNG_FORMAT_RGB;
  image.colormap_entries = colors;
  image.flags = PNG_IMAGE_FLAG_FAST;
  png_alloc_size_t needed = PNG_IMAGE_PNG_SIZE_MAX(image);
  uint8_t *bytes = malloc(needed);
  if (bytes == NULL) return NULL;
  if (!png_image_write_to_memory(&image, bytes, &needed, 0, dots, 0, palette)) {
    free(bytes);
    return NULL;
  }
  *size = needed;
  return bytes;
}
