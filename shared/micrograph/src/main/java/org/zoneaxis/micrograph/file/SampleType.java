package org.zoneaxis.micrograph.file;

/** How a count is written. */
enum SampleType {
  UINT8(1, 255),
  INT8(1, 127),
  UINT16(2, 65535),
  INT16(2, 32767),
  UINT32(4, 4294967295.0),
  INT32(4, 2147483647),
  UINT64(8, Double.POSITIVE_INFINITY),
  INT64(8, Double.POSITIVE_INFINITY),
  FLOAT16(2, Double.POSITIVE_INFINITY),
  FLOAT32(4, Double.POSITIVE_INFINITY),
  FLOAT64(8, Double.POSITIVE_INFINITY),
  /** Of a complex number, its modulus. */
  COMPLEX64(8, Double.POSITIVE_INFINITY),
  COMPLEX128(16, Double.POSITIVE_INFINITY);

  private static final double SIGN32 = 0x1p32;
  private static final double SIGN64 = 0x1p64;

  private final int bytes;
  private final double ceiling;

  SampleType(int bytes, double ceiling) {
    this.bytes = bytes;
    this.ceiling = ceiling;
  }

  int bytes() {
    return bytes;
  }

  /** The largest count; infinite where there is none that a camera could reach. */
  double ceiling() {
    return ceiling;
  }

  /** Reads counts that stand one behind the other. */
  void read(byte[] from, int at, boolean little, float[] into, int first, int count) {
    // The kinds of which large images are have loops of their own.
    switch (this) {
      case UINT8 -> {
        for (int i = 0; i < count; i++) {
          into[first + i] = from[at + i] & 0xFF;
        }
      }
      case UINT16 -> {
        int low = little ? 0 : 1;
        for (int i = 0, place = at; i < count; i++, place += 2) {
          into[first + i] = (from[place + 1 - low] & 0xFF) << 8 | (from[place + low] & 0xFF);
        }
      }
      case INT16 -> {
        int low = little ? 0 : 1;
        for (int i = 0, place = at; i < count; i++, place += 2) {
          into[first + i] = from[place + 1 - low] << 8 | (from[place + low] & 0xFF);
        }
      }
      default -> {
        for (int i = 0; i < count; i++) {
          into[first + i] = number(from, at + i * bytes, little);
        }
      }
    }
  }

  private float number(byte[] from, int place, boolean little) {
    return switch (this) {
      case INT8 -> from[place];
      case UINT32 -> unsigned(i32(from, place, little));
      case INT32 -> i32(from, place, little);
      case UINT64 -> {
        long number = i64(from, place, little);
        yield (float) (number < 0 ? number + SIGN64 : number);
      }
      case INT64 -> i64(from, place, little);
      case FLOAT16 -> half(u16(from, place, little));
      case FLOAT32 -> f32(from, place, little);
      case FLOAT64 -> (float) f64(from, place, little);
      case COMPLEX64 -> modulus(f32(from, place, little), f32(from, place + Float.BYTES, little));
      case COMPLEX128 -> modulus(f64(from, place, little), f64(from, place + Double.BYTES, little));
      default -> u16(from, place, little);
    };
  }

  /** Without long arithmetic, which browsers are slow at. */
  private static float unsigned(int number) {
    return (float) (number < 0 ? number + SIGN32 : number);
  }

  private static int u16(byte[] from, int at, boolean little) {
    int first = from[at] & 0xFF;
    int second = from[at + 1] & 0xFF;
    return little ? second << 8 | first : first << 8 | second;
  }

  private static int i32(byte[] from, int at, boolean little) {
    int first = u16(from, at, little);
    int second = u16(from, at + 2, little);
    return little ? second << 16 | first : first << 16 | second;
  }

  private static long i64(byte[] from, int at, boolean little) {
    long first = i32(from, at, little) & 0xFFFFFFFFL;
    long second = i32(from, at + 4, little) & 0xFFFFFFFFL;
    return little ? second << 32 | first : first << 32 | second;
  }

  private static float f32(byte[] from, int at, boolean little) {
    return Float.intBitsToFloat(i32(from, at, little));
  }

  private static double f64(byte[] from, int at, boolean little) {
    return Double.longBitsToDouble(i64(from, at, little));
  }

  private static float modulus(double real, double imaginary) {
    return (float) Math.sqrt(real * real + imaginary * imaginary);
  }

  /** IEEE 754 binary16. */
  private static float half(int bits) {
    int exponent = bits >> 10 & 0x1F;
    int fraction = bits & 0x3FF;
    float sign = (bits & 0x8000) == 0 ? 1 : -1;
    if (exponent == 0x1F) {
      return fraction == 0 ? sign * Float.POSITIVE_INFINITY : Float.NaN;
    }
    if (exponent == 0) {
      return sign * fraction * 0x1p-24f;
    }
    return sign * Float.intBitsToFloat(((exponent + 112) << 23) | (fraction << 13));
  }
}
