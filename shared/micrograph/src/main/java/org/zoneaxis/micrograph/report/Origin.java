package org.zoneaxis.micrograph.report;

import java.util.Optional;

/**
 * Where an image is from.
 *
 * @param name the name of its file
 * @param left first column that was looked at
 * @param top first row
 * @param width columns of the image
 * @param height rows of the image
 * @param version of this software
 */
public record Origin(String name, int left, int top, int width, int height, String version) {

  /** Whether it is the whole image that was looked at. */
  public boolean isWhole(int partWidth, int partHeight) {
    return left == 0 && top == 0 && partWidth == width && partHeight == height;
  }

  /** The name, where there is one. */
  public Optional<String> named() {
    return name.isBlank() ? Optional.empty() : Optional.of(name);
  }
}
