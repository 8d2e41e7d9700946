package org.zoneaxis.refresh.run;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.zoneaxis.crystal.MaterialId;
import org.zoneaxis.crystal.refusal.NotationException;
import org.zoneaxis.figure.json.JsonField;
import org.zoneaxis.figure.json.JsonRefusals;
import org.zoneaxis.refresh.run.RefreshOrder.Task;

/**
 * Reads an order from an event: {@code {"tasks": ["refresh", "catalogue", "prewarm", "sweep"],
 * "materials": ["mp-149"], "olderThanHours": 24, "graceDays": 30, "dryRun": false, "prewarm":
 * 1000}}. All may be left out. An event of EventBridge's own form orders everything, or what its
 * {@code detail} says.
 */
public final class OrderReader {

  private static final int MAX_BYTES = 256 * 1024;
  private static final int MAX_MATERIALS = 1000;
  private static final int MAX_HOURS = 24 * 3650;
  private static final int MAX_DAYS = 3650;

  /** Less than a day would race with clients that were just led to a picture. */
  private static final int MIN_GRACE_DAYS = 1;

  private static final int MAX_PREWARM = 100_000;

  private static final Set<String> FIELDS =
      Set.of("tasks", "materials", "olderThanHours", "graceDays", "dryRun", "prewarm");

  private static final String EVENT = "the event";
  private static final String OBJECT = "an order is a JSON object";

  private static final JsonRefusals REFUSALS =
      new JsonRefusals(
          EVENT, OrderException::new, (found, reason) -> new OrderException(EVENT, found, OBJECT));

  /**
   * Reads an order.
   *
   * @throws OrderException where the event is none
   * @throws IOException where it cannot be read
   */
  public RefreshOrder read(InputStream event) throws IOException {
    byte[] bytes = event.readNBytes(MAX_BYTES + 1);
    if (bytes.length > MAX_BYTES) {
      throw new OrderException(EVENT, "too large", "an order has at most 256 KiB");
    }
    if (new String(bytes, StandardCharsets.UTF_8).isBlank()) {
      return RefreshOrder.everything();
    }
    JsonField root = JsonField.readStrictly(bytes, REFUSALS);
    return order(root.get("detail-type").isMissing() ? root : root.get("detail").asRoot(""));
  }

  private static RefreshOrder order(JsonField root) {
    if (!root.isPresent()) {
      return RefreshOrder.everything();
    }
    if (!root.isObject()) {
      throw root.wrong(OBJECT);
    }
    for (String name : root.names()) {
      if (!FIELDS.contains(name)) {
        throw new OrderException(
            "the event's field", name, "there are only " + FIELDS.stream().sorted().toList());
      }
    }
    RefreshOrder order = RefreshOrder.everything();
    JsonField tasks = root.get("tasks");
    JsonField materials = root.get("materials");
    return new RefreshOrder(
        tasks.isMissing() ? order.tasks() : tasks(tasks),
        materials.isMissing() ? order.materials() : materials(materials),
        Duration.ofHours(number(root, "olderThanHours", order.olderThan().toHours(), 0, MAX_HOURS)),
        Duration.ofDays(
            number(root, "graceDays", order.grace().toDays(), MIN_GRACE_DAYS, MAX_DAYS)),
        flag(root.get("dryRun")),
        (int) number(root, "prewarm", order.prewarm(), 0, MAX_PREWARM));
  }

  private static Set<Task> tasks(JsonField field) {
    Set<Task> tasks = EnumSet.noneOf(Task.class);
    for (JsonField item : list(field, Task.values().length)) {
      try {
        tasks.add(Task.valueOf(item.text().orElse("").toUpperCase(Locale.ROOT)));
      } catch (IllegalArgumentException e) {
        throw item.wrong("it holds refresh, catalogue, prewarm, sweep or some of them");
      }
    }
    if (tasks.isEmpty()) {
      throw new OrderException("tasks", "empty", "it must name one at least, or be left out");
    }
    return tasks;
  }

  private static List<MaterialId> materials(JsonField field) {
    List<MaterialId> ids = new ArrayList<>();
    for (JsonField item : list(field, MAX_MATERIALS)) {
      try {
        ids.add(MaterialId.parse(item.text().orElse("")));
      } catch (NotationException e) {
        throw item.wrong("an id is one like mp-149");
      }
    }
    return ids;
  }

  private static List<JsonField> list(JsonField field, int most) {
    if (!field.isArray() || field.items().size() > most) {
      throw field.wrong("it is a list of at most " + most);
    }
    return field.items();
  }

  private static long number(JsonField root, String name, long usual, long least, long most) {
    JsonField field = root.get(name);
    if (field.isMissing()) {
      return usual;
    }
    return field
        .integer()
        .filter(number -> number >= least && number <= most)
        .orElseThrow(() -> field.wrong("it is a whole number from " + least + " to " + most));
  }

  private static boolean flag(JsonField field) {
    if (!field.isMissing() && !field.isTruth()) {
      throw field.wrong("it is true or false");
    }
    return field.isTrue();
  }
}
