#include "parts.h"
#include <webp/decode.h>
#include <webp/demux.h>

static void lay(const uint8_t *from, wq_picture *picture) {
  size_t count = (size_t)picture->width * picture->height;
  for (size_t dot = 0; dot < count; dot++, from += 4)
    for (int part = 0; part < 3; part++) picture->dots[dot * 3 + part] = wq_over_white(from[part], from[3]);
}

wq_picture_end wq_read_webp(const uint8_t *bytes, size_t count, int isMeasured, wq_picture *picture) {
  WebPBitstreamFeatures features;
  if (WebPGetFeatures(bytes, count, &features) != VP8_STATUS_OK) return WQ_PICTURE_BROKEN;
  if (isMeasured) {
    picture->width = (uint32_t)features.width;
    picture->height = (uint32_t)features.height;
    return WQ_PICTURE_READ;
  }
  wq_picture_end end = wq_picture_begin(picture, (uint32_t)features.width, (uint32_t)features.height);
  if (end != WQ_PICTURE_READ) return end;
  if (features.has_animation) {
    WebPData data = {bytes, count};
    WebPAnimDecoder *decoder = WebPAnimDecoderNew(&data, NULL);
    uint8_t *canvas = NULL;
    int time = 0;
    WebPAnimInfo info;
    if (decoder == NULL || !WebPAnimDecoderGetInfo(decoder, &info) || info.canvas_width != picture->width ||
        info.canvas_height != picture->height || !WebPAnimDecoderGetNext(decoder, &canvas, &time))
      end = WQ_PICTURE_BROKEN;
    else
      lay(canvas, picture);
    if (decoder != NULL) WebPAnimDecoderDelete(decoder);
    return end;
  }
  int width = 0, height = 0;
  uint8_t *dots = WebPDecodeRGBA(bytes, count, &width, &height);
  if (dots == NULL) return WQ_PICTURE_BROKEN;
  if ((uint32_t)width == picture->width && (uint32_t)height == picture->height) lay(dots, picture);
  else end = WQ_PICTURE_BROKEN;
  WebPFree(dots);
  return end;
}
