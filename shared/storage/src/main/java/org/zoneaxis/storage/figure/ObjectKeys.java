package org.zoneaxis.storage.figure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.zoneaxis.crystal.MaterialId;
import org.zoneaxis.crystal.ZoneAxis;
import org.zoneaxis.crystal.refusal.NotationException;
import org.zoneaxis.figure.Figure;
import org.zoneaxis.figure.option.OptionValues;
import org.zoneaxis.figure.option.RequestException;
import org.zoneaxis.figure.request.FigureCatalogue;
import org.zoneaxis.figure.request.Phase;
import org.zoneaxis.figure.request.ResolvedFigure;

/**
 * Reads keys back. It reads generously, and takes only what is exactly the text that its key
 * writes.
 */
public final class ObjectKeys {

  /** The longest name that an object may have. */
  private static final int MAX_TEXT = 1024;

  private static final int MAX_DIGITS = 5;
  private static final int MAX_INDEX = 99;

  /** Folders before those of the crystals, and of each crystal. */
  private static final int BEFORE = 2;

  private static final int OF_EACH = 3;

  private final FigureCatalogue figures;

  /** Reads the keys of these figures, and knows no others. */
  public ObjectKeys(FigureCatalogue figures) {
    this.figures = figures;
  }

  /**
   * Reads a key back.
   *
   * @param path any text
   * @return the key whose {@link ObjectKey#path} is exactly this text, or was before long names
   *     were cut; nothing where there is none
   */
  public Optional<ObjectKey> parse(String path) {
    if (path.length() > MAX_TEXT) {
      return Optional.empty();
    }
    try {
      return read(path.split("/", -1))
          .filter(key -> key.path().equals(path) || key.whole().equals(path));
    } catch (NotationException | RequestException e) {
      return Optional.empty();
    }
  }

  private Optional<ObjectKey> read(String[] parts) {
    int crystals = crystals(parts);
    int name = BEFORE + crystals * OF_EACH;
    if (parts.length <= name) {
      return Optional.empty();
    }
    OptionalInt render =
        parts[1].startsWith("r")
            ? integer(parts[1].substring(1), ObjectKey.MAX_RENDER)
            : OptionalInt.empty();
    List<Phase> phases = new ArrayList<>();
    for (int i = 0; i < crystals; i++) {
      phase(parts, BEFORE + i * OF_EACH, i == 0 ? "" : ObjectKey.WITH).ifPresent(phases::add);
    }
    if (phases.size() < crystals || render.isEmpty() || render.getAsInt() == 0) {
      return Optional.empty();
    }
    return request(String.join("", List.of(parts).subList(name, parts.length)), phases)
        .map(request -> new ObjectKey(render.getAsInt(), request));
  }

  /** One, and each further one whose folder says so. */
  private static int crystals(String[] parts) {
    int crystals = 1;
    for (int at = BEFORE + OF_EACH;
        at < parts.length && parts[at].startsWith(ObjectKey.WITH);
        at += OF_EACH) {
      crystals++;
    }
    return crystals;
  }

  private static Optional<Phase> phase(String[] parts, int at, String front) {
    if (!parts[at].startsWith(front) || !parts[at + 1].startsWith("s-")) {
      return Optional.empty();
    }
    String revision = parts[at + 1].substring(2);
    Optional<ZoneAxis> axis = axis(parts[at + 2]);
    if (!Phase.isRevision(revision) || (axis.isEmpty() && !parts[at + 2].equals(ObjectKey.ALL))) {
      return Optional.empty();
    }
    return Optional.of(
        new Phase(MaterialId.ofObjectText(parts[at].substring(front.length())), revision, axis));
  }

  private Optional<ResolvedFigure> request(String file, List<Phase> phases) {
    int dot = file.lastIndexOf('.');
    if (dot < 0) {
      return Optional.empty();
    }
    String[] words = file.substring(0, dot).split("-(?=[a-z])", -1);
    Optional<Figure<?>> named =
        figures
            .find(words[0], phases.size())
            .filter(
                found ->
                    phases.stream()
                        .allMatch(phase -> phase.axis().isPresent() == found.subjects().zoned()));
    return named.flatMap(
        figure ->
            figure
                .format(file.substring(dot + 1))
                .flatMap(
                    format ->
                        options(figure, words)
                            .map(options -> new ResolvedFigure(figure, phases, format, options))));
  }

  private static Optional<OptionValues> options(Figure<?> figure, String[] words) {
    List<String> names = OptionValues.names(figure.options());
    Map<String, List<String>> query = new LinkedHashMap<>();
    for (String word : List.of(words).subList(1, words.length)) {
      Optional<String> name =
          names.stream().filter(word::startsWith).max(Comparator.comparingInt(String::length));
      if (name.isEmpty()) {
        return Optional.empty();
      }
      String value = word.substring(name.get().length()).replace("__", ";").replace('_', ',');
      query.put(name.get(), List.of(value));
    }
    return Optional.of(OptionValues.parse(figure.options(), query));
  }

  private static Optional<ZoneAxis> axis(String text) {
    String[] parts = text.split("_", -1);
    if (parts.length != OF_EACH) {
      return Optional.empty();
    }
    int[] uvw = new int[OF_EACH];
    for (int i = 0; i < uvw.length; i++) {
      boolean negative = parts[i].startsWith("-");
      OptionalInt index = integer(negative ? parts[i].substring(1) : parts[i], MAX_INDEX);
      if (index.isEmpty()) {
        return Optional.empty();
      }
      uvw[i] = negative ? -index.getAsInt() : index.getAsInt();
    }
    return uvw[0] == 0 && uvw[1] == 0 && uvw[2] == 0
        ? Optional.empty()
        : Optional.of(new ZoneAxis(uvw[0], uvw[1], uvw[2]));
  }

  private static OptionalInt integer(String digits, int most) {
    boolean plain =
        !digits.isEmpty()
            && digits.length() <= MAX_DIGITS
            && digits.chars().allMatch(c -> c >= '0' && c <= '9');
    return plain && Integer.parseInt(digits) <= most
        ? OptionalInt.of(Integer.parseInt(digits))
        : OptionalInt.empty();
  }
}
