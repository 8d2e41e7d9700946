package org.zoneaxis.refresh.run;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.zoneaxis.storage.object.ObjectContent;
import org.zoneaxis.storage.object.ObjectStore;
import org.zoneaxis.storage.object.PutResult;
import org.zoneaxis.storage.object.StoredObject;

/** State and reports of runs in the bucket: {@code state/run.json}, {@code state/reports/}. */
public final class StateDocuments {

  private static final Logger LOG = LoggerFactory.getLogger(StateDocuments.class);

  public static final String STATE = "state/run.json";
  public static final String REPORTS = "state/reports/";

  private static final String JSON = "application/json";
  private static final String ALWAYS_ASK = "no-cache";

  private final ObjectStore store;
  private final ObjectMapper mapper = Json.mapper();

  public StateDocuments(ObjectStore store) {
    this.store = store;
  }

  /**
   * What the last run left; nothing of it where it cannot be read, which costs nothing but time.
   */
  public RunState load() {
    Optional<StoredObject> object = store.get(STATE).filter(found -> found.fault().isEmpty());
    if (object.isEmpty()) {
      return RunState.NONE;
    }
    try {
      return Optional.ofNullable(mapper.readValue(object.get().bytes(), RunState.class))
          .orElse(RunState.NONE);
    } catch (IOException | RuntimeException e) {
      LOG.warn("{} cannot be read, going on without it: {}", STATE, e.getMessage());
      return RunState.NONE;
    }
  }

  public void save(RunState state) {
    write(STATE, state);
  }

  /** Keeps a report under the name of its run. */
  public void keep(RunReport report) {
    write(REPORTS + report.run() + ".json", report);
  }

  /**
   * Keeps a report under the name of its run unless there is one.
   *
   * @return whether there was none
   */
  public boolean keepUnlessThere(RunReport report) {
    return store.put(REPORTS + report.run() + ".json", content(report)) instanceof PutResult.Stored;
  }

  private void write(String key, Object value) {
    store.replace(key, content(value));
  }

  private ObjectContent content(Object value) {
    try {
      return new ObjectContent(mapper.writeValueAsBytes(value), JSON, ALWAYS_ASK);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }
}
