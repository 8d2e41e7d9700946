package org.zoneaxis.lambda;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * Answers on this machine as an object storage does that is empty and takes whatever it is given,
 * so that the code which talks to one can be run where there is none.
 */
final class EmptyStore implements AutoCloseable {

  private static final String LENGTH = "content-length:";
  private static final String END = "\r\nContent-Length: 0\r\nConnection: close\r\n\r\n";

  private final ServerSocket socket;

  private EmptyStore(ServerSocket socket) {
    this.socket = socket;
  }

  static EmptyStore open() throws IOException {
    EmptyStore store = new EmptyStore(new ServerSocket(0, 0, InetAddress.getLoopbackAddress()));
    Thread thread = new Thread(store::answerAll, "empty-store");
    thread.setDaemon(true);
    thread.start();
    return store;
  }

  int port() {
    return socket.getLocalPort();
  }

  private void answerAll() {
    while (!socket.isClosed()) {
      try (Socket connection = socket.accept()) {
        answer(connection);
      } catch (SocketException e) {
        // Closed: by us, or by the client, which then has its reasons.
      } catch (IOException e) {
        throw new IllegalStateException(e);
      }
    }
  }

  private static void answer(Socket connection) throws IOException {
    BufferedReader in =
        new BufferedReader(
            new InputStreamReader(connection.getInputStream(), StandardCharsets.ISO_8859_1));
    String request = String.valueOf(in.readLine());
    long length = 0;
    for (String line = in.readLine(); line != null && !line.isEmpty(); line = in.readLine()) {
      if (line.toLowerCase(Locale.ROOT).startsWith(LENGTH)) {
        length = Long.parseLong(line.substring(LENGTH.length()).strip());
      }
    }
    for (long read = 0; read < length && in.read() >= 0; read++) {
      // The body goes nowhere.
    }
    String answer =
        request.startsWith("PUT ") ? "HTTP/1.1 200 OK\r\nETag: \"none\"" : "HTTP/1.1 404 Not Found";
    connection.getOutputStream().write((answer + END).getBytes(StandardCharsets.ISO_8859_1));
    connection.getOutputStream().flush();
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
