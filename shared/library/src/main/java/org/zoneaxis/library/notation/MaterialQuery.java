package org.zoneaxis.library.notation;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.zoneaxis.crystal.Element;
import org.zoneaxis.crystal.refusal.NotationException;
import org.zoneaxis.library.language.EnglishNames;

/**
 * What a query may mean.
 *
 * @param text the query without blanks at its ends, subscripts as plain figures
 * @param ids the ids it may be
 * @param idBeginnings the beginnings of ids it may be
 * @param nameKey the name it may be, its words in alphabetical order
 * @param nameLine the name it may be, its words as they stand
 * @param words its folded words, each once
 * @param strict the formula that it is as its capitals say, if it is one
 * @param compositions the formulae it may be
 * @param elements the elements it lists; empty where it is no list of elements
 * @param spaceGroup the space group it may be
 */
public record MaterialQuery(
    String text,
    List<String> ids,
    List<String> idBeginnings,
    String nameKey,
    String nameLine,
    List<String> words,
    Optional<Composition> strict,
    List<Composition> compositions,
    Set<Element> elements,
    String spaceGroup) {

  /** Longer than any formula or name that a person types. */
  static final int MAX_LENGTH = 100;

  private static final Pattern BLANKS = Pattern.compile("\\s+");
  private static final Pattern BETWEEN_ELEMENTS = Pattern.compile("[\\s,;+&/\u2010-\u2015-]+");

  /**
   * Reads a query.
   *
   * @throws NotationException where it has more than 100 characters
   */
  public static MaterialQuery parse(String query) {
    if (query.length() > MAX_LENGTH) {
      throw new NotationException(
          "q",
          query,
          "at most "
              + MAX_LENGTH
              + " characters; write an id, a formula, elements or a name, such as mp-149, TiO2, Ti-O"
              + " or rutile");
    }
    return meaning(Normalizer.normalize(query, Normalizer.Form.NFKC).strip());
  }

  /** The query in English, where it may be a German, French or Spanish name. */
  public Optional<MaterialQuery> english() {
    return EnglishNames.of(NameFolding.words(text)).map(MaterialQuery::meaning);
  }

  private static MaterialQuery meaning(String text) {
    boolean severalWords = BLANKS.matcher(text).find();
    String neutral = ChargeNotation.without(text);
    Optional<Composition> strict =
        severalWords && !hasDigit(text)
            ? Optional.empty()
            : FormulaNotation.parse(neutral).filter(made -> isFormula(neutral, made));
    List<String> folded = NameFolding.words(text);
    return new MaterialQuery(
        text,
        IdNotation.ids(text),
        IdNotation.beginnings(text),
        NameFolding.key(folded),
        NameFolding.line(folded),
        folded.stream().distinct().toList(),
        strict,
        severalWords && !hasDigit(text) ? List.of() : readings(neutral),
        elements(text),
        SpaceGroupNotation.term(text));
  }

  private static List<Composition> readings(String text) {
    return FormulaNotation.readings(text).stream().filter(made -> isFormula(text, made)).toList();
  }

  /** C60 and S8 are molecules, not any form of the element; and Bi2212 is no bismuth. */
  private static boolean isFormula(String text, Composition made) {
    return made.elements().size() > 1 || !hasDigit(text);
  }

  /**
   * Whether a name is what the query says: where the query is a formula of several elements, TiN,
   * the name must be written so to the letter, and not Tin.
   */
  public boolean mayBeName(String name) {
    return !isFormula() || name.strip().equals(text);
  }

  /** Whether it is, as its capitals say, a formula of several elements. */
  public boolean isFormula() {
    return strict.filter(made -> made.elements().size() > 1).isPresent();
  }

  /** How well a name fits: it is the query, begins with it, or has its words or some of them. */
  public Match matchOf(String name) {
    List<String> folded = NameFolding.words(name);
    if (NameFolding.key(folded).equals(nameKey)) {
      return Match.NAME;
    }
    if (!nameLine.isEmpty() && NameFolding.line(folded).startsWith(nameLine)) {
      return Match.NAME_BEGINS;
    }
    return folded.containsAll(words) ? Match.NAME_WORDS : Match.WORDS;
  }

  private static boolean hasDigit(String text) {
    return text.chars().anyMatch(c -> c >= '0' && c <= '9');
  }

  private static Set<Element> elements(String text) {
    Set<Element> elements = EnumSet.noneOf(Element.class);
    for (String word : BETWEEN_ELEMENTS.split(text)) {
      Optional<Element> element = element(word);
      if (element.isEmpty()) {
        return Set.of();
      }
      elements.add(element.get());
    }
    return elements;
  }

  /** CO is a formula and no cobalt, but ti and TI are titanium. */
  private static Optional<Element> element(String word) {
    String folded = NameFolding.line(word);
    return Element.ofSymbol(word)
        .or(() -> ElementWords.named(folded))
        .or(
            () ->
                FormulaNotation.parse(word).isPresent()
                    ? Optional.empty()
                    : ElementWords.of(folded));
  }

  /** Whether there is nothing in it. */
  public boolean isBlank() {
    return text.isEmpty();
  }

  /** The formulae it means: the one that its capitals say, and else its readings. */
  public List<Composition> formulae() {
    if (strict.isPresent()) {
      return List.of(strict.get());
    }
    // Letters such as those of rutile can be read as symbols; a formula has a figure, or capitals.
    return elements.isEmpty() && (hasDigit(text) || FormulaNotation.parse(text).isPresent())
        ? compositions
        : List.of();
  }

  /** The chemical systems it may mean: the elements it lists, or those of a formula. */
  public List<Set<Element>> systems() {
    if (!elements.isEmpty()) {
      return List.of(elements);
    }
    // A name such as silicon can be read as letters of symbols too, and does not mean it.
    boolean formula = hasDigit(text) || FormulaNotation.parse(text).isPresent();
    return formula
        ? compositions.stream().map(Composition::elements).distinct().toList()
        : List.of();
  }

  /** The parts between blanks, each a query; none where there is only one. */
  public List<MaterialQuery> parts() {
    String[] parts = BLANKS.split(text);
    return parts.length < 2
        ? List.of()
        : Arrays.stream(parts).distinct().map(MaterialQuery::meaning).toList();
  }
}
