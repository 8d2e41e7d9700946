package org.zoneaxis.crystal.cif;

import java.util.LinkedHashSet;
import java.util.List;
import org.zoneaxis.crystal.spacegroup.GroupType;
import org.zoneaxis.crystal.spacegroup.SymmetryOperation;

/**
 * A setting that a file may mean.
 *
 * @param name for messages, such as {@code Fd-3m:2}
 * @param operations its operations
 * @param type what of them does not depend on the setting
 * @param group the statement with what the setting adds to it
 */
record GroupCandidate(
    String name, List<SymmetryOperation> operations, GroupType type, GroupStatement group) {

  GroupCandidate(String name, List<SymmetryOperation> operations, GroupStatement group) {
    this(name, operations, GroupType.of(operations), group);
  }

  boolean hasOperationsOf(GroupCandidate other) {
    return new LinkedHashSet<>(operations).equals(new LinkedHashSet<>(other.operations));
  }
}
