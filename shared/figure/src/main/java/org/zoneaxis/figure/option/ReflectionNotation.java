package org.zoneaxis.figure.option;

import org.zoneaxis.crystal.index.Indices;

/** The indices of a reflection, three or four. */
record ReflectionNotation() implements Notation<Indices> {

  @Override
  public Indices read(Option<?> option, String text) {
    return Indices.parseReflection(option.name(), text);
  }

  @Override
  public String write(Indices value) {
    return value.toString();
  }

  @Override
  public Domain domain() {
    return new Domain.Text("h,k,l");
  }
}
