package org.zoneaxis.figure.option;

import java.util.ArrayList;
import java.util.List;
import org.zoneaxis.crystal.index.Indices;

/** The indices of some reflections, with semicolons between them; 000 is one. */
record ReflectionsNotation(int most) implements Notation<List<Indices>> {

  private static final List<String> DIRECT_BEAM = List.of("0,0,0", "000", "0,0,0,0", "0000");

  @Override
  public List<Indices> read(Option<?> option, String text) {
    String[] parts = text.split(";", most + 1);
    if (parts.length > most) {
      throw new RequestException(option.name(), text, "write at most " + most + " reflections");
    }
    List<Indices> reflections = new ArrayList<>();
    for (String part : parts) {
      Indices indices =
          DIRECT_BEAM.contains(part)
              ? new Indices(List.of(0, 0, 0))
              : Indices.parseReflection(option.name(), part);
      if (reflections.contains(indices)) {
        throw new RequestException(option.name(), text, "write each reflection once");
      }
      reflections.add(indices);
    }
    return List.copyOf(reflections);
  }

  @Override
  public String write(List<Indices> value) {
    return String.join(";", value.stream().map(Indices::toString).toList());
  }

  @Override
  public Domain domain() {
    return new Domain.Text("h,k,l;h,k,l, at most " + most);
  }
}
