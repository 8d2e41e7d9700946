package org.zoneaxis.micrograph.hdf;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** An HDF5 file that is open: groups, attributes and arrays, by their paths from {@code /}. */
public interface Hierarchy {

  /** Names of what a group holds; none where it is no group. */
  List<String> children(String path);

  /** An attribute that is text. */
  Optional<String> text(String path, String attribute);

  /** An attribute that is a number. */
  OptionalDouble number(String path, String attribute);

  /** Lengths of the axes of an array of numbers, the slowest first; none where it is none. */
  List<Long> shape(String path);

  /** The largest number that an array can hold; infinite where there is none. */
  double ceiling(String path);

  /**
   * A part of an array.
   *
   * @param start the first index of each axis
   * @param count how many of each axis
   * @return the numbers, the fastest axis first
   */
  float[] numbers(String path, List<Long> start, List<Integer> count);
}
