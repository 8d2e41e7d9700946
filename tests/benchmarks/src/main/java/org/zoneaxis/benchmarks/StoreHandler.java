package org.zoneaxis.benchmarks;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;
import org.zoneaxis.storage.object.StorageSettings;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.apache5.Apache5HttpClient;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;

/**
 * The two calls of a figure that has to be made, HEAD and PUT, by one of several clients and
 * nothing else: what of a cold start is the choice of client. The variable {@value #CLIENT} names
 * it.
 */
public final class StoreHandler implements RequestStreamHandler {

  static final String CLIENT = "ZONEAXIS_BENCH_CLIENT";

  private final StoreCalls calls;
  private final AtomicInteger number = new AtomicInteger();

  /** Opens the connection. */
  public StoreHandler() {
    StorageSettings settings = StorageSettings.fromEnvironment(System.getenv());
    calls =
        switch (System.getenv(CLIENT)) {
          case "url-connection" -> new SdkCalls(settings, urlConnection());
          case "apache5" -> new SdkCalls(settings, Apache5HttpClient.builder().build());
          case "signed" -> new SignedCalls(settings, urlConnection());
          default -> throw new IllegalArgumentException(CLIENT);
        };
  }

  private static SdkHttpClient urlConnection() {
    return UrlConnectionHttpClient.builder().build();
  }

  @Override
  public void handleRequest(InputStream event, OutputStream answer, Context context)
      throws IOException {
    String key = "p/" + number.incrementAndGet() + ".svg";
    byte[] figure = "<svg/>".repeat(2000).getBytes(StandardCharsets.UTF_8);
    if (calls.head(key)) {
      throw new IllegalStateException(key + " is there");
    }
    calls.put(key, figure);
    answer.write("{\"statusCode\":302}".getBytes(StandardCharsets.UTF_8));
  }
}
