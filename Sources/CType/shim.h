// HarfBuzz, FreeType, fontconfig and libpng for Swift: their headers, and what of them does not import.
#pragma once
#include <fontconfig/fontconfig.h>
#include <ft2build.h>
#include FT_FREETYPE_H
#include FT_GLYPH_H
#include FT_OUTLINE_H
#include <hb-ot.h>
#include <hb.h>
#include <png.h>
#include <stdlib.h>
#include <string.h>

/// How a glyph is hinted: not at all, in height only, or for one bit a dot.
typedef enum { WQ_UNHINTED, WQ_LIGHT, WQ_ONE_BIT } wq_hinting;

/// Loads a glyph's outline; 0 where there is none.
static inline int wq_load_outline(FT_Face face, unsigned glyph, wq_hinting hinting) {
  FT_Int32 flags = FT_LOAD_NO_BITMAP;
  if (hinting == WQ_UNHINTED) flags |= FT_LOAD_NO_HINTING;
  if (hinting == WQ_LIGHT) flags |= FT_LOAD_TARGET_LIGHT;
  if (hinting == WQ_ONE_BIT) flags |= FT_LOAD_TARGET_MONO | FT_LOAD_FORCE_AUTOHINT;
  return FT_Load_Glyph(face, glyph, flags) == 0 && face->glyph->format == FT_GLYPH_FORMAT_OUTLINE;
}

/// Draws the loaded outline, moved to the right by so many 1/64 dots, and made bolder by so many.
static inline int wq_render(FT_Face face, long shift, long bolder, int isOneBit) {
  if (bolder > 0) FT_Outline_Embolden(&face->glyph->outline, bolder);
  FT_Outline_Translate(&face->glyph->outline, shift, 0);
  return FT_Render_Glyph(face->glyph, isOneBit ? FT_RENDER_MODE_MONO : FT_RENDER_MODE_NORMAL) == 0;
}

/// Writes an indexed picture as PNG into memory that the caller frees; NULL where it cannot be done.
///
/// - palette: red, green, blue, alpha for each of `colors`, of which there are at most 256.
static inline unsigned char *wq_png(const unsigned char *indices, unsigned width, unsigned height,
                                    const unsigned char *palette, unsigned colors, size_t *size) {
  png_image image;
  memset(&image, 0, sizeof image);
  image.version = PNG_IMAGE_VERSION;
  image.width = width;
  image.height = height;
  image.format = PNG_FORMAT_RGBA_COLORMAP;
  image.colormap_entries = colors;
  image.flags = PNG_IMAGE_FLAG_FAST;
  png_alloc_size_t needed = PNG_IMAGE_PNG_SIZE_MAX(image);
  unsigned char *bytes = malloc(needed);
  if (bytes == NULL) return NULL;
  if (!png_image_write_to_memory(&image, bytes, &needed, 0, indices, 0, palette)) {
    free(bytes);
    return NULL;
  }
  *size = needed;
  return bytes;
}
