package org.zoneaxis.local.image;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.zoneaxis.micrograph.file.ByteSource;

/** A file on a disk, of which only what is asked for is read. */
final class FileSource implements ByteSource, AutoCloseable {

  private final FileChannel channel;
  private final long length;

  private FileSource(FileChannel channel, long length) {
    this.channel = channel;
    this.length = length;
  }

  static FileSource open(Path path) throws IOException {
    FileChannel channel = FileChannel.open(path, StandardOpenOption.READ);
    return new FileSource(channel, channel.size());
  }

  @Override
  public long length() {
    return length;
  }

  @Override
  public void copy(long position, byte[] into, int at, int count) {
    ByteBuffer buffer = ByteBuffer.wrap(into, at, count);
    try {
      while (buffer.hasRemaining()) {
        if (channel.read(buffer, position + buffer.position() - at) < 0) {
          throw new UncheckedIOException(new IOException("the file has become shorter"));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
