package org.zoneaxis.refresh.run;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.zoneaxis.crystal.MaterialId;
import org.zoneaxis.crystal.refusal.NotationException;
import org.zoneaxis.refresh.run.RefreshOrder.Task;

/**
 * Reads an order from an event: {@code {"tasks": ["refresh", "catalogue", "prewarm", "sweep"],
 * "materials": ["mp-149"], "olderThanHours": 24, "graceDays": 30, "dryRun": false, "prewarm":
 * 1000}}. All may be left out. An event of EventBridge's own form orders everything, or what its
 * {@code detail} says.
 */
public final class OrderReader {

  private static final int MAX_BYTES = 256 * 1024;
  private static final int MAX_TEXT = 60;
  private static final int MAX_MATERIALS = 1000;
  private static final int MAX_HOURS = 24 * 3650;
  private static final int MAX_DAYS = 3650;

  /** Less than a day would race with clients that were just led to a picture. */
  private static final int MIN_GRACE_DAYS = 1;

  private static final int MAX_PREWARM = 100_000;

  private static final Set<String> FIELDS =
      Set.of("tasks", "materials", "olderThanHours", "graceDays", "dryRun", "prewarm");

  private final ObjectMapper mapper =
      Json.mapper()
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION);

  /**
   * Reads an order.
   *
   * @throws OrderException where the event is none
   * @throws IOException where it cannot be read
   */
  public RefreshOrder read(InputStream event) throws IOException {
    byte[] bytes = event.readNBytes(MAX_BYTES + 1);
    if (bytes.length > MAX_BYTES) {
      throw new OrderException("the event", "too large", "an order has at most 256 KiB");
    }
    try {
      JsonNode root = mapper.readTree(bytes);
      if (root.isMissingNode() || root.isNull()) {
        return RefreshOrder.everything();
      }
      if (root.isObject() && root.has("detail-type")) {
        return order(root.path("detail"));
      }
      return order(root);
    } catch (JsonProcessingException e) {
      throw new OrderException("the event", "not JSON", "an order is a JSON object");
    }
  }

  private static RefreshOrder order(JsonNode root) {
    if (root.isMissingNode() || root.isNull()) {
      return RefreshOrder.everything();
    }
    if (!root.isObject()) {
      throw new OrderException("the event", shown(root), "an order is a JSON object");
    }
    for (Iterator<String> names = root.fieldNames(); names.hasNext(); ) {
      String name = names.next();
      if (!FIELDS.contains(name)) {
        throw new OrderException(
            "the event's field",
            shown(name),
            "there are only " + FIELDS.stream().sorted().toList());
      }
    }
    RefreshOrder order = RefreshOrder.everything();
    return new RefreshOrder(
        root.has("tasks") ? tasks(root.get("tasks")) : order.tasks(),
        root.has("materials") ? materials(root.get("materials")) : order.materials(),
        Duration.ofHours(number(root, "olderThanHours", order.olderThan().toHours(), 0, MAX_HOURS)),
        Duration.ofDays(
            number(root, "graceDays", order.grace().toDays(), MIN_GRACE_DAYS, MAX_DAYS)),
        flag(root),
        (int) number(root, "prewarm", order.prewarm(), 0, MAX_PREWARM));
  }

  private static Set<Task> tasks(JsonNode node) {
    Set<Task> tasks = EnumSet.noneOf(Task.class);
    for (JsonNode item : list("tasks", node, Task.values().length)) {
      try {
        tasks.add(Task.valueOf(item.asText().toUpperCase(Locale.ROOT)));
      } catch (IllegalArgumentException e) {
        throw new OrderException(
            "tasks", shown(item), "it holds refresh, catalogue, prewarm, sweep or some of them");
      }
    }
    if (tasks.isEmpty()) {
      throw new OrderException("tasks", "empty", "it must name one at least, or be left out");
    }
    return tasks;
  }

  private static List<MaterialId> materials(JsonNode node) {
    List<MaterialId> ids = new ArrayList<>();
    for (JsonNode item : list("materials", node, MAX_MATERIALS)) {
      try {
        ids.add(MaterialId.parse(item.asText()));
      } catch (NotationException e) {
        throw new OrderException("materials", shown(item), "an id is one like mp-149");
      }
    }
    return ids;
  }

  private static Iterable<JsonNode> list(String name, JsonNode node, int most) {
    if (!node.isArray() || node.size() > most) {
      throw new OrderException(name, shown(node), "it is a list of at most " + most);
    }
    return node;
  }

  private static long number(JsonNode root, String name, long usual, long least, long most) {
    if (!root.has(name)) {
      return usual;
    }
    JsonNode node = root.get(name);
    if (!node.isIntegralNumber()
        || !node.canConvertToLong()
        || node.asLong() < least
        || node.asLong() > most) {
      throw new OrderException(
          name, shown(node), "it is a whole number from " + least + " to " + most);
    }
    return node.asLong();
  }

  private static boolean flag(JsonNode root) {
    JsonNode node = root.path("dryRun");
    if (!node.isMissingNode() && !node.isBoolean()) {
      throw new OrderException("dryRun", shown(node), "it is true or false");
    }
    return node.asBoolean(false);
  }

  private static String shown(JsonNode node) {
    return shown(node.toString());
  }

  private static String shown(String text) {
    String plain = text.replaceAll("[^\\x20-\\x7e]", "?");
    return plain.length() > MAX_TEXT ? plain.substring(0, MAX_TEXT) + "..." : plain;
  }
}
