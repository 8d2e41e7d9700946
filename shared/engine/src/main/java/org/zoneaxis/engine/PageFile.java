package org.zoneaxis.engine;

import org.teavm.jso.JSByRef;
import org.teavm.jso.JSObject;

/** An HDF5 file as a script of the page has opened it; paths begin with {@code /}. */
public interface PageFile extends JSObject {

  /** Names of what a group holds; none where it is no group. */
  String[] children(String path);

  /** An attribute as text; empty where it is none. */
  String text(String path, String attribute);

  /** An attribute as a number; no number where it is none. */
  double number(String path, String attribute);

  /** Lengths of the axes of an array of numbers, the slowest first; none where it is none. */
  double[] shape(String path);

  /** The largest number that an array can hold. */
  double ceiling(String path);

  /**
   * A part of an array, the fastest axis first.
   *
   * @param start the first index of each axis
   * @param count how many of each axis
   */
  @JSByRef
  float[] numbers(String path, double[] start, int[] count);

  /** Why the last array could not be read; empty where it could. */
  String failure();
}
