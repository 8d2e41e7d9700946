package org.zoneaxis.local.argument;

import java.util.Iterator;
import java.util.List;

/** The values of options that shells complete; picocli wants a class for each. */
public abstract class Choices implements Iterable<String> {

  private final List<String> values;

  private Choices(List<String> values) {
    this.values = values;
  }

  @Override
  public final Iterator<String> iterator() {
    return values.iterator();
  }

  public static final class Tables extends Choices {
    Tables() {
      super(List.of("table", "json", "csv"));
    }
  }

  public static final class Listings extends Choices {
    Listings() {
      super(List.of("text", "json"));
    }
  }

  public static final class Shells extends Choices {
    Shells() {
      super(List.of("bash", "zsh", "fish"));
    }
  }
}
