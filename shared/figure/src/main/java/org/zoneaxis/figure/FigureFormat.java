package org.zoneaxis.figure;

/** The forms in which a figure is served. */
public enum FigureFormat {
  /** A drawing, for pages and papers. */
  SVG("svg", "image/svg+xml; charset=utf-8"),
  /** Every number, for programs. */
  JSON("json", "application/json"),
  /** One row a reflection, for spreadsheets. */
  CSV("csv", "text/csv; charset=utf-8");

  private final String extension;
  private final String contentType;

  FigureFormat(String extension, String contentType) {
    this.extension = extension;
    this.contentType = contentType;
  }

  /** The end of a file name, without the dot. */
  public String extension() {
    return extension;
  }

  /** The media type for the header {@code Content-Type}. */
  public String contentType() {
    return contentType;
  }
}
