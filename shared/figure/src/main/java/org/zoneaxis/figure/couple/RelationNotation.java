package org.zoneaxis.figure.couple;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.zoneaxis.crystal.orientation.NamedRelationship;
import org.zoneaxis.figure.option.Domain;
import org.zoneaxis.figure.option.Notation;
import org.zoneaxis.figure.option.Option;

/** Names of orientation relationships, without hyphens, which separate options in keys. */
record RelationNotation() implements Notation<NamedRelationship> {

  @Override
  public NamedRelationship read(Option<?> option, String text) {
    return NamedRelationship.of(text);
  }

  @Override
  public String write(NamedRelationship value) {
    return value.slug().replace("-", "");
  }

  @Override
  public Domain domain() {
    return new Domain.Text(
        "a name: "
            + Arrays.stream(NamedRelationship.values())
                .map(this::write)
                .collect(Collectors.joining(", ")));
  }
}
