package org.zoneaxis.refresh;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.zoneaxis.refresh.run.Json;
import org.zoneaxis.refresh.run.OrderReader;
import org.zoneaxis.refresh.run.RefreshOrder;
import org.zoneaxis.refresh.run.RunMetrics;
import org.zoneaxis.refresh.run.RunReport;
import org.zoneaxis.storage.object.StorageSettings;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;

/**
 * Where Lambda starts a run. The event is an order as {@code events/} has examples of; the answer
 * is the report. An event that is none is refused with an exception, so that it shows as a failure.
 */
public final class RefreshHandler implements RequestStreamHandler {

  private static final Logger LOG = LoggerFactory.getLogger(RefreshHandler.class);

  private static final int SHORT = 8;

  private final OrderReader orders = new OrderReader();
  private final Map<String, String> environment;
  private final AwsCredentialsProvider credentials;

  /** As Lambda makes it: settings come from the environment. */
  public RefreshHandler() {
    this(System.getenv(), DefaultCredentialsProvider.builder().build());
  }

  RefreshHandler(Map<String, String> environment, AwsCredentialsProvider credentials) {
    this.environment = environment;
    this.credentials = credentials;
  }

  @Override
  public void handleRequest(InputStream event, OutputStream answer, Context context)
      throws IOException {
    RefreshOrder order = orders.read(event);
    try (RefreshService service =
        RefreshService.open(
            StorageSettings.fromEnvironment(environment),
            credentials,
            RefreshService.databases(environment),
            Clock.systemUTC())) {
      RunReport report =
          service
              .job()
              .run(
                  order,
                  invocation(context.getAwsRequestId()),
                  () -> Duration.ofMillis(context.getRemainingTimeInMillis()),
                  LOG::info);
      context.getLogger().log(RunMetrics.of(report) + "\n");
      answer.write(Json.mapper().writeValueAsBytes(report));
    }
  }

  private static String invocation(String requestId) {
    String letters = requestId.replaceAll("[^A-Za-z0-9]", "");
    return letters.substring(0, Math.min(SHORT, letters.length()));
  }
}
