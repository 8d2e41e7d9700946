package org.zoneaxis.identify;

import java.util.Optional;
import org.zoneaxis.crystal.SpaceGroup;
import org.zoneaxis.crystal.ZoneAxis;
import org.zoneaxis.identify.zone.ZoneSpots;

/**
 * What makes matches one row: the same lattice along the same zone axis where symmetry fixes the
 * shape of the net (any zone of a cube, the basal plane of hexagonal and tetragonal crystals), one
 * structure type along one axis otherwise, and else one material along one axis.
 *
 * @param title the lattice, the structure type, or nothing where it is one material
 * @param key equal for those of one row
 */
record Family(Optional<String> title, String key) {

  private static final int FIRST_CUBIC = 195;
  private static final int FIRST_TRIGONAL = 143;
  private static final int FIRST_TETRAGONAL = 75;
  private static final ZoneAxis BASAL = new ZoneAxis(0, 0, 1);

  static Family of(MaterialFacts material, ZoneSpots zone) {
    String along = " " + zone.axis() + " " + zone.p() + " " + zone.q();
    Optional<String> lattice = lattice(material, zone.axis());
    if (lattice.isPresent()) {
      return new Family(lattice, lattice.get() + along);
    }
    return material
        .type()
        .filter(type -> type.isOneStructure())
        .map(type -> new Family(Optional.of(type.title()), type.id() + along))
        .orElseGet(() -> new Family(Optional.empty(), material.id() + along));
  }

  /** The lattice of a crystal whose net along an axis symmetry fixes. */
  private static Optional<String> lattice(MaterialFacts material, ZoneAxis axis) {
    Optional<SpaceGroup> group = material.spaceGroup().filter(one -> one.number() > 0);
    if (group.isEmpty() || group.get().symbol().isEmpty()) {
      return Optional.empty();
    }
    int number = group.get().number();
    char centring = group.get().symbol().charAt(0);
    boolean isBasal = axis.equals(BASAL);
    if (number >= FIRST_CUBIC) {
      return Optional.of(
          switch (centring) {
            case 'F' -> "Face-centred cubic lattice";
            case 'I' -> "Body-centred cubic lattice";
            default -> "Primitive cubic lattice";
          });
    }
    if (number >= FIRST_TRIGONAL && isBasal && material.lattice().isHexagonal()) {
      return Optional.of(centring == 'R' ? "Rhombohedral lattice" : "Hexagonal lattice");
    }
    if (number >= FIRST_TETRAGONAL && number < FIRST_TRIGONAL && isBasal) {
      return Optional.of(
          centring == 'I' ? "Body-centred tetragonal lattice" : "Primitive tetragonal lattice");
    }
    return Optional.empty();
  }
}
