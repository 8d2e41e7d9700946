package org.zoneaxis.source.catalogue;

import java.io.BufferedOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;

/** Records that wait in a file until their order is known. */
final class SpooledRecords implements AutoCloseable {

  private static final int BUFFER = 1 << 16;

  private final FileChannel file;
  private final OutputStream out;
  private long[] starts = new long[1024];
  private int[] entryBytes = new int[1024];
  private int[] netBytes = new int[1024];
  private int count;

  SpooledRecords(Path path) throws IOException {
    this.file =
        FileChannel.open(
            path,
            StandardOpenOption.CREATE,
            StandardOpenOption.READ,
            StandardOpenOption.WRITE,
            StandardOpenOption.TRUNCATE_EXISTING);
    this.out = new BufferedOutputStream(Channels.newOutputStream(file), BUFFER);
  }

  void add(byte[] entry, byte[] nets, byte[] sketch) throws IOException {
    if (count + 1 >= starts.length) {
      starts = Arrays.copyOf(starts, 2 * starts.length);
      entryBytes = Arrays.copyOf(entryBytes, 2 * entryBytes.length);
      netBytes = Arrays.copyOf(netBytes, 2 * netBytes.length);
    }
    out.write(entry);
    out.write(nets);
    out.write(sketch);
    entryBytes[count] = entry.length;
    netBytes[count] = nets.length;
    starts[count + 1] = starts[count] + entry.length + nets.length + sketch.length;
    count++;
  }

  byte[] entry(int number) throws IOException {
    return read(starts[number], entryBytes[number]);
  }

  byte[] nets(int number) throws IOException {
    return read(starts[number] + entryBytes[number], netBytes[number]);
  }

  byte[] sketch(int number) throws IOException {
    long from = starts[number] + entryBytes[number] + netBytes[number];
    return read(from, (int) (starts[number + 1] - from));
  }

  private byte[] read(long from, int length) throws IOException {
    out.flush();
    ByteBuffer buffer = ByteBuffer.allocate(length);
    while (buffer.hasRemaining()) {
      if (file.read(buffer, from + buffer.position()) < 0) {
        throw new EOFException("a record is cut off");
      }
    }
    return buffer.array();
  }

  @Override
  public void close() throws IOException {
    file.close();
  }
}
