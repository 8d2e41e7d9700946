package org.zoneaxis.lambda;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import io.micronaut.context.ApplicationContext;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.crac.Core;
import org.slf4j.MDC;
import org.zoneaxis.http.trace.RequestJournal;

/**
 * The HTTP function as Lambda runs it: an event of a function URL or an HTTP API in, an answer of
 * version 2.0 out, the same that the local server gives.
 */
public final class HttpHandler implements RequestStreamHandler {

  /** What is kept to say that there is no more time. */
  private static final Duration RESERVE = Duration.ofMillis(500);

  /** How Lambda says that it is about to take a snapshot of this process. */
  private static final String SNAPSTART = "snap-start";

  /** Within what Lambda allows for a snapshot. */
  private static final Duration REHEARSAL = Duration.ofSeconds(10);

  private static final int CREATED = 201;

  private final FunctionRoutes routes;
  private final TimeLimit limit = new TimeLimit();

  /** Lambda's runtime keeps hooks only as long as somebody else does. */
  private final Snapshot snapshot;

  /** Starts all that a request needs; Lambda calls it, once for a process. */
  public HttpHandler() {
    this(start());
  }

  HttpHandler(ApplicationContext context) {
    routes = new FunctionRoutes(context);
    snapshot = new Snapshot(this, context);
    Core.getGlobalContext().register(snapshot);
    Runtime.getRuntime().addShutdownHook(new Thread(context::close, "stop"));
  }

  private static ApplicationContext start() {
    return ApplicationContext.builder()
        .classLoader(HttpHandler.class.getClassLoader())
        .banner(false)
        .deduceEnvironment(false)
        .deduceCloudEnvironment(false)
        .bootstrapEnvironment(false)
        // Settings are read from the environment where they are used, and by name.
        .environmentPropertySource(false)
        // All of it where a snapshot will hold it, only what the request needs where nothing does.
        .eagerInitSingletons(SNAPSTART.equals(System.getenv("AWS_LAMBDA_INITIALIZATION_TYPE")))
        // One request at a time: it stays in its thread.
        .properties(Map.of("micronaut.server.thread-selection", "manual"))
        .start();
  }

  /**
   * Answers an event.
   *
   * @throws MalformedEventException where it is no HTTP request, so that Lambda counts an error
   */
  @Override
  public void handleRequest(InputStream event, OutputStream answer, Context context)
      throws IOException {
    handle(
        event,
        answer,
        context.getAwsRequestId(),
        Duration.ofMillis(context.getRemainingTimeInMillis()).minus(RESERVE));
  }

  private HttpAnswer handle(InputStream event, OutputStream out, String requestId, Duration time)
      throws IOException {
    HttpEvent request = HttpEventReader.read(event);
    HttpAnswer answer =
        limit
            .within(time, () -> answer(request, requestId))
            .orElseGet(() -> routes.outOfTime(request, requestId))
            .carried(request.path());
    HttpAnswerWriter.write(answer, out);
    return answer;
  }

  private HttpAnswer answer(HttpEvent request, String requestId) {
    MDC.put("requestId", requestId);
    try {
      return routes.answer(request, requestId);
    } finally {
      MDC.clear();
    }
  }

  /**
   * Answers a request that nobody made, through all that a real one passes.
   *
   * @param target path and query, without what JSON would have to escape
   * @return where the answer leads; empty where it leads nowhere
   */
  String rehearse(String target) throws IOException {
    HttpAnswer answer = rehearse("GET", target, new byte[0]);
    return String.join("", answer.headers().getOrDefault("Location", List.of()));
  }

  /**
   * Takes a CIF that nobody sent.
   *
   * @throws IOException where it is not taken
   */
  void rehearseUpload(String cif) throws IOException {
    HttpAnswer answer = rehearse("POST", "/v1/materials", cif.getBytes(StandardCharsets.UTF_8));
    if (answer.status() != CREATED) {
      throw new IOException("the upload is answered with status " + answer.status());
    }
  }

  private HttpAnswer rehearse(String method, String target, byte[] body) throws IOException {
    String[] parts = target.split("\\?", 2);
    String event =
        "{\"version\":\"2.0\",\"rawPath\":\""
            + parts[0]
            + "\",\"rawQueryString\":\""
            + (parts.length == 1 ? "" : parts[1])
            + "\",\"headers\":{\"accept\":\"*/*\"},\"requestContext\":{\"http\":{\"method\":\""
            + method
            + "\"}},\"body\":\""
            + Base64.getEncoder().encodeToString(body)
            + "\",\"isBase64Encoded\":true}";
    return handle(
        new ByteArrayInputStream(event.getBytes(StandardCharsets.UTF_8)),
        OutputStream.nullOutputStream(),
        RequestJournal.NOBODY,
        REHEARSAL);
  }

  /** The hooks around a snapshot, which Lambda calls by itself. */
  Snapshot snapshot() {
    return snapshot;
  }
}
