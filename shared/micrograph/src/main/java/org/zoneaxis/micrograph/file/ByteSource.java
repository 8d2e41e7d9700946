package org.zoneaxis.micrograph.file;

/** The bytes of a file, wherever they are. */
public interface ByteSource {

  /** How many there are. */
  long length();

  /**
   * Copies bytes.
   *
   * @param position of the first one, from the beginning of the file
   * @param into where they go
   * @param at place of the first one there
   * @param count how many; all of them are within the file
   */
  void copy(long position, byte[] into, int at, int count);

  /** Bytes in memory. */
  static ByteSource of(byte[] bytes) {
    return new ByteSource() {
      @Override
      public long length() {
        return bytes.length;
      }

      @Override
      public void copy(long position, byte[] into, int at, int count) {
        System.arraycopy(bytes, (int) position, into, at, count);
      }
    };
  }
}
