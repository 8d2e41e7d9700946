package org.zoneaxis.local;

import java.util.Iterator;
import java.util.List;

/** The values of options that shells complete; picocli wants a class for each. */
abstract class Choices implements Iterable<String> {

  private final List<String> values;

  private Choices(List<String> values) {
    this.values = values;
  }

  @Override
  public final Iterator<String> iterator() {
    return values.iterator();
  }

  static final class Tables extends Choices {
    Tables() {
      super(List.of("table", "json", "csv"));
    }
  }

  static final class Listings extends Choices {
    Listings() {
      super(List.of("text", "json"));
    }
  }

  static final class Shells extends Choices {
    Shells() {
      super(List.of("bash", "zsh", "fish"));
    }
  }
}
