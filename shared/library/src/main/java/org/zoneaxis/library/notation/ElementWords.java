package org.zoneaxis.library.notation;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.zoneaxis.crystal.Element;

/** Words that name an element: its symbol, its English name, or its anion ({@code dioxide}). */
final class ElementWords {

  private static final Map<String, Element> BY_NAME = byName();
  private static final Map<String, Element> BY_SYMBOL = bySymbol();

  private ElementWords() {}

  private static Map<String, Element> byName() {
    Map<String, Element> words = new HashMap<>();
    for (Element element : Element.values()) {
      words.put(NameFolding.line(element.englishName()), element);
    }
    Map<String, Element> anions =
        Map.ofEntries(
            Map.entry("hydride", Element.H),
            Map.entry("boride", Element.B),
            Map.entry("carbide", Element.C),
            Map.entry("nitride", Element.N),
            Map.entry("oxide", Element.O),
            Map.entry("fluoride", Element.F),
            Map.entry("silicide", Element.Si),
            Map.entry("phosphide", Element.P),
            Map.entry("sulfide", Element.S),
            Map.entry("chloride", Element.Cl),
            Map.entry("arsenide", Element.As),
            Map.entry("selenide", Element.Se),
            Map.entry("bromide", Element.Br),
            Map.entry("antimonide", Element.Sb),
            Map.entry("telluride", Element.Te),
            Map.entry("iodide", Element.I));
    anions.forEach(
        (anion, element) -> {
          words.put(anion, element);
          for (String count : new String[] {"mon", "mono", "di", "tri", "tetr", "pent", "sesqui"}) {
            words.put(count + anion, element);
          }
        });
    return Map.copyOf(words);
  }

  private static Map<String, Element> bySymbol() {
    Map<String, Element> words = new HashMap<>();
    Arrays.stream(Element.values())
        .forEach(element -> words.put(element.symbol().toLowerCase(Locale.ROOT), element));
    return Map.copyOf(words);
  }

  /** The element of a folded word that is a name, such as {@code titanium} or {@code oxide}. */
  static Optional<Element> named(String foldedWord) {
    return Optional.ofNullable(BY_NAME.get(foldedWord));
  }

  /** The element of a folded word that is a name or a symbol, such as {@code ti}. */
  static Optional<Element> of(String foldedWord) {
    return named(foldedWord).or(() -> Optional.ofNullable(BY_SYMBOL.get(foldedWord)));
  }
}
