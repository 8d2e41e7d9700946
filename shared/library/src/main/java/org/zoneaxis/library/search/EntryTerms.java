package org.zoneaxis.library.search;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.zoneaxis.crystal.Element;
import org.zoneaxis.library.catalogue.CatalogueEntry;
import org.zoneaxis.library.notation.Composition;
import org.zoneaxis.library.notation.Description;
import org.zoneaxis.library.notation.NameFolding;
import org.zoneaxis.library.notation.SpaceGroupNotation;

/**
 * Under which terms of {@link IndexTables} an entry is found.
 *
 * @param id its id
 * @param names its names, the words of each in alphabetical order
 * @param nameLines its names, the words of each as they stand
 * @param words the words of its names
 * @param composition its elements and their proportions
 * @param spaceGroups number and symbols of its space group
 */
public record EntryTerms(
    String id,
    Set<String> names,
    Set<String> nameLines,
    Set<String> words,
    Composition composition,
    Set<String> spaceGroups) {

  /** The terms of an entry, curated names among them. */
  public static EntryTerms of(CatalogueEntry entry, CuratedNames curated) {
    Composition composition = Composition.of(entry.formula());
    Set<String> keys = new LinkedHashSet<>();
    Set<String> lines = new LinkedHashSet<>();
    Set<String> words = new LinkedHashSet<>();
    for (String name : names(entry, composition, curated)) {
      List<String> folded = NameFolding.words(name);
      keys.add(NameFolding.key(folded));
      lines.add(String.join(" ", folded));
      words.addAll(folded);
    }
    return new EntryTerms(
        entry.id().text(),
        keys,
        lines,
        words,
        composition,
        entry.spaceGroup().map(SpaceGroupNotation::terms).orElse(Set.of()));
  }

  /** Whether an entry, with all its names, is what a description says. */
  static boolean areMeant(CatalogueEntry entry, List<String> names, Description description) {
    Set<String> known = StructureWords.of(entry, description.composition().elements().size());
    names.forEach(name -> known.addAll(NameFolding.words(name)));
    entry.spaceGroup().ifPresent(group -> known.addAll(SpaceGroupNotation.terms(group)));
    return known.containsAll(description.words());
  }

  /** All that an entry is called: an element's name among it, where there is but one. */
  static List<String> names(CatalogueEntry entry, Composition composition, CuratedNames curated) {
    List<String> names = new ArrayList<>(entry.names());
    names.addAll(curated.namesOf(entry.id()));
    if (composition.elements().size() == 1) {
      names.add(composition.elements().iterator().next().englishName());
    }
    return names;
  }

  /** A word with its last letter first. */
  public static String reversed(String word) {
    return WordIndex.reversed(word);
  }

  /** The formula as it is looked up. */
  public String formula() {
    return composition.key();
  }

  /** The elements. */
  public Set<Element> elements() {
    return composition.elements();
  }
}
