#include "parts.h"
#include <setjmp.h>
#include <stdio.h>

#include <jerror.h>
#include <jpeglib.h>

/// Passes over a file after which no more is read: each of a progressive one costs as much as the whole picture.
#define MOST_SCANS 200

typedef struct {
  struct jpeg_error_mgr errors;
  struct jpeg_progress_mgr progress;
  jmp_buf back;
  int isCut;
} reader;

static void fail(j_common_ptr info) { longjmp(((reader *)info->err)->back, 1); }

static void note(j_common_ptr info, int level) {
  if (level < 0 && info->err->msg_code == JWRN_JPEG_EOF) ((reader *)info->err)->isCut = 1;
}

static void watch(j_common_ptr info) {
  if (((j_decompress_ptr)info)->input_scan_number > MOST_SCANS) fail(info);
}

/// What EXIF says of the camera's position: 1 where it was upright or nothing is said, up to 8.
static int orientation(const struct jpeg_decompress_struct *info) {
  for (jpeg_saved_marker_ptr marker = info->marker_list; marker != NULL; marker = marker->next) {
    const uint8_t *data = marker->data;
    size_t count = marker->data_length;
    if (count < 14 || memcmp(data, "Exif\0\0", 6) != 0) continue;
    data += 6;
    count -= 6;
    int isBig = data[0] == 'M';
#define SHORT(at) (isBig ? data[at] << 8 | data[(at) + 1] : data[(at) + 1] << 8 | data[at])
    uint32_t at = isBig ? (uint32_t)data[4] << 24 | (uint32_t)data[5] << 16 | (uint32_t)data[6] << 8 | data[7]
                        : (uint32_t)data[7] << 24 | (uint32_t)data[6] << 16 | (uint32_t)data[5] << 8 | data[4];
    if (at > count - 2) continue;
    int entries = SHORT(at);
    at += 2;
    for (int entry = 0; entry < entries && at + 12 <= count; entry++, at += 12) {
      if (SHORT(at) != 0x112) continue;
      int value = SHORT(at + 8);
      return value >= 1 && value <= 8 ? value : 1;
    }
#undef SHORT
  }
  return 1;
}

/// Where a dot of the upright picture lies in one that was not.
static size_t source(int turn, uint32_t x, uint32_t y, uint32_t width, uint32_t height) {
  uint32_t column = x, row = y;
  switch (turn) {
  case 2: column = width - 1 - x; break;
  case 3: column = width - 1 - x, row = height - 1 - y; break;
  case 4: row = height - 1 - y; break;
  case 5: column = y, row = x; break;
  case 6: column = y, row = height - 1 - x; break;
  case 7: column = width - 1 - y, row = height - 1 - x; break;
  case 8: column = width - 1 - y, row = x; break;
  default: break;
  }
  return (size_t)row * width + column;
}

static wq_picture_end turned(int turn, wq_picture *picture) {
  if (turn == 1) return WQ_PICTURE_READ;
  wq_picture upright = {0};
  int isLying = turn >= 5;
  wq_picture_end end = wq_picture_begin(&upright, isLying ? picture->height : picture->width,
                                        isLying ? picture->width : picture->height);
  if (end != WQ_PICTURE_READ) return end;
  uint8_t *dot = upright.dots;
  for (uint32_t y = 0; y < upright.height; y++)
    for (uint32_t x = 0; x < upright.width; x++, dot += 3)
      memcpy(dot, picture->dots + source(turn, x, y, picture->width, picture->height) * 3, 3);
  free(picture->dots);
  *picture = upright;
  return WQ_PICTURE_READ;
}

/// Four inks, as Adobe writes them the wrong way round, to red, green and blue.
static void mixInks(const uint8_t *inks, uint32_t width, int isInverted, uint8_t *dots) {
  for (uint32_t x = 0; x < width; x++, inks += 4)
    for (int part = 0; part < 3; part++) {
      int light = isInverted ? inks[part] : 255 - inks[part], rest = isInverted ? inks[3] : 255 - inks[3];
      *dots++ = (uint8_t)(light * rest / 255);
    }
}

wq_picture_end wq_read_jpeg(const uint8_t *bytes, size_t count, uint32_t width, uint32_t height, int isMeasured,
                            wq_picture *picture) {
  struct jpeg_decompress_struct info;
  reader state;
  // Changed between the jump and its target.
  uint8_t *volatile line = NULL;
  memset(&state, 0, sizeof state);
  info.err = jpeg_std_error(&state.errors);
  state.errors.error_exit = fail;
  state.errors.emit_message = note;
  if (setjmp(state.back)) {
    free(line);
    jpeg_destroy_decompress(&info);
    return WQ_PICTURE_BROKEN;
  }
  jpeg_create_decompress(&info);
  state.progress.progress_monitor = watch;
  info.progress = &state.progress;
  jpeg_mem_src(&info, bytes, count);
  jpeg_save_markers(&info, JPEG_APP0 + 1, 0xFFFF);
  jpeg_read_header(&info, TRUE);
  int turn = orientation(&info);
  wq_picture_end end = WQ_PICTURE_READ;
  if (isMeasured) {
    picture->width = turn >= 5 ? info.image_height : info.image_width;
    picture->height = turn >= 5 ? info.image_width : info.image_height;
  } else {
    uint32_t least = turn >= 5 ? height : width, leastHeight = turn >= 5 ? width : height;
    info.scale_num = 1;
    info.scale_denom = 1;
    while (info.scale_denom < 8 && info.image_width / (info.scale_denom * 2) >= least &&
           info.image_height / (info.scale_denom * 2) >= leastHeight)
      info.scale_denom *= 2;
    int hasInks = info.jpeg_color_space == JCS_CMYK || info.jpeg_color_space == JCS_YCCK;
    info.out_color_space = hasInks ? JCS_CMYK : JCS_RGB;
    jpeg_calc_output_dimensions(&info);
    end = wq_picture_begin(picture, info.output_width, info.output_height);
    if (end == WQ_PICTURE_READ) {
      jpeg_start_decompress(&info);
      line = malloc((size_t)info.output_width * 4);
      if (line == NULL) fail((j_common_ptr)&info);
      while (info.output_scanline < info.output_height) {
        uint8_t *dots = picture->dots + (size_t)info.output_scanline * info.output_width * 3;
        JSAMPROW row = hasInks ? line : dots;
        jpeg_read_scanlines(&info, &row, 1);
        if (hasInks) mixInks(line, info.output_width, info.saw_Adobe_marker, dots);
      }
      free(line);
      line = NULL;
      end = state.isCut ? WQ_PICTURE_BROKEN : turned(turn, picture);
    }
  }
  jpeg_destroy_decompress(&info);
  return end;
}
