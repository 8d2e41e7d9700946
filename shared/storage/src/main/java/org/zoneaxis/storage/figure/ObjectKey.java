package org.zoneaxis.storage.figure;

import org.zoneaxis.figure.option.OptionValues;
import org.zoneaxis.figure.request.Phase;
import org.zoneaxis.figure.request.ResolvedFigure;

/**
 * The name of a stored figure: a pure function of the request, the revisions of its crystals and
 * the render number, and back.
 *
 * <p>The text is {@code p/r{render}/}, then {@code {material}/s-{revision}/{u}_{v}_{w}/} for each
 * crystal, from the second on with {@code with-} in front, and {@code all} for the indices of a
 * figure without a zone axis; then the figure's name and {@code -{option}{value}} for each option
 * that it depends on and that differs from its default, or that every key states, in the order of
 * its options; a material's percent signs are tildes; then the extension: {@code
 * p/r2/mp-149/s-3f9a1c20/1_1_0/diffraction-kv200-gmax2.5.svg}, {@code
 * p/r2/mp-149/s-3f9a1c20/1_1_0/structure.svg}. A file system takes names of at most 255 characters,
 * and stores add some while they write: where many reflections make the last one longer than 200,
 * it goes on in folders, cut behind a reflection.
 *
 * @param render the render number with which the figure is or was drawn, 1 to 99999
 * @param request what the figure shows
 */
public record ObjectKey(int render, ResolvedFigure request) {

  static final int MAX_RENDER = 99_999;
  static final String WITH = "with-";
  static final String ALL = "all";

  private static final int LONGEST_NAME = 200;

  /** Between reflections. */
  private static final String NEXT = "__";

  /** Checks the range of the render number. */
  public ObjectKey {
    if (render < 1 || render > MAX_RENDER) {
      throw new IllegalArgumentException("a render number is 1 to 99999, not " + render);
    }
  }

  /** The key under which a figure is drawn now. */
  public static ObjectKey of(ResolvedFigure request) {
    return new ObjectKey(request.figure().render(), request);
  }

  /** Whether it is the key under which its figure is drawn now. */
  public boolean isOfPresentRender() {
    return render == request.figure().render();
  }

  /** The key in the store, without a slash in front. */
  public String path() {
    return folder() + cut(name());
  }

  /** The same in one piece, as keys once were. */
  String whole() {
    return folder() + name();
  }

  private String folder() {
    StringBuilder path = new StringBuilder("p/r").append(render).append('/');
    String front = "";
    for (Phase phase : request.phases()) {
      path.append(front)
          .append(phase.material().objectText())
          .append("/s-")
          .append(phase.revision());
      path.append('/');
      path.append(phase.axis().map(axis -> underscored(axis.toString())).orElse(ALL));
      path.append('/');
      front = WITH;
    }
    return path.toString();
  }

  private String name() {
    StringBuilder name = new StringBuilder(request.figure().name());
    for (OptionValues.Stated option : request.options().keyed()) {
      name.append('-').append(option.name()).append(underscored(option.value()));
    }
    return name.append('.').append(request.format().extension()).toString();
  }

  private static String cut(String name) {
    StringBuilder cut = new StringBuilder(name.length() + 8);
    int from = 0;
    while (name.length() - from > LONGEST_NAME) {
      int next = name.lastIndexOf(NEXT, from + LONGEST_NAME - NEXT.length());
      if (next < from) {
        break;
      }
      cut.append(name, from, next + NEXT.length()).append('/');
      from = next + NEXT.length();
    }
    return cut.append(name, from, name.length()).toString();
  }

  private static String underscored(String indices) {
    return indices.replace(";", NEXT).replace(',', '_');
  }
}
