package org.zoneaxis.library.search;

import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.Set;
import org.zoneaxis.crystal.Element;
import org.zoneaxis.library.notation.MaterialQuery;

/**
 * Most of what a query will be looked up by, known before the first look.
 *
 * @param ids whole ids
 * @param names whole names
 * @param nameLines beginnings of names
 * @param words beginnings of words
 * @param backwards beginnings of words, the last letter first
 * @param formulae whole formulae
 * @param spaceGroups whole numbers or symbols
 * @param elements elements
 */
public record LookUps(
    Set<String> ids,
    Set<String> names,
    Set<String> nameLines,
    Set<String> words,
    Set<String> backwards,
    Set<String> formulae,
    Set<String> spaceGroups,
    Set<Element> elements) {

  static LookUps of(MaterialQuery query) {
    LookUps all =
        new LookUps(
            new LinkedHashSet<>(query.ids()),
            new LinkedHashSet<>(Set.of(query.nameKey())),
            new LinkedHashSet<>(Set.of(query.nameLine())),
            new LinkedHashSet<>(),
            new LinkedHashSet<>(),
            new LinkedHashSet<>(),
            new LinkedHashSet<>(),
            EnumSet.noneOf(Element.class));
    all.add(query);
    query.parts().forEach(all::add);
    all.names.remove("");
    all.nameLines.remove("");
    return all;
  }

  private void add(MaterialQuery query) {
    for (String word : query.words()) {
      words.add(word);
      words.add(WordIndex.firstHalf(word));
      backwards.add(WordIndex.secondHalf(word));
    }
    query.compositions().forEach(made -> formulae.add(made.key()));
    query.systems().forEach(elements::addAll);
    elements.addAll(query.elements());
    spaceGroups.add(query.spaceGroup());
  }
}
