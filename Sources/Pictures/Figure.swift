// Unsafe pointers: the C readers hand buffers over, which are copied and freed here.
import CPictures
import Screen

/// Pictures of articles: PNG, JPEG, WebP, and of a GIF the first one.
public enum Figure {
  /// How many dots the picture has, upright; only its first bytes are looked at.
  public static func size(of bytes: [UInt8]) throws(FigureFault) -> (width: Int, height: Int) {
    var picture = wq_picture()
    try check(bytes.withUnsafeBufferPointer { wq_picture_measure($0.baseAddress, $0.count, &picture) })
    return (Int(picture.width), Int(picture.height))
  }

  /// The picture at a size, each dot the mean of what it stands for.
  public static func raster(of bytes: [UInt8], width: Int, height: Int) throws(FigureFault) -> Raster {
    guard (1...largestSide).contains(width), (1...largestSide).contains(height) else { throw .tooLarge }
    var picture = wq_picture()
    try check(
      bytes.withUnsafeBufferPointer {
        wq_picture_read($0.baseAddress, $0.count, UInt32(width), UInt32(height), &picture)
      })
    defer { free(picture.dots) }
    let dots = [UInt8](unsafeUninitializedCapacity: width * height * 3) { buffer, count in
      wq_picture_scale(&picture, UInt32(width), UInt32(height), buffer.baseAddress)
      count = width * height * 3
    }
    return Raster(width: width, height: height, dots: dots)
  }

  public static func png(of raster: Raster) throws(FigureFault) -> [UInt8] {
    var size = 0
    guard let bytes = wq_picture_png(raster.dots, UInt32(raster.width), UInt32(raster.height), nil, 0, &size) else {
      throw .tooLarge
    }
    defer { free(bytes) }
    return Array(UnsafeBufferPointer(start: bytes, count: size))
  }

  private static let largestSide = 1 << 15

  private static func check(_ end: wq_picture_end) throws(FigureFault) {
    switch end {
    case WQ_PICTURE_READ: return
    case WQ_PICTURE_UNKNOWN: throw .unknown
    case WQ_PICTURE_TOO_LARGE: throw .tooLarge
    default: throw .broken
    }
  }
}
