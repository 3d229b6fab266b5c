// HarfBuzz, FreeType and fontconfig for Swift: their headers, and what of them does not import.
#pragma once
#include <fontconfig/fontconfig.h>
#include <ft2build.h>
#include FT_FREETYPE_H
#include FT_GLYPH_H
#include FT_OUTLINE_H
#include <hb-ot.h>
#include <hb.h>
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
