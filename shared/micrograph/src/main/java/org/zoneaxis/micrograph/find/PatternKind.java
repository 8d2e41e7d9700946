package org.zoneaxis.micrograph.find;

/** What an image shows. */
public enum PatternKind {
  /** Spots of one crystal or a few. */
  SPOTS("spots"),
  /** Rings of a powder or a glass. */
  RINGS("rings"),
  /** No diffraction pattern that is known here: an image of a specimen, a photograph. */
  OTHER("other");

  private final String text;

  PatternKind(String text) {
    this.text = text;
  }

  /** As documents write it. */
  public String text() {
    return text;
  }
}
