package org.zoneaxis.storage.structure;

import java.util.Optional;
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
    this(id, Optional.empty());
  }

  /**
   * A refusal.
   *
   * @param id the material that was asked for
   * @param reason what is known of it nevertheless, in one sentence
   */
  public UnknownMaterialException(MaterialId id, Optional<String> reason) {
    super("there is no material " + id + reason.map(known -> ": " + known).orElse(""));
    this.material = id.text();
  }

  /** The material that was asked for, in its canonical spelling. */
  public String material() {
    return material;
  }
}
