package org.zoneaxis.storage.figure;

/** What there is under the path of an object. */
public sealed interface FigureAnswer {

  /** The figure: the stored one, or one computed and stored just now. */
  final class StoredFigure implements FigureAnswer {

    private final byte[] bytes;
    private final String contentType;
    private final String etag;

    StoredFigure(byte[] bytes, String contentType, String etag) {
      this.bytes = bytes;
      this.contentType = contentType;
      this.etag = etag;
    }

    /** The bytes, complete and valid; not to be changed. */
    public byte[] bytes() {
      return bytes;
    }

    /** The media type. */
    public String contentType() {
      return contentType;
    }

    /** The entity tag that the store gave the object, in quotes. */
    public String etag() {
      return etag;
    }
  }

  /**
   * The path is that of another revision or render number, or not the one under which its figure is
   * stored.
   *
   * @param frontPath where the same request is answered, with its query
   */
  record MovedTo(String frontPath) implements FigureAnswer {}

  /** No request leads to this path. */
  record NoSuchFigure() implements FigureAnswer {}
}
