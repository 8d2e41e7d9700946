package org.zoneaxis.storage;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.zoneaxis.crystal.MaterialId;
import org.zoneaxis.crystal.NotationException;
import org.zoneaxis.crystal.ZoneAxis;
import org.zoneaxis.figure.FigureFormat;
import org.zoneaxis.figure.FigureKind;
import org.zoneaxis.figure.request.CanonicalRequest;
import org.zoneaxis.figure.request.NumericOption;
import org.zoneaxis.figure.request.PatternOptions;
import org.zoneaxis.figure.request.RequestException;

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

  private static final Pattern REVISION = Pattern.compile("[0-9a-f]{8}");

  private static final String INDICES = "-?[0-9]{1,2}_-?[0-9]{1,2}_-?[0-9]{1,2}";

  private static final List<String> OPTIONS =
      List.of("kv", "gmax", "sigma", "precession", "right", "labels", "unit");

  private static final Pattern PATH =
      Pattern.compile(
          "p/r(?<render>[1-9][0-9]{0,4})/(?<material>[a-z]{2,3}-[a-z0-9]{1,16})"
              + "/s-(?<revision>[0-9a-f]{8})/(?<zone>"
              + INDICES
              + ")/(?:diffraction-kv(?<kv>[0-9]{2,4})|structure)"
              + "(?:-gmax(?<gmax>[0-9.]{1,4}))?"
              + "(?:-sigma(?<sigma>[0-9.]{1,5}))?"
              + "(?:-precession(?<precession>[0-9.]{1,4}))?"
              + "(?:-right(?<right>"
              + INDICES
              + "))?"
              + "(?:-labels(?<labels>[a-z]{1,8}))?"
              + "(?:-unit(?<unit>[A-Za-z]{1,8}))?"
              + "\\.(?<extension>[a-z]{3,4})");

  /** Checks the forms of the render number and the revision. */
  public ObjectKey {
    if (render < 1 || render > MAX_RENDER) {
      throw new IllegalArgumentException("a render number is 1 to 99999, not " + render);
    }
    if (!REVISION.matcher(revision).matches()) {
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
    if (request.figure() == FigureKind.DIFFRACTION) {
      path.append("-kv").append(request.options().kv());
    }
    for (PatternOptions.Stated option : request.options().stated()) {
      if (!option.name().equals(NumericOption.KV.text())) {
        path.append('-').append(option.name()).append(underscored(option.value()));
      }
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
    Matcher matcher = PATH.matcher(path);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    try {
      FigureKind figure =
          matcher.group("kv") == null ? FigureKind.STRUCTURE : FigureKind.DIFFRACTION;
      return figure
          .format(matcher.group("extension"))
          .map(format -> read(matcher, figure, format))
          .filter(key -> key.path().equals(path));
    } catch (NotationException | RequestException e) {
      return Optional.empty();
    }
  }

  private static ObjectKey read(Matcher matcher, FigureKind figure, FigureFormat format) {
    String[] zone = matcher.group("zone").split("_");
    return new ObjectKey(
        Integer.parseInt(matcher.group("render")),
        matcher.group("revision"),
        new CanonicalRequest(
            figure,
            MaterialId.parse(matcher.group("material")),
            new ZoneAxis(
                Integer.parseInt(zone[0]), Integer.parseInt(zone[1]), Integer.parseInt(zone[2])),
            format,
            options(matcher)));
  }

  private static PatternOptions options(Matcher matcher) {
    Map<String, List<String>> query = new LinkedHashMap<>();
    for (String name : OPTIONS) {
      if (matcher.group(name) != null) {
        query.put(name, List.of(matcher.group(name).replace('_', ',')));
      }
    }
    return PatternOptions.parse(query);
  }
}
