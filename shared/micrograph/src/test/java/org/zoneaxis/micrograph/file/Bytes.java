package org.zoneaxis.micrograph.file;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** Bytes being written. */
final class Bytes {

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final boolean little;

  Bytes(boolean little) {
    this.little = little;
  }

  private Bytes number(long number, int bytes) {
    for (int i = 0; i < bytes; i++) {
      out.write((int) (number >> (8 * (little ? i : bytes - 1 - i))));
    }
    return this;
  }

  Bytes u8(int number) {
    return number(number, 1);
  }

  Bytes u16(int number) {
    return number(number, 2);
  }

  Bytes i32(long number) {
    return number(number, 4);
  }

  Bytes i64(long number) {
    return number(number, 8);
  }

  Bytes f32(double number) {
    return i32(Float.floatToIntBits((float) number));
  }

  Bytes f64(double number) {
    return i64(Double.doubleToLongBits(number));
  }

  Bytes text(String text) {
    return bytes(text.getBytes(StandardCharsets.ISO_8859_1));
  }

  Bytes bytes(byte[] bytes) {
    out.writeBytes(bytes);
    return this;
  }

  Bytes fillTo(int length) {
    while (out.size() < length) {
      out.write(0);
    }
    return this;
  }

  int size() {
    return out.size();
  }

  byte[] toArray() {
    return out.toByteArray();
  }
}
