package org.zoneaxis.benchmarks.load;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

/**
 * A connection to a server on this machine, kept open from request to request. Plain sockets, so
 * that the client takes little of the processors that it shares with the server.
 */
public final class LoadConnection implements AutoCloseable {

  private static final int TIMEOUT_MILLIS = 30_000;
  private static final int BUFFER = 16 * 1024;

  private final int port;
  private Optional<Socket> socket = Optional.empty();
  private InputStream in = InputStream.nullInputStream();

  /** A connection to a port of this machine, which is made when something is sent. */
  public LoadConnection(int port) {
    this.port = port;
  }

  /**
   * An answer.
   *
   * @param status its status
   * @param location where it leads; empty for none
   * @param length bytes of its body
   */
  public record Answer(int status, String location, int length) {}

  /** Sends a request and reads the whole answer; connects before that where it has to. */
  public Answer send(String method, String path, byte[] body) throws IOException {
    try {
      OutputStream out = connected().getOutputStream();
      byte[] head =
          (method
                  + " "
                  + path
                  + " HTTP/1.1\r\nHost: localhost\r\n"
                  + lengthOf(method, body)
                  + "\r\n")
              .getBytes(StandardCharsets.US_ASCII);
      byte[] request = new byte[head.length + body.length];
      System.arraycopy(head, 0, request, 0, head.length);
      System.arraycopy(body, 0, request, head.length, body.length);
      out.write(request);
      return answer();
    } catch (IOException e) {
      close();
      throw e;
    }
  }

  private static String lengthOf(String method, byte[] body) {
    return method.equals("POST") ? "Content-Length: " + body.length + "\r\n" : "";
  }

  private Socket connected() throws IOException {
    if (socket.isEmpty()) {
      Socket fresh = new Socket(InetAddress.getLoopbackAddress(), port);
      fresh.setSoTimeout(TIMEOUT_MILLIS);
      fresh.setTcpNoDelay(true);
      socket = Optional.of(fresh);
      in = new BufferedInputStream(fresh.getInputStream(), BUFFER);
    }
    return socket.get();
  }

  private Answer answer() throws IOException {
    String[] status = line().split(" ", 3);
    String location = "";
    int length = -1;
    boolean last = false;
    for (String line = line(); !line.isEmpty(); line = line()) {
      int colon = line.indexOf(':');
      String value = line.substring(colon + 1).strip();
      switch (line.substring(0, colon).toLowerCase(Locale.ROOT)) {
        case "location" -> location = value;
        case "content-length" -> length = Integer.parseInt(value);
        case "connection" -> last = value.equalsIgnoreCase("close");
        default -> {}
      }
    }
    if (length < 0) {
      throw new IOException("an answer without a length");
    }
    in.skipNBytes(length);
    if (last) {
      close();
    }
    return new Answer(Integer.parseInt(status[1]), location, length);
  }

  private String line() throws IOException {
    StringBuilder line = new StringBuilder();
    for (int next = in.read(); next != '\n'; next = in.read()) {
      if (next < 0) {
        throw new EOFException("the connection was closed");
      }
      if (next != '\r') {
        line.append((char) next);
      }
    }
    return line.toString();
  }

  @Override
  public void close() throws IOException {
    Optional<Socket> open = socket;
    socket = Optional.empty();
    if (open.isPresent()) {
      open.get().close();
    }
  }
}
