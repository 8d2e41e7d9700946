package org.zoneaxis.acceptance;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Requests that a well-behaved client refuses to send, octet by octet. */
final class RawHttp {

  /** An answer, its body taken as Latin-1 so that nothing is hidden. */
  record Answer(int status, List<String> headers, String body) {
    Optional<String> header(String name) {
      String start = name.toLowerCase(Locale.ROOT) + ":";
      return headers.stream()
          .filter(line -> line.toLowerCase(Locale.ROOT).startsWith(start))
          .map(line -> line.substring(start.length()).strip())
          .findFirst();
    }
  }

  /** Milliseconds for an answer, on however busy a machine. */
  private static final int TIMEOUT = 90_000;

  private RawHttp() {}

  static Answer send(URI service, String method, String target) throws IOException {
    return send(
        service,
        method + " " + target + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
  }

  /** A request as it is written, to which the server is to answer and to close. */
  static Answer send(URI service, String request) throws IOException {
    try (Socket socket = new Socket(service.getHost(), service.getPort())) {
      socket.setSoTimeout(TIMEOUT);
      socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
      socket.getOutputStream().flush();
      String answer =
          new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
      int end = answer.indexOf("\r\n\r\n");
      List<String> head = List.of(answer.substring(0, end).split("\r\n"));
      return new Answer(
          Integer.parseInt(head.get(0).split(" ")[1]),
          head.subList(1, head.size()),
          answer.substring(end + 4));
    }
  }
}
