package org.zoneaxis.crystal;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The chemical elements that have a tabulated scattering factor (Z = 1 to 103), and deuterium and
 * tritium, which scatter electrons as hydrogen does. A constant is named by its symbol.
 */
public enum Element {
  H(1, "hydrogen", 2.2),
  D(1, "deuterium", 2.2),
  T(1, "tritium", 2.2),
  He(2, "helium", Double.POSITIVE_INFINITY),
  Li(3, "lithium", 0.98),
  Be(4, "beryllium", 1.57),
  B(5, "boron", 2.04),
  C(6, "carbon", 2.55),
  N(7, "nitrogen", 3.04),
  O(8, "oxygen", 3.44),
  F(9, "fluorine", 3.98),
  Ne(10, "neon", Double.POSITIVE_INFINITY),
  Na(11, "sodium", 0.93),
  Mg(12, "magnesium", 1.31),
  Al(13, "aluminium", 1.61),
  Si(14, "silicon", 1.9),
  P(15, "phosphorus", 2.19),
  S(16, "sulfur", 2.58),
  Cl(17, "chlorine", 3.16),
  Ar(18, "argon", Double.POSITIVE_INFINITY),
  K(19, "potassium", 0.82),
  Ca(20, "calcium", 1.0),
  Sc(21, "scandium", 1.36),
  Ti(22, "titanium", 1.54),
  V(23, "vanadium", 1.63),
  Cr(24, "chromium", 1.66),
  Mn(25, "manganese", 1.55),
  Fe(26, "iron", 1.83),
  Co(27, "cobalt", 1.88),
  Ni(28, "nickel", 1.91),
  Cu(29, "copper", 1.9),
  Zn(30, "zinc", 1.65),
  Ga(31, "gallium", 1.81),
  Ge(32, "germanium", 2.01),
  As(33, "arsenic", 2.18),
  Se(34, "selenium", 2.55),
  Br(35, "bromine", 2.96),
  Kr(36, "krypton", 3.0),
  Rb(37, "rubidium", 0.82),
  Sr(38, "strontium", 0.95),
  Y(39, "yttrium", 1.22),
  Zr(40, "zirconium", 1.33),
  Nb(41, "niobium", 1.6),
  Mo(42, "molybdenum", 2.16),
  Tc(43, "technetium", 1.9),
  Ru(44, "ruthenium", 2.2),
  Rh(45, "rhodium", 2.28),
  Pd(46, "palladium", 2.2),
  Ag(47, "silver", 1.93),
  Cd(48, "cadmium", 1.69),
  In(49, "indium", 1.78),
  Sn(50, "tin", 1.96),
  Sb(51, "antimony", 2.05),
  Te(52, "tellurium", 2.1),
  I(53, "iodine", 2.66),
  Xe(54, "xenon", 2.6),
  Cs(55, "caesium", 0.79),
  Ba(56, "barium", 0.89),
  La(57, "lanthanum", 1.1),
  Ce(58, "cerium", 1.12),
  Pr(59, "praseodymium", 1.13),
  Nd(60, "neodymium", 1.14),
  Pm(61, "promethium", 1.13),
  Sm(62, "samarium", 1.17),
  Eu(63, "europium", 1.2),
  Gd(64, "gadolinium", 1.2),
  Tb(65, "terbium", 1.1),
  Dy(66, "dysprosium", 1.22),
  Ho(67, "holmium", 1.23),
  Er(68, "erbium", 1.24),
  Tm(69, "thulium", 1.25),
  Yb(70, "ytterbium", 1.1),
  Lu(71, "lutetium", 1.27),
  Hf(72, "hafnium", 1.3),
  Ta(73, "tantalum", 1.5),
  W(74, "tungsten", 2.36),
  Re(75, "rhenium", 1.9),
  Os(76, "osmium", 2.2),
  Ir(77, "iridium", 2.2),
  Pt(78, "platinum", 2.28),
  Au(79, "gold", 2.54),
  Hg(80, "mercury", 2.0),
  Tl(81, "thallium", 1.62),
  Pb(82, "lead", 2.33),
  Bi(83, "bismuth", 2.02),
  Po(84, "polonium", 2.0),
  At(85, "astatine", 2.2),
  Rn(86, "radon", 2.2),
  Fr(87, "francium", 0.7),
  Ra(88, "radium", 0.9),
  Ac(89, "actinium", 1.1),
  Th(90, "thorium", 1.3),
  Pa(91, "protactinium", 1.5),
  U(92, "uranium", 1.38),
  Np(93, "neptunium", 1.36),
  Pu(94, "plutonium", 1.28),
  Am(95, "americium", 1.3),
  Cm(96, "curium", 1.3),
  Bk(97, "berkelium", 1.3),
  Cf(98, "californium", 1.3),
  Es(99, "einsteinium", 1.3),
  Fm(100, "fermium", 1.3),
  Md(101, "mendelevium", 1.3),
  No(102, "nobelium", 1.3),
  Lr(103, "lawrencium", 1.3);

  private static final Map<String, Element> BY_SYMBOL =
      Stream.of(values())
          .collect(Collectors.toUnmodifiableMap(Element::symbol, Function.identity()));

  private final int atomicNumber;
  private final String englishName;
  private final double electronegativity;

  Element(int atomicNumber, String englishName, double electronegativity) {
    this.atomicNumber = atomicNumber;
    this.englishName = englishName;
    this.electronegativity = electronegativity;
  }

  /**
   * The element of a symbol.
   *
   * @param symbol the symbol in its usual case, such as {@code Fe}
   * @return the element, or nothing where the symbol is not one of the 103 elements, D or T
   */
  public static Optional<Element> ofSymbol(String symbol) {
    return Optional.ofNullable(BY_SYMBOL.get(symbol));
  }

  /** The symbol in its usual case, such as {@code Fe}. */
  public String symbol() {
    return name();
  }

  /** The atomic number Z; 1 for deuterium and tritium. */
  public int atomicNumber() {
    return atomicNumber;
  }

  /** The English name in lower case, IUPAC spelling. */
  public String englishName() {
    return englishName;
  }

  /**
   * Electronegativity on the Pauling scale (CRC Handbook of Chemistry and Physics), by which the
   * elements of a formula are ordered; positive infinity for helium, neon and argon, which have
   * none.
   */
  public double electronegativity() {
    return electronegativity;
  }
}
