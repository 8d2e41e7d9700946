package org.zoneaxis.benchmarks;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.github.benmanes.caffeine.cache.Ticker;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.zoneaxis.figure.request.FigureMaker;
import org.zoneaxis.figure.request.FigureRequest;
import org.zoneaxis.figure.request.Figures;
import org.zoneaxis.library.Library;
import org.zoneaxis.storage.figure.FigureService;
import org.zoneaxis.storage.object.ObjectStore;
import org.zoneaxis.storage.object.S3Connection;
import org.zoneaxis.storage.object.StorageSettings;
import org.zoneaxis.storage.structure.StructureCache;
import org.zoneaxis.storage.structure.StructureDocuments;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;

/**
 * The floor that the function is measured against: the same storage and drawing, put together by
 * hand, one route and no framework.
 */
public final class BareHandler implements RequestStreamHandler {

  private static final String PREFIX = "/v1/";

  private final FigureService figures;

  /** Starts all that a request needs. */
  public BareHandler() {
    StorageSettings settings = StorageSettings.fromEnvironment(System.getenv());
    ObjectStore store =
        new ObjectStore(
            S3Connection.open(settings, DefaultCredentialsProvider.builder().build()),
            settings.bucket());
    figures =
        new FigureService(
            new StructureCache(
                List.of(new Library()::find),
                new StructureDocuments(store),
                List.of(),
                Clock.systemUTC(),
                Ticker.systemTicker()),
            new FigureMaker(),
            store);
  }

  @Override
  public void handleRequest(InputStream event, OutputStream answer, Context context)
      throws IOException {
    List<String> parts = List.of(path(event).substring(PREFIX.length()).split("/"));
    String location =
        figures.locate(FigureRequest.parse(Figures.ALL, parts, Map.of()).orElseThrow());
    answer.write(
        ("{\"statusCode\":302,\"headers\":{\"Location\":\"/" + location + "\"}}")
            .getBytes(StandardCharsets.UTF_8));
  }

  private static String path(InputStream event) throws IOException {
    try (JsonParser json = new JsonFactory().createParser(event)) {
      while (json.nextToken() != null) {
        if (json.currentToken() == JsonToken.FIELD_NAME && json.currentName().equals("rawPath")) {
          return json.nextTextValue();
        }
      }
    }
    throw new IOException("no path");
  }
}
