package org.zoneaxis.benchmarks.attack;

import java.io.IOException;
import org.zoneaxis.benchmarks.load.LoadConnection;
import org.zoneaxis.benchmarks.load.ServedProcess;

/** The server on this machine, over one connection. */
final class ServedTarget implements Target {

  private final ServedProcess server;
  private final LoadConnection connection;

  private ServedTarget(ServedProcess server) {
    this.server = server;
    this.connection = new LoadConnection(server.port());
  }

  static ServedTarget start(String script) throws IOException {
    return new ServedTarget(ServedProcess.start(script));
  }

  static Answer send(LoadConnection connection, AttackRequest request) throws IOException {
    LoadConnection.Answer answer =
        connection.send(request.method(), request.path(), request.body());
    return new Answer(answer.status(), answer.location());
  }

  @Override
  public Answer send(AttackRequest request) throws IOException {
    return send(connection, request);
  }

  int port() {
    return server.port();
  }

  @Override
  public long pid() {
    return server.pid();
  }

  @Override
  public void close() throws IOException {
    connection.close();
    server.close();
  }
}
