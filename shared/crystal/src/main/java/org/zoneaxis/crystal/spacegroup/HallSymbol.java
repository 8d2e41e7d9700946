package org.zoneaxis.crystal.spacegroup;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.zoneaxis.crystal.reduction.IntegerMatrix;
import org.zoneaxis.crystal.refusal.CrystalException;

/**
 * Makes the symmetry operations of a Hall symbol, such as {@code -F 4vw 2vw 3}: a sign for a centre
 * of symmetry at the origin, the lattice, up to four generators, and a change of basis in
 * parentheses.
 *
 * <p>S. R. Hall, Acta Cryst. A37 (1981) 517; with the later forms of International Tables for
 * Crystallography, volume B, appendix 1.4.2.3 (2001).
 */
public final class HallSymbol {

  private static final String FIELD = "_space_group_name_Hall";

  private static final Pattern SYMBOL =
      Pattern.compile("(-?)([PABCIRHF])((?:[ _]+-?[12346][^ _()]{0,6}){1,4})[ _]*(?:\\((.+)\\))?");

  private static final Pattern GENERATOR =
      Pattern.compile("(-?)([12346])([1-5xyz'\"*abcnuvwd]{0,6})");

  private static final Map<Integer, IntegerMatrix> ABOUT_Z =
      Map.of(
          1, IntegerMatrix.IDENTITY,
          2, IntegerMatrix.diagonal(-1, -1, 1),
          3, IntegerMatrix.ofRows(0, -1, 0, 1, -1, 0, 0, 0, 1),
          4, IntegerMatrix.ofRows(0, -1, 0, 1, 0, 0, 0, 0, 1),
          6, IntegerMatrix.ofRows(1, -1, 0, 1, 0, 0, 0, 0, 1));
  private static final IntegerMatrix ABOUT_A_MINUS_B =
      IntegerMatrix.ofRows(0, -1, 0, -1, 0, 0, 0, 0, -1);
  private static final IntegerMatrix ABOUT_A_PLUS_B =
      IntegerMatrix.ofRows(0, 1, 0, 1, 0, 0, 0, 0, -1);

  /** Takes a to b, b to c and c to a. */
  private static final IntegerMatrix ABOUT_DIAGONAL =
      IntegerMatrix.ofRows(0, 0, 1, 1, 0, 0, 0, 1, 0);

  private final String text;
  private final Set<SymmetryOperation> generators = new LinkedHashSet<>();
  private int firstOrder;
  private char previousAxis = 'z';

  private HallSymbol(String text) {
    this.text = text;
  }

  /**
   * The operations of a symbol, in the order of their generation from the identity.
   *
   * @throws CrystalException where it is no Hall symbol, or its generators make no space group
   */
  public static List<SymmetryOperation> operations(String text) {
    String spelled = spelled(text);
    if (!SYMBOL.matcher(spelled).matches()) {
      Optional<SpaceGroupSetting> setting = SpaceGroupSetting.withHall(text);
      if (setting.isPresent()) {
        return new HallSymbol(setting.get().hall()).operations();
      }
    }
    return new HallSymbol(spelled).operations();
  }

  /**
   * A symbol as Hall spells it: blanks for underscores, a capital letter for the lattice only, and
   * a double prime where lists have an equals sign, two apostrophes or a typographic mark.
   */
  static String spelled(String text) {
    String plain = text.strip().toLowerCase(Locale.ROOT).replace('_', ' ');
    plain = plain.replace("''", "\"").replace('=', '"');
    StringBuilder spelled = new StringBuilder();
    for (int n = 0; n < plain.length(); n++) {
      char c = plain.charAt(n);
      char mark = c;
      if ("\u2033\u201c\u201d".indexOf(c) >= 0) {
        mark = '"';
      } else if ("\u2032\u2018\u2019`\u00b4".indexOf(c) >= 0) {
        mark = '\'';
      } else if ("\u2212\u2010\u2011\u2013".indexOf(c) >= 0) {
        mark = '-';
      }
      spelled.append(mark);
    }
    int lattice = spelled.indexOf("-") == 0 ? 1 : 0;
    while (lattice == 1 && spelled.length() > 1 && spelled.charAt(1) == ' ') {
      spelled.deleteCharAt(1);
    }
    if (lattice < spelled.length()) {
      spelled.setCharAt(lattice, Character.toUpperCase(spelled.charAt(lattice)));
    }
    return String.join(" ", spelled.toString().replace("''", "\"").strip().split("\\s+"));
  }

  /** The symbol without blanks, by which differently spelled ones can be compared. */
  static String compact(String text) {
    return spelled(text).replace(" ", "");
  }

  private List<SymmetryOperation> operations() {
    Matcher matcher = SYMBOL.matcher(text.strip());
    if (text.length() > 80 || !matcher.matches()) {
      throw refusal("it must be a Hall symbol such as -P 2ybc");
    }
    if (!matcher.group(1).isEmpty()) {
      generators.add(new SymmetryOperation(IntegerMatrix.IDENTITY.times(-1), new long[3]));
    }
    addLattice(matcher.group(2).charAt(0));
    String[] symbols = matcher.group(3).strip().split("[ _]+");
    for (int n = 0; n < symbols.length; n++) {
      addGenerator(n, symbols[n]);
    }
    List<SymmetryOperation> group = closure();
    return matcher.group(4) == null ? group : inOtherBasis(group, basis(matcher.group(4)));
  }

  private void addLattice(char lattice) {
    switch (lattice) {
      case 'A' -> addTranslation(0, 3, 3);
      case 'B' -> addTranslation(3, 0, 3);
      case 'C' -> addTranslation(3, 3, 0);
      case 'I' -> addTranslation(3, 3, 3);
      case 'R' -> addTranslation(4, 2, 2);
      case 'H' -> addTranslation(4, 2, 0);
      case 'F' -> {
        addTranslation(0, 3, 3);
        addTranslation(3, 0, 3);
      }
      default -> {
        // A primitive lattice has no centring.
      }
    }
  }

  private void addTranslation(int sixthsOfA, int sixthsOfB, int sixthsOfC) {
    long sixth = SymmetryOperation.UNITS / 6;
    generators.add(
        new SymmetryOperation(
            IntegerMatrix.IDENTITY,
            new long[] {sixthsOfA * sixth, sixthsOfB * sixth, sixthsOfC * sixth}));
  }

  private void addGenerator(int index, String symbol) {
    Matcher matcher = GENERATOR.matcher(symbol);
    if (!matcher.matches()) {
      throw refusal("'" + symbol + "' is no generator such as 2, -4, 3* or 21ab");
    }
    int order = matcher.group(2).charAt(0) - '0';
    char axis = defaultAxis(index, order);
    int screw = 0;
    long[] translation = new long[3];
    for (char c : matcher.group(3).toCharArray()) {
      if (c >= '1' && c <= '5') {
        screw = c - '0';
      } else if ("xyz'\"*".indexOf(c) >= 0) {
        axis = c;
      } else {
        addShift(translation, c);
      }
    }
    IntegerMatrix rotation = rotation(order, axis);
    if (axis >= 'x' && axis <= 'z') {
      translation[axis - 'x'] += screw * SymmetryOperation.UNITS / order;
      previousAxis = axis;
    } else if (screw > 0) {
      throw refusal("'" + symbol + "' has a screw along a diagonal");
    }
    firstOrder = index == 0 ? order : firstOrder;
    generators.add(
        new SymmetryOperation(
            matcher.group(1).isEmpty() ? rotation : rotation.times(-1), translation));
  }

  /** The axes that a symbol leaves out (Hall, table 3). */
  private char defaultAxis(int index, int order) {
    if (index == 1 && order == 2) {
      return firstOrder == 2 || firstOrder == 4 ? 'x' : '\'';
    }
    return index == 2 && order == 3 ? '*' : 'z';
  }

  private static void addShift(long[] translation, char letter) {
    long half = SymmetryOperation.UNITS / 2;
    long quarter = SymmetryOperation.UNITS / 4;
    for (int axis = 0; axis < 3; axis++) {
      if (letter == 'n' || letter == 'a' + axis) {
        translation[axis] += half;
      } else if (letter == "uvw".charAt(axis) || (letter == 'd')) {
        translation[axis] += quarter;
      }
    }
  }

  private IntegerMatrix rotation(int order, char axis) {
    if (order == 1) {
      return IntegerMatrix.IDENTITY;
    }
    return switch (axis) {
      case '*' -> {
        if (order != 3) {
          throw refusal("only a threefold axis runs along the diagonal of the cell");
        }
        yield ABOUT_DIAGONAL;
      }
      case '\'', '"' -> {
        if (order != 2) {
          throw refusal("only a twofold axis runs along the diagonal of a face");
        }
        yield turned(axis == '"' ? ABOUT_A_PLUS_B : ABOUT_A_MINUS_B, previousAxis);
      }
      default -> turned(ABOUT_Z.get(order), axis);
    };
  }

  /** A rotation about z with its axes renamed in a cycle, so that it is about another axis. */
  private static IntegerMatrix turned(IntegerMatrix aboutZ, char axis) {
    IntegerMatrix turned = aboutZ;
    for (int step = 0; step < (axis - 'z' + 3) % 3; step++) {
      turned = ABOUT_DIAGONAL.times(turned).times(ABOUT_DIAGONAL.transposed());
    }
    return turned;
  }

  private List<SymmetryOperation> closure() {
    Set<SymmetryOperation> group = new LinkedHashSet<>();
    List<SymmetryOperation> queue = new ArrayList<>();
    group.add(SymmetryOperation.IDENTITY);
    queue.add(SymmetryOperation.IDENTITY);
    for (int n = 0; n < queue.size(); n++) {
      for (SymmetryOperation generator : generators) {
        SymmetryOperation product = generator.after(queue.get(n));
        if (group.add(product)) {
          queue.add(product);
        }
        if (group.size() > SymmetryOperation.MOST_IN_A_CELL) {
          throw refusal("its generators make no space group");
        }
      }
    }
    return queue;
  }

  /** A shift in twelfths, {@code 0 0 4}, or coordinates, {@code x,y,-x+z}. */
  private SymmetryOperation basis(String change) {
    if (change.contains(",")) {
      return OperationNotation.parse(FIELD, change);
    }
    String[] twelfths = change.strip().split("\\s+");
    if (twelfths.length != 3) {
      throw refusal("a shift of the origin is three twelfths such as (0 0 4)");
    }
    long[] shift = new long[3];
    for (int axis = 0; axis < 3; axis++) {
      if (!twelfths[axis].matches("-?[0-9]{1,2}")) {
        throw refusal("a shift of the origin is three twelfths such as (0 0 4)");
      }
      shift[axis] = Integer.parseInt(twelfths[axis]) * (SymmetryOperation.UNITS / 12);
    }
    return new SymmetryOperation(IntegerMatrix.IDENTITY, shift);
  }

  private static List<SymmetryOperation> inOtherBasis(
      List<SymmetryOperation> group, SymmetryOperation basis) {
    SymmetryOperation inverse = basis.inverse();
    return group.stream().map(operation -> basis.after(operation).after(inverse)).toList();
  }

  private CrystalException refusal(String limit) {
    return new CrystalException(FIELD, "'" + text + "'", limit);
  }
}
