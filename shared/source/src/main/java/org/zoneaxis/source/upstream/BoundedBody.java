package org.zoneaxis.source.upstream;

import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.SocketTimeoutException;
import java.util.Locale;
import java.util.Objects;
import java.util.zip.GZIPInputStream;
import org.zoneaxis.source.upstream.UpstreamException.Kind;

/** Reads the content of an answer up to a limit, before and after decompression. */
final class BoundedBody {

  private static final int PIECE = 16 * 1024;
  private static final String BROKEN_OFF = "broke off its answer";

  private final HttpQuery query;
  private final Deadline deadline;

  BoundedBody(HttpQuery query, Deadline deadline) {
    this.query = query;
    this.deadline = deadline;
  }

  /**
   * Reads all of it, and masks the key in it.
   *
   * @throws SocketTimeoutException where the next piece does not come in time
   * @throws UpstreamException where it is too long, breaks off, or is not decompressed in time
   */
  byte[] read(HttpURLConnection connection, int maxBytes) throws IOException {
    long announced = connection.getContentLengthLong();
    if (announced > maxBytes) {
      throw tooLong(maxBytes);
    }
    try (InputStream content = stream(connection);
        CountedStream counted = new CountedStream(content, maxBytes)) {
      byte[] body = drain(decoded(connection, counted), maxBytes);
      if (announced > counted.count()) {
        throw UpstreamException.passing(query.provider(), Kind.BAD_ANSWER, BROKEN_OFF);
      }
      query.key().ifPresent(key -> key.maskIn(body));
      return body;
    } catch (SocketTimeoutException e) {
      throw e;
    } catch (IOException e) {
      throw UpstreamException.passing(query.provider(), Kind.BAD_ANSWER, BROKEN_OFF, e);
    }
  }

  private static InputStream stream(HttpURLConnection connection) throws IOException {
    InputStream content =
        connection.getResponseCode() < 400
            ? connection.getInputStream()
            : connection.getErrorStream();
    return Objects.requireNonNullElseGet(content, InputStream::nullInputStream);
  }

  private InputStream decoded(HttpURLConnection connection, InputStream content)
      throws IOException {
    String encoding = Objects.requireNonNullElse(connection.getContentEncoding(), "identity");
    return switch (encoding.strip().toLowerCase(Locale.ROOT)) {
      case "identity", "" -> content;
      case "gzip", "x-gzip" -> new GZIPInputStream(content, PIECE);
      default ->
          throw UpstreamException.badAnswer(
              query.provider(), "answered in an encoding that was not asked for");
    };
  }

  private byte[] drain(InputStream content, int maxBytes) throws IOException {
    ByteArrayOutputStream body = new ByteArrayOutputStream(PIECE);
    byte[] piece = new byte[PIECE];
    for (int n = content.read(piece); n >= 0; n = content.read(piece)) {
      if (body.size() + n > maxBytes) {
        throw tooLong(maxBytes);
      }
      if (deadline.isOver()) {
        throw UpstreamException.lasting(query.provider(), Kind.TIMEOUT, "did not answer in time");
      }
      body.write(piece, 0, n);
    }
    return body.toByteArray();
  }

  private UpstreamException tooLong(int maxBytes) {
    return UpstreamException.badAnswer(
        query.provider(), "answered with more than " + maxBytes + " bytes");
  }

  /** Counts what the network delivers, and ends with more than the limit. */
  private final class CountedStream extends FilterInputStream {

    private final int maxBytes;
    private long count;

    CountedStream(InputStream content, int maxBytes) {
      super(content);
      this.maxBytes = maxBytes;
    }

    long count() {
      return count;
    }

    @Override
    public int read() throws IOException {
      int value = super.read();
      add(value < 0 ? 0 : 1);
      return value;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
      int n = super.read(buffer, offset, length);
      add(Math.max(0, n));
      return n;
    }

    private void add(int n) {
      count += n;
      if (count > maxBytes) {
        throw tooLong(maxBytes);
      }
    }
  }
}
