package org.zoneaxis.crystal.cif.site;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.zoneaxis.crystal.Element;

/**
 * Several species at one site in one name: {@code 0.8Nb + 0.2Zr}, {@code Fe0.5Mn0.5}, {@code 80%Nb
 * 20%Zr}, or, without shares, {@code Fe,Mg} and {@code Pb/Bi}.
 */
final class MixtureNotation {

  private static final String SEPARATORS = ",/;&|";
  private static final double MAX_SUM = 1.05;
  private static final int MAX_LENGTH = 80;

  private record Part(double share, String name) {}

  private MixtureNotation() {}

  /** Whether a name has several parts, each with a letter. */
  static boolean isSeveral(String text) {
    return text.length() <= MAX_LENGTH && parts(stripped(text)).size() > 1;
  }

  /**
   * Reads a mixture whose shares are all stated.
   *
   * @param stated the elements of the stated formula
   * @return the species; empty where the text is no mixture or leaves shares or elements open
   */
  static Optional<Species> read(String text, Set<Element> stated) {
    if (text.length() > MAX_LENGTH) {
      return Optional.empty();
    }
    List<Species.Share> shares = new ArrayList<>();
    boolean withoutHydrogen = false;
    double sum = 0;
    List<Part> parts = new ArrayList<>();
    for (String written : parts(stripped(text))) {
      List<Part> read = shared(written);
      if (read.isEmpty()) {
        return oneElement(text, stated);
      }
      parts.addAll(read);
    }
    for (Part part : parts) {
      Optional<Species> species = TypeNotation.read(part.name(), stated);
      if (species.isEmpty() || species.get().equals(Species.DUMMY)) {
        return Optional.empty();
      }
      withoutHydrogen |= species.get().withoutHydrogen();
      sum += part.share();
      if (part.share() > 0) {
        species
            .get()
            .shares()
            .forEach(share -> shares.add(new Species.Share(share.element(), part.share())));
      }
    }
    return shares.isEmpty() || sum > MAX_SUM
        ? Optional.empty()
        : Optional.of(new Species(shares, withoutHydrogen, Optional.empty()));
  }

  /** Parts without shares that are all one element, such as {@code Fe2+,Fe3+}. */
  private static Optional<Species> oneElement(String text, Set<Element> stated) {
    List<Species> all =
        parts(stripped(text)).stream()
            .flatMap(part -> TypeNotation.read(part, stated).stream())
            .distinct()
            .toList();
    boolean one = all.size() == 1 && isSeveral(text) && all.get(0).shares().size() == 1;
    boolean each =
        parts(stripped(text)).stream().allMatch(p -> TypeNotation.read(p, stated).isPresent());
    return one && each ? Optional.of(all.get(0)) : Optional.empty();
  }

  private static String stripped(String text) {
    String inner = text.strip();
    boolean enclosed =
        inner.length() > 2 && inner.charAt(0) == '(' && inner.indexOf(')') == inner.length() - 1;
    return enclosed ? inner.substring(1, inner.length() - 1) : inner;
  }

  private static List<String> parts(String text) {
    List<String> parts = new ArrayList<>();
    int from = 0;
    for (int i = 0; i <= text.length(); i++) {
      boolean ends = i == text.length() || SEPARATORS.indexOf(text.charAt(i)) >= 0;
      boolean plus = !ends && text.charAt(i) == '+' && i > from && namesMore(text, i + 1);
      if ((ends || plus) && hasLetter(text.substring(from, i))) {
        parts.add(text.substring(from, i).strip());
        from = i + 1;
      }
    }
    return parts;
  }

  /** Whether a plus sign joins: what follows to the next sign begins a name, and is no charge. */
  private static boolean namesMore(String text, int from) {
    int end = from;
    while (end < text.length() && (SEPARATORS + "+").indexOf(text.charAt(end)) < 0) {
      end++;
    }
    return hasLetter(text.substring(from, end));
  }

  private static boolean hasLetter(String text) {
    return text.chars().anyMatch(c -> Character.isLetter(c) || c == '\u25A1');
  }

  /** The parts of {@code 0.8Nb}, {@code 80% Nb}, {@code Nb0.8}, {@code Fe0.5Mn0.5}. */
  private static List<Part> shared(String written) {
    String text = TypeNotation.plain(written).replace("*", "");
    List<Part> parts = new ArrayList<>();
    int i = 0;
    boolean before = !text.isEmpty() && numberEnd(text, 0) > 0;
    while (i < text.length()) {
      int number = i;
      int name;
      int end;
      if (before) {
        name = numberEnd(text, i);
        end = name;
        while (end < text.length() && numberEnd(text, end) == end) {
          end++;
        }
        number = i;
      } else {
        name = i;
        number = name;
        while (number < text.length() && numberEnd(text, number) == number) {
          number++;
        }
        end = numberEnd(text, number);
      }
      int numberStop = before ? name : end;
      String digits = text.substring(number, numberStop);
      String species = before ? text.substring(name, end) : text.substring(name, number);
      if (digits.isEmpty() || species.isEmpty()) {
        return List.of();
      }
      boolean percent = digits.endsWith("%");
      double value =
          Double.parseDouble(percent ? digits.substring(0, digits.length() - 1) : digits);
      parts.add(new Part(percent ? value / 100 : value, species));
      i = end;
    }
    return parts;
  }

  /**
   * The end of a share at a place: a number with a decimal point, or per cent; the place if none.
   */
  private static int numberEnd(String text, int from) {
    if (from > 0 && Character.isDigit(text.charAt(from - 1))) {
      return from;
    }
    int i = from;
    int points = 0;
    int digits = 0;
    while (i < text.length() && (Character.isDigit(text.charAt(i)) || text.charAt(i) == '.')) {
      points += text.charAt(i) == '.' ? 1 : 0;
      digits += text.charAt(i) == '.' ? 0 : 1;
      i++;
    }
    boolean percent = i < text.length() && text.charAt(i) == '%';
    boolean charge = i < text.length() && (text.charAt(i) == '+' || text.charAt(i) == '-');
    boolean share = digits > 0 && points <= 1 && (points == 1 || percent) && !charge;
    return share ? i + (percent ? 1 : 0) : from;
  }
}
