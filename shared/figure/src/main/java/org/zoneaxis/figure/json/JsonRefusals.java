package org.zoneaxis.figure.json;

/**
 * What becomes of a document that is not as it must be.
 *
 * @param document what it is called as a whole, where it is wrong as a whole
 * @param wrong of a value in a place
 * @param broken of what is not JSON
 */
public record JsonRefusals(String document, Wrong wrong, Broken broken) {

  /** Refuses a value. */
  @FunctionalInterface
  public interface Wrong {

    /**
     * A refusal.
     *
     * @param path the way to the value, such as {@code sites[3].xyz[0]}
     * @param found what is there
     * @param expected what would be right
     */
    RuntimeException of(String path, String found, String expected);
  }

  /** Refuses what is not JSON. */
  @FunctionalInterface
  public interface Broken {

    /**
     * A refusal.
     *
     * @param found what it is, in words that follow "is": {@code not JSON at line 1, column 8}
     * @param reason why; it may repeat some of the document
     */
    RuntimeException of(String found, String reason);
  }
}
