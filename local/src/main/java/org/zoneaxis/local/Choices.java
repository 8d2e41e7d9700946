package org.zoneaxis.local;

import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.zoneaxis.figure.FigureFormat;
import org.zoneaxis.figure.FigureKind;

/** The values of options that shells complete; picocli wants a class for each. */
abstract class Choices implements Iterable<String> {

  private final List<String> values;

  private Choices(List<String> values) {
    this.values = values;
  }

  private Choices(Stream<String> values) {
    this(values.toList());
  }

  @Override
  public final Iterator<String> iterator() {
    return values.iterator();
  }

  static final class Figures extends Choices {
    Figures() {
      super(Stream.of(FigureKind.values()).map(FigureKind::text));
    }
  }

  static final class Formats extends Choices {
    Formats() {
      super(Stream.of(FigureFormat.values()).map(FigureFormat::extension));
    }
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
