package org.zoneaxis.figure.option;

import org.zoneaxis.crystal.index.Indices;

/** The indices of a direction of the crystal, three or four. */
record DirectionNotation() implements Notation<Indices> {

  @Override
  public Indices read(Option<?> option, String text) {
    Indices indices = Indices.parse(option.name(), text);
    if (indices.isPlane()) {
      throw new RequestException(
          option.name(), text, "brackets of a plane, and a direction u,v,w is wanted");
    }
    return indices;
  }

  @Override
  public String write(Indices value) {
    return value.toString();
  }

  @Override
  public Domain domain() {
    return new Domain.Text("u,v,w");
  }
}
