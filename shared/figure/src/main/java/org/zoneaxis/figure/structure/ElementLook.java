package org.zoneaxis.figure.structure;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.zoneaxis.crystal.Element;

/**
 * What a picture needs to know of an element.
 *
 * @param radius covalent radius in angstrom: Cordero et al., Dalton Trans. (2008) 2832, table 2;
 *     from Bk on Pyykko and Atsumi, Chem. Eur. J. 15 (2009) 186, table 3
 * @param colour red, green and blue of Jmol's scheme, eight bits each
 * @param metal whether it is a metal; H, B, C, Si, Ge, As, Sb, Te and all to the right of them are
 *     not
 */
public record ElementLook(double radius, int colour, boolean metal) {

  private static final int HEX = 16;

  private static final Set<Element> NON_METALS =
      Collections.unmodifiableSet(
          EnumSet.of(
              Element.H,
              Element.D,
              Element.T,
              Element.He,
              Element.B,
              Element.C,
              Element.N,
              Element.O,
              Element.F,
              Element.Ne,
              Element.Si,
              Element.P,
              Element.S,
              Element.Cl,
              Element.Ar,
              Element.Ge,
              Element.As,
              Element.Se,
              Element.Br,
              Element.Kr,
              Element.Sb,
              Element.Te,
              Element.I,
              Element.Xe,
              Element.At,
              Element.Rn));

  private static final Map<Element, ElementLook> TABLE = read("elements.csv");

  /** How an element looks. */
  public static ElementLook of(Element element) {
    return TABLE.get(element);
  }

  private static Map<Element, ElementLook> read(String resource) {
    Map<Element, ElementLook> table = new EnumMap<>(Element.class);
    try (InputStream stream = ElementLook.class.getResourceAsStream(resource)) {
      if (stream == null) {
        throw new IllegalStateException("the resource " + resource + " is missing");
      }
      new BufferedReader(new InputStreamReader(stream, StandardCharsets.US_ASCII))
          .lines()
          .skip(1)
          .map(row -> row.split(","))
          .forEach(
              cells -> {
                Element element = Element.valueOf(cells[0]);
                table.put(
                    element,
                    new ElementLook(
                        Double.parseDouble(cells[1]),
                        Integer.parseInt(cells[2], HEX),
                        !NON_METALS.contains(element)));
              });
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Collections.unmodifiableMap(table);
  }
}
