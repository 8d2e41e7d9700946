package org.zoneaxis.storage.structure;

/**
 * Says that a source has withdrawn a material: it answers for it no longer, whatever it once had.
 * What is cached of it stays.
 */
public final class WithdrawnMaterialException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /**
   * A withdrawal.
   *
   * @param statement who has withdrawn what and why, in one sentence
   */
  public WithdrawnMaterialException(String statement) {
    super(statement);
  }
}
