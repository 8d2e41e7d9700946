package org.zoneaxis.storage.work;

/** All places for work are taken, and stayed so. */
public final class TooBusyException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** No more is known. */
  public TooBusyException() {
    super("all places for work are taken");
  }
}
