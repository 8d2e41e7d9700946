package org.zoneaxis.crystal.draft;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import org.zoneaxis.crystal.Element;
import org.zoneaxis.crystal.Occupant;
import org.zoneaxis.crystal.decimal.FewestDigits;
import org.zoneaxis.crystal.refusal.CrystalException;

/**
 * What a site holds, in words: {@code Fe}, {@code Co 0.2 Cr 0.2 Fe 0.6}, {@code Nb 80% Zr 20%}, or
 * without shares, {@code Co Cr Fe Mn Ni} and {@code CoCrFeMnNi}, in equal parts.
 */
public final class SpeciesText {

  private static final int PERCENT = 100;

  private final String field;
  private final String text;
  private final List<Element> elements = new ArrayList<>();
  private final List<Double> shares = new ArrayList<>();
  private int unshared;

  private SpeciesText(String field, String text) {
    this.field = field;
    this.text = text;
  }

  /**
   * Reads what a site holds.
   *
   * @param field what it is called in messages
   * @param text elements, with the share of each or in equal parts
   * @return the elements with their occupancies
   * @throws CrystalException where it is something else, or the shares add up to more than 1
   */
  public static List<Occupant> read(String field, String text) {
    return new SpeciesText(field, text).read();
  }

  private List<Occupant> read() {
    int at = 0;
    while (at < text.length()) {
      char c = text.charAt(at);
      if (Character.isWhitespace(c) || ",+/".indexOf(c) >= 0) {
        at++;
      } else if (Character.isLetter(c)) {
        at = element(at);
      } else {
        at = share(at);
      }
    }
    if (elements.isEmpty()) {
      throw refusal("name an element, such as Fe, or several, such as Co Cr Fe Mn Ni");
    }
    unshared += shares.size() < elements.size() ? 1 : 0;
    if (unshared > 0 && unshared < elements.size()) {
      throw refusal(
          "give each element its share, or none for equal parts"
              + (shares.stream().allMatch(s -> s < PERCENT) ? "; as ratios: " + ratios() : ""));
    }
    while (shares.size() < elements.size()) {
      shares.add(1.0);
    }
    return occupants(unshared == elements.size() ? 1.0 / elements.size() : 1);
  }

  private int element(int from) {
    if (shares.size() < elements.size()) {
      shares.add(1.0);
      unshared++;
    }
    int two = Math.min(from + 2, text.length());
    boolean small = two == from + 2 && Character.isLowerCase(text.charAt(from + 1));
    String symbol = text.substring(from, small ? two : from + 1);
    Optional<Element> element = Element.ofSymbol(symbol);
    if (element.isEmpty()) {
      throw refusal("'" + symbol + "' is no symbol of an element (H to Lr, D or T), such as Fe");
    }
    if (elements.contains(element.get())) {
      throw refusal(symbol + " is there twice; name each element of a site once");
    }
    elements.add(element.get());
    return from + symbol.length();
  }

  private int share(int from) {
    int end = from;
    while (end < text.length() && "0123456789.".indexOf(text.charAt(end)) >= 0) {
      end++;
    }
    Optional<Double> number = DraftNumber.read(text.substring(from, end));
    if (number.isEmpty() || shares.size() != elements.size() - 1) {
      throw refusal("write elements, each with its share behind it, such as Co 0.2 Cr 0.8");
    }
    boolean percent = end < text.length() && text.charAt(end) == '%';
    shares.add(percent ? percent(text.substring(from, end)) : number.get());
    return percent ? end + 1 : end;
  }

  private static double percent(String digits) {
    return new BigDecimal(digits).movePointLeft(2).doubleValue();
  }

  private List<Occupant> occupants(double part) {
    List<Occupant> occupants = new ArrayList<>();
    for (int n = 0; n < elements.size(); n++) {
      double share = shares.get(n) * part;
      if (!(share > 0 && share <= 1)) {
        throw refusal(
            "the share of "
                + elements.get(n).symbol()
                + " must be above 0 and at most 1, such as 0.2 or 20%; as ratios these are "
                + ratios());
      }
      occupants.add(new Occupant(elements.get(n), share, OptionalDouble.empty()));
    }
    return occupants;
  }

  /** What shares would be if the numbers were ratios, as in Al0.3CoCrFeNi. */
  private String ratios() {
    List<Double> all = new ArrayList<>(shares);
    while (all.size() < elements.size()) {
      all.add(1.0);
    }
    double sum = all.stream().mapToDouble(Double::doubleValue).sum();
    List<String> words = new ArrayList<>();
    for (int n = 0; n < elements.size(); n++) {
      BigDecimal share =
          new BigDecimal(sum == 0 ? 0 : all.get(n) / sum).setScale(4, RoundingMode.HALF_EVEN);
      words.add(elements.get(n).symbol() + " " + share.stripTrailingZeros().toPlainString());
    }
    return String.join(" ", words);
  }

  private CrystalException refusal(String right) {
    return new CrystalException(field, "'" + text.strip() + "'", right);
  }

  /** The text of what a site holds, which {@link #read} reads again. */
  static String of(List<Occupant> occupants) {
    boolean full = occupants.size() == 1 && occupants.get(0).occupancy() == 1;
    double part = 1.0 / occupants.size();
    boolean equal = occupants.stream().allMatch(o -> Math.abs(o.occupancy() - part) < 1e-9);
    return full || equal
        ? occupants.stream().map(o -> o.element().symbol()).collect(Collectors.joining(" "))
        : occupants.stream()
            .map(o -> o.element().symbol() + " " + FewestDigits.text(o.occupancy()))
            .collect(Collectors.joining(" "));
  }
}
