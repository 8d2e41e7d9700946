package org.zoneaxis.http.route;

import java.util.List;
import java.util.stream.Stream;
import org.zoneaxis.figure.option.OptionValues;
import org.zoneaxis.figure.request.Figures;
import org.zoneaxis.http.form.PageQuery;

/** The names that the page of two crystals knows. */
public final class PairQuery {

  /** The second crystal. */
  public static final String WITH = "with";

  /** Its zone axis. */
  public static final String WITH_ZONE = "withZone";

  public static final List<String> NAMES =
      Stream.concat(
              Stream.of(PageQuery.MATERIAL, PageQuery.ZONE, WITH, WITH_ZONE),
              OptionValues.names(Figures.PAIR.options()).stream())
          .toList();

  private PairQuery() {}
}
