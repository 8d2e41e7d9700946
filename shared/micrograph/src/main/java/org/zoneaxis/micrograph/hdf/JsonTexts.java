package org.zoneaxis.micrograph.hdf;

import java.util.HashMap;
import java.util.Map;

/**
 * The texts and numbers of a JSON document by their paths, such as {@code Optics.CameraLength}.
 * What is damaged ends the reading: metadata are worth what can be read of them.
 */
final class JsonTexts {

  private static final int MAX_DEPTH = 32;

  private final String json;
  private final Map<String, String> texts = new HashMap<>();
  private int at;

  private JsonTexts(String json) {
    this.json = json;
  }

  /** Reads a document. */
  static Map<String, String> of(String json) {
    JsonTexts read = new JsonTexts(json);
    read.value("", 0);
    return read.texts;
  }

  /** Whether there was a value. */
  private boolean value(String path, int depth) {
    skipBlanks();
    if (at >= json.length() || depth > MAX_DEPTH) {
      return false;
    }
    char first = json.charAt(at);
    if (first == '{' || first == '[') {
      return members(path, depth, first == '{');
    }
    if (first == '"') {
      texts.put(path, text());
      return true;
    }
    int start = at;
    while (at < json.length() && ",]} \t\r\n".indexOf(json.charAt(at)) < 0) {
      at++;
    }
    texts.put(path, json.substring(start, at));
    return at > start;
  }

  private boolean members(String path, int depth, boolean named) {
    at++;
    for (int i = 0; ; i++) {
      skipBlanks();
      if (at >= json.length()) {
        return false;
      }
      char next = json.charAt(at);
      if (next == '}' || next == ']') {
        at++;
        return true;
      }
      if (next == ',') {
        at++;
        i--;
        continue;
      }
      String name = Integer.toString(i);
      if (named) {
        if (next != '"') {
          return false;
        }
        name = text();
        skipBlanks();
        if (at >= json.length() || json.charAt(at) != ':') {
          return false;
        }
        at++;
      }
      if (!value(path.isEmpty() ? name : path + "." + name, depth + 1)) {
        return false;
      }
    }
  }

  private String text() {
    StringBuilder text = new StringBuilder();
    at++;
    while (at < json.length() && json.charAt(at) != '"') {
      char next = json.charAt(at++);
      if (next == '\\' && at < json.length()) {
        // No name or number that is looked for has an escape in it.
        next = json.charAt(at++);
      }
      text.append(next);
    }
    at++;
    return text.toString();
  }

  private void skipBlanks() {
    while (at < json.length() && json.charAt(at) <= ' ') {
      at++;
    }
  }
}
