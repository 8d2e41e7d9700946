package org.zoneaxis.identify.input;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.zoneaxis.figure.option.Domain;
import org.zoneaxis.figure.option.Notation;
import org.zoneaxis.figure.option.Option;
import org.zoneaxis.figure.option.RequestException;
import org.zoneaxis.figure.option.Spelled;

/** What lengths are measured in. */
public enum SpotUnit implements Spelled {
  /** Spacings d in angstrom. */
  ANGSTROM("A", "d in \u00C5", true, 1),
  /** Spacings d in nanometres. */
  NANOMETRE("nm", "d in nm", true, 10),
  /** Lengths |g| in 1/angstrom. */
  PER_ANGSTROM("1/A", "g in 1/\u00C5", false, 1),
  /** Lengths |g| in 1/nanometre. */
  PER_NANOMETRE("1/nm", "g in 1/nm", false, 0.1),
  /** Distances on a screen in millimetres. */
  MILLIMETRE("mm", "mm on the screen", false, 0),
  /** Distances in pixels of an image. */
  PIXEL("px", "pixels", false, 0);

  private final String text;
  private final String label;
  private final boolean spacing;
  private final double size;

  SpotUnit(String text, String label, boolean spacing, double size) {
    this.text = text;
    this.label = label;
    this.spacing = spacing;
    this.size = size;
  }

  @Override
  public String text() {
    return text;
  }

  @Override
  public String label() {
    return label;
  }

  /** Whether it is one of spacings, and not of distances from 000. */
  public boolean isSpacing() {
    return spacing;
  }

  /** Whether lengths in it have a scale of their own. */
  public boolean isScaled() {
    return size > 0;
  }

  /** The unit in angstrom or 1/angstrom; 0 where that depends on the camera. */
  public double size() {
    return size;
  }

  /** Reads the units in the spellings that are in use. */
  record Written() implements Notation<Optional<SpotUnit>> {

    @Override
    public Optional<SpotUnit> read(Option<?> option, String given) {
      String text =
          given
              .strip()
              .toLowerCase(Locale.ROOT)
              .replace('\u00E5', 'a')
              .replace('\u212B', 'a')
              .replace("angstrom", "a")
              .replace("\u207B\u00B9", "-1")
              .replace("^", "")
              .replace(" ", "");
      return Optional.of(
          switch (text) {
            case "a" -> ANGSTROM;
            case "nm" -> NANOMETRE;
            case "1/a", "a-1" -> PER_ANGSTROM;
            case "1/nm", "nm-1" -> PER_NANOMETRE;
            case "mm" -> MILLIMETRE;
            case "px", "pixel", "pixels" -> PIXEL;
            default ->
                throw new RequestException(
                    option.name(), given, "write one of " + domain().words());
          });
    }

    @Override
    public String write(Optional<SpotUnit> value) {
      return value.map(SpotUnit::text).orElse("");
    }

    @Override
    public Domain domain() {
      return new Domain.Choices(List.of(values()));
    }
  }
}
