package org.zoneaxis.identify;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.zoneaxis.crystal.Element;
import org.zoneaxis.crystal.MaterialId;
import org.zoneaxis.figure.option.Domain;
import org.zoneaxis.figure.option.Notation;
import org.zoneaxis.figure.option.Option;
import org.zoneaxis.figure.option.OptionValues;
import org.zoneaxis.figure.option.RequestException;

/** What a request for an identification may say, in the order of the documentation. */
public final class IdentifyOptions {

  /** Length of the longer over that of the shorter reciprocal vector. */
  public static final Option<Optional<BigDecimal>> RATIO =
      Option.measurement("ratio", "", "1", "20")
          .meaning(
              "Ratio, longer over shorter",
              "the longer distance from 000 over the shorter",
              "1.155")
          .hint("not needed with both spacings");

  /** Angle between the two, from 000. */
  public static final Option<Optional<BigDecimal>> ANGLE =
      Option.measurement("angle", "degrees", "0", "180")
          .meaning("Angle between them", "angle between the two spots as seen from 000", "54.7");

  /** Spacing of the spot nearer to 000. */
  public static final Option<Optional<BigDecimal>> D1 =
      Option.measurement("d1", "\u00C5", "0.2", "100")
          .meaning("d of the nearer spot", "spacing of the spot nearer to 000", "3.135")
          .usually("if calibrated")
          .hint("narrows it down most");

  /** Spacing of the other spot. */
  public static final Option<Optional<BigDecimal>> D2 =
      Option.measurement("d2", "\u00C5", "0.2", "100")
          .meaning("d of the other", "spacing of the other spot", "2.715")
          .usually("if calibrated")
          .hint("both make the ratio");

  /** How far ratio and spacings may be off. */
  public static final Option<BigDecimal> TOLERANCE =
      Option.measured("tolerance", "per cent", "2", "0.1", "20")
          .meaning("Tolerance of ratio and spacings", "how far ratio and spacings may be off", "3");

  /** How far the angle may be off. */
  public static final Option<BigDecimal> ANGLE_TOLERANCE =
      Option.measured("angleTolerance", "degrees", "2", "0.1", "10")
          .meaning("Tolerance of the angle", "how far the angle may be off", "3");

  /** Which elements the materials are made of. */
  public static final Option<List<Element>> ELEMENTS =
      Option.of(
              "elements",
              new Listed<>("Fe,C", IdentifyOptions::element, Element::symbol),
              List.<Element>of())
          .meaning("Made of these elements", "only materials made of these and no others", "Zn,S")
          .hint("symbols between commas, and no others");

  /** Among which materials to look. */
  public static final Option<List<MaterialId>> MATERIALS =
      Option.of(
              "materials",
              new Listed<>("ids between commas", IdentifyOptions::material, MaterialId::text),
              List.<MaterialId>of())
          .meaning("Among these materials", "only these materials", "cod-9000107")
          .hint("ids between commas; all of the library otherwise");

  /** How many candidates are wanted at most. */
  public static final Option<Integer> LIMIT =
      Option.whole("limit", 20, 1, 200).meaning("Candidates", "how many candidates at most", "5");

  /** All of them. */
  public static final List<Option<?>> ALL =
      List.of(RATIO, ANGLE, D1, D2, TOLERANCE, ANGLE_TOLERANCE, ELEMENTS, MATERIALS, LIMIT);

  /** Their names. */
  public static final List<String> NAMES = OptionValues.names(ALL);

  private static final int MAX_LIST = 50;

  private IdentifyOptions() {}

  /** Reads a part of a list for an option. */
  private interface Part<T> {
    T read(Option<?> option, String text);
  }

  /** Several things between commas; none where there is no list. */
  private record Listed<T>(String form, Part<T> part, Function<T, String> text)
      implements Notation<List<T>> {

    @Override
    public List<T> read(Option<?> option, String list) {
      String[] parts = list.split(",", -1);
      if (parts.length > MAX_LIST) {
        throw new RequestException(
            option.name(), list, "at most " + MAX_LIST + " of them, and there are " + parts.length);
      }
      List<T> read = new ArrayList<>();
      for (String given : parts) {
        read.add(part.read(option, given.strip()));
      }
      return read.stream().distinct().toList();
    }

    @Override
    public String write(List<T> value) {
      return value.stream().map(text).collect(Collectors.joining(","));
    }

    @Override
    public Domain domain() {
      return new Domain.Text(form);
    }
  }

  private static Element element(Option<?> option, String symbol) {
    return Element.ofSymbol(symbol)
        .orElseThrow(
            () ->
                new RequestException(
                    option.name(),
                    symbol,
                    "write symbols of elements between commas, for example Fe,C: materials"
                        + " made of these and no others"));
  }

  private static MaterialId material(Option<?> option, String id) {
    return MaterialId.parse(id);
  }
}
