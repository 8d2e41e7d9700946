package org.zoneaxis.figure;

import org.zoneaxis.figure.option.Option;

/**
 * A form in which a figure is served.
 *
 * @param extension the end of a file name, without the dot
 * @param contentType the media type for the header {@code Content-Type}
 * @param kind what it is to its readers
 */
public record FigureFormat(String extension, String contentType, Kind kind) {

  /** What a form is to its readers. */
  public enum Kind {
    /** To be looked at. */
    PICTURE,
    /** Numbers, which do not depend on how a picture looks. */
    TABLE
  }

  /** In the answer of a function, of at most 6 MiB, three bytes take four characters. */
  private static final int MAX_PNG_BYTES = 4_500_000;

  /** A drawing, for pages and papers. */
  public static final FigureFormat SVG =
      new FigureFormat("svg", "image/svg+xml; charset=utf-8", Kind.PICTURE);

  /** A drawing in pixels, for programs without SVG. */
  public static final FigureFormat PNG = new FigureFormat("png", "image/png", Kind.PICTURE);

  /** Every number, for programs. */
  public static final FigureFormat JSON = new FigureFormat("json", "application/json", Kind.TABLE);

  /** One row for each thing shown, for spreadsheets. */
  public static final FigureFormat CSV =
      new FigureFormat("csv", "text/csv; charset=utf-8", Kind.TABLE);

  /** Whether it depends on options that change this. */
  public boolean takes(Option.Part part) {
    return switch (part) {
      case COMPUTED -> true;
      case DRAWN -> isPicture();
      case PIXELS -> equals(PNG);
    };
  }

  /** Whether it is to be looked at. */
  public boolean isPicture() {
    return kind == Kind.PICTURE;
  }

  /** How large a figure of this form may be, in bytes. */
  public int mostBytes() {
    return switch (kind) {
      case PICTURE -> equals(PNG) ? MAX_PNG_BYTES : AnswerSize.MAX_BYTES;
      case TABLE -> AnswerSize.MAX_TABLE_BYTES;
    };
  }

  @Override
  public String toString() {
    return extension;
  }
}
