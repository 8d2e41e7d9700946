package org.zoneaxis.storage;

import org.zoneaxis.crystal.MaterialId;

/** Says that no source has a material. */
public final class UnknownMaterialException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String material;

  /**
   * A refusal.
   *
   * @param id the material that was asked for
   */
  public UnknownMaterialException(MaterialId id) {
    super("there is no material " + id);
    this.material = id.text();
  }

  /** The material that was asked for, in its canonical spelling. */
  public String material() {
    return material;
  }
}
