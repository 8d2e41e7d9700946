package org.zoneaxis.storage;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.zoneaxis.crystal.MaterialId;
import org.zoneaxis.crystal.NotationException;
import org.zoneaxis.crystal.ZoneAxis;
import org.zoneaxis.figure.FigureFormat;
import org.zoneaxis.figure.FigureKind;
import org.zoneaxis.figure.option.OptionValues;
import org.zoneaxis.figure.option.RequestException;
import org.zoneaxis.figure.request.CanonicalRequest;

/**
 * The name of a stored figure: a pure function of the request, the crystal's revision and the
 * render number, and back.
 *
 * <p>The text is {@code p/r{render}/{material}/s-{revision}/{u}_{v}_{w}/}, then {@code
 * diffraction-kv{kv}} or {@code structure}, then {@code -{option}{value}} for each option that the
 * figure depends on and that differs from its default, in the order of the request's options, then
 * the extension: {@code p/r2/mp-149/s-3f9a1c20/1_1_0/diffraction-kv200-gmax2.5.svg}, {@code
 * p/r2/mp-149/s-3f9a1c20/1_1_0/structure.svg}.
 *
 * @param render the render number with which the figure is or was drawn, 1 to 99999
 * @param revision the first eight hexadecimal digits of the crystal's revision
 * @param request what the figure shows
 */
public record ObjectKey(int render, String revision, CanonicalRequest request) {

  /**
   * The render number of this build. Raise it with every change after which some request gives
   * other bytes than before: physics, tables, drawing, number formats, the layout of JSON or CSV.
   */
  public static final int RENDER = 2;

  private static final int MAX_TEXT = 200;
  private static final int MAX_RENDER = 99_999;
  private static final int REVISION_DIGITS = 8;
  private static final int MAX_DIGITS = 5;
  private static final int PARTS = 6;

  /** Checks the forms of the render number and the revision. */
  public ObjectKey {
    if (render < 1 || render > MAX_RENDER) {
      throw new IllegalArgumentException("a render number is 1 to 99999, not " + render);
    }
    if (!isRevision(revision)) {
      throw new IllegalArgumentException("a revision is eight hexadecimal digits");
    }
  }

  /** The key in the store, without a slash in front. */
  public String path() {
    ZoneAxis axis = request.zoneAxis();
    StringBuilder path = new StringBuilder("p/r").append(render);
    path.append('/').append(request.material());
    path.append("/s-").append(revision);
    path.append('/').append(underscored(axis.toString()));
    path.append('/').append(request.figure().text());
    for (OptionValues.Stated option : request.options().keyed()) {
      path.append('-').append(option.name()).append(underscored(option.value()));
    }
    return path.append('.').append(request.format().extension()).toString();
  }

  private static String underscored(String indices) {
    return indices.replace(',', '_');
  }

  /**
   * Reads a key back.
   *
   * @param path any text
   * @return the key whose {@link #path} is exactly this text; nothing where there is none
   */
  public static Optional<ObjectKey> parse(String path) {
    if (path.length() > MAX_TEXT) {
      return Optional.empty();
    }
    try {
      return read(path.split("/", -1)).filter(key -> key.path().equals(path));
    } catch (NotationException | RequestException e) {
      return Optional.empty();
    }
  }

  /** Reads generously: what is not exactly as it is written is refused by its text. */
  private static Optional<ObjectKey> read(String[] parts) {
    if (parts.length != PARTS || !parts[1].startsWith("r") || !parts[3].startsWith("s-")) {
      return Optional.empty();
    }
    OptionalInt render = integer(parts[1].substring(1), MAX_RENDER);
    Optional<ZoneAxis> axis = axis(parts[4]);
    String revision = parts[3].substring(2);
    int dot = parts[5].lastIndexOf('.');
    if (render.isEmpty() || render.getAsInt() < 1 || axis.isEmpty()) {
      return Optional.empty();
    }
    if (!isRevision(revision) || dot < 0) {
      return Optional.empty();
    }
    String[] words = parts[5].substring(0, dot).split("-(?=[a-z])", -1);
    Optional<FigureKind> figure = FigureKind.of(words[0]);
    Optional<FigureFormat> format =
        figure.flatMap(kind -> kind.format(parts[5].substring(dot + 1)));
    Optional<OptionValues> options = figure.flatMap(kind -> options(kind, words));
    if (format.isEmpty() || options.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new ObjectKey(
            render.getAsInt(),
            revision,
            new CanonicalRequest(
                figure.get(),
                MaterialId.parse(parts[2]),
                axis.get(),
                format.get(),
                options.get())));
  }

  private static Optional<OptionValues> options(FigureKind figure, String[] words) {
    Map<String, List<String>> query = new LinkedHashMap<>();
    for (String word : List.of(words).subList(1, words.length)) {
      Optional<String> name =
          OptionValues.names(figure.options()).stream().filter(word::startsWith).findFirst();
      if (name.isEmpty()) {
        return Optional.empty();
      }
      String value = word.substring(name.get().length()).replace('_', ',');
      query.put(name.get(), List.of(value));
    }
    return Optional.of(OptionValues.parse(figure.options(), query));
  }

  private static Optional<ZoneAxis> axis(String text) {
    String[] parts = text.split("_", -1);
    if (parts.length != 3) {
      return Optional.empty();
    }
    int[] uvw = new int[3];
    for (int i = 0; i < uvw.length; i++) {
      String digits = parts[i].startsWith("-") ? parts[i].substring(1) : parts[i];
      OptionalInt index = integer(digits, 99);
      if (index.isEmpty()) {
        return Optional.empty();
      }
      uvw[i] = parts[i].startsWith("-") ? -index.getAsInt() : index.getAsInt();
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

  private static boolean isRevision(String text) {
    return text.length() == REVISION_DIGITS
        && text.chars().allMatch(c -> (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f'));
  }
}
