#include "parts.h"
#include <gif_lib.h>

typedef struct {
  const uint8_t *bytes;
  size_t count;
} source;

static int take(GifFileType *file, GifByteType *into, int many) {
  source *from = file->UserData;
  size_t count = many < 0 ? 0 : (size_t)many < from->count ? (size_t)many : from->count;
  memcpy(into, from->bytes, count);
  from->bytes += count;
  from->count -= count;
  return (int)count;
}

/// Reads the file up to its first picture; the number of the clear colour, -1 where none is.
static int findPicture(GifFileType *file, int *clear) {
  GifRecordType record;
  *clear = -1;
  while (DGifGetRecordType(file, &record) == GIF_OK && record != TERMINATE_RECORD_TYPE) {
    if (record == IMAGE_DESC_RECORD_TYPE) return DGifGetImageDesc(file) == GIF_OK;
    if (record != EXTENSION_RECORD_TYPE) continue;
    int code;
    GifByteType *data;
    if (DGifGetExtension(file, &code, &data) != GIF_OK) return 0;
    while (data != NULL) {
      if (code == GRAPHICS_EXT_FUNC_CODE && data[0] >= 4 && data[1] & 1) *clear = data[4];
      if (DGifGetExtensionNext(file, &data) != GIF_OK) return 0;
    }
  }
  return 0;
}

static wq_picture_end readLines(GifFileType *file, int clear, wq_picture *picture) {
  const GifImageDesc *place = &file->Image;
  const ColorMapObject *colors = place->ColorMap != NULL ? place->ColorMap : file->SColorMap;
  if (colors == NULL || place->Width <= 0 || place->Height <= 0) return WQ_PICTURE_BROKEN;
  GifPixelType *line = malloc((size_t)place->Width);
  if (line == NULL) return WQ_PICTURE_TOO_LARGE;
  static const int firsts[] = {0, 4, 2, 1}, steps[] = {8, 8, 4, 2};
  wq_picture_end end = WQ_PICTURE_READ;
  for (int pass = place->Interlace ? 0 : 3; pass < 4 && end == WQ_PICTURE_READ; pass++) {
    int first = place->Interlace ? firsts[pass] : 0, step = place->Interlace ? steps[pass] : 1;
    for (int y = first; y < place->Height; y += step) {
      if (DGifGetLine(file, line, place->Width) != GIF_OK) {
        end = WQ_PICTURE_BROKEN;
        break;
      }
      int64_t row = (int64_t)place->Top + y;
      if (row < 0 || row >= picture->height) continue;
      for (int x = 0; x < place->Width; x++) {
        int64_t column = (int64_t)place->Left + x;
        if (column < 0 || column >= picture->width || line[x] == clear || line[x] >= colors->ColorCount) continue;
        const GifColorType *color = &colors->Colors[line[x]];
        uint8_t *dot = picture->dots + ((size_t)row * picture->width + (size_t)column) * 3;
        dot[0] = color->Red;
        dot[1] = color->Green;
        dot[2] = color->Blue;
      }
    }
  }
  free(line);
  return end;
}

wq_picture_end wq_read_gif(const uint8_t *bytes, size_t count, int isMeasured, wq_picture *picture) {
  source from = {bytes, count};
  GifFileType *file = DGifOpen(&from, take, NULL);
  if (file == NULL) return WQ_PICTURE_BROKEN;
  wq_picture_end end = WQ_PICTURE_READ;
  if (isMeasured) {
    picture->width = (uint32_t)file->SWidth;
    picture->height = (uint32_t)file->SHeight;
  } else {
    int clear;
    end = wq_picture_begin(picture, (uint32_t)file->SWidth, (uint32_t)file->SHeight);
    if (end == WQ_PICTURE_READ) end = findPicture(file, &clear) ? readLines(file, clear, picture) : WQ_PICTURE_BROKEN;
  }
  DGifCloseFile(file, NULL);
  return end;
}
