package org.zoneaxis.figure.couple;

import java.util.List;
import org.zoneaxis.crystal.MillerIndices;
import org.zoneaxis.crystal.index.Indices;
import org.zoneaxis.figure.choice.ZoneLaw;
import org.zoneaxis.figure.option.Domain;
import org.zoneaxis.figure.option.Notation;
import org.zoneaxis.figure.option.Option;
import org.zoneaxis.figure.option.RequestException;

/**
 * A reflection of each of two crystals that point in one direction. In notation there are three
 * indices in the end, also where four are asked for.
 *
 * @param first of the first crystal
 * @param second of the second
 */
public record ParallelReflections(MillerIndices first, MillerIndices second) {

  /** {@code h,k,l;h,k,l}. */
  record Writing() implements Notation<ParallelReflections> {

    @Override
    public ParallelReflections read(Option<?> option, String text) {
      String[] parts = text.split(";", -1);
      if (parts.length != 2) {
        throw new RequestException(
            option.name(),
            text,
            "write a reflection of each crystal with a semicolon between, 1,1,1;0,1,1");
      }
      List<MillerIndices> both =
          List.of(parts).stream()
              .map(part -> ZoneLaw.reflection(Indices.parseReflection(option.name(), part)))
              .toList();
      return new ParallelReflections(both.get(0), both.get(1));
    }

    @Override
    public String write(ParallelReflections value) {
      return text(value.first()) + ";" + text(value.second());
    }

    private static String text(MillerIndices hkl) {
      return hkl.h() + "," + hkl.k() + "," + hkl.l();
    }

    @Override
    public Domain domain() {
      return new Domain.Text("h,k,l;h,k,l");
    }
  }
}
