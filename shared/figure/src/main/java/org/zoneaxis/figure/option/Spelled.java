package org.zoneaxis.figure.option;

/** A value of a choice: how requests write it, and what a form calls it. */
public interface Spelled {

  /** The value in requests and keys: letters and digits. */
  String text();

  /** What a form calls it, for people. */
  String label();
}
