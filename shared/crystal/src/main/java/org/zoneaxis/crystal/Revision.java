package org.zoneaxis.crystal;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.zoneaxis.crystal.decimal.Decimal;

/**
 * The fingerprint of a crystal: SHA-256 over its canonical text. It changes when, and only when,
 * something changes that a picture can show.
 *
 * <p>The canonical text is UTF-8, one item a line, every line ended by a line feed: {@code zoneaxis
 * crystal 1}; {@code cell a b c alpha beta gamma}; {@code setting <label>}; {@code group <number>
 * <symbol>} or {@code group -}; then a line a site, {@code site x y z} followed by {@code <element>
 * <occupancy> <displacement or ->} for each occupant. Numbers are rounded half even to 13
 * significant digits and written plainly without trailing zeros.
 *
 * @param sha256 64 hexadecimal digits in lower case
 */
public record Revision(String sha256) {

  /** The number of digits that stand in object keys. */
  public static final int SHORT_LENGTH = 8;

  private static final MathContext DIGITS = new MathContext(13, RoundingMode.HALF_EVEN);

  /** The fingerprint of a crystal. */
  public static Revision of(Crystal crystal) {
    return of(canonicalText(crystal));
  }

  private static Revision of(String text) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return new Revision(HexFormat.of().formatHex(digest));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  /**
   * The fingerprint of a crystal that somebody has brought, with what the file says of it and what
   * had to be said of the file: the canonical text is followed by a line for each, {@code said
   * <words>}. Without words it is that of the crystal.
   *
   * @param said sentences and names, each on one line
   */
  public static Revision of(Crystal crystal, List<String> said) {
    return of(canonicalText(crystal), said);
  }

  /** Of what is canonical already, since writing it takes longer than all else. */
  static Revision of(String canonicalText, List<String> said) {
    StringBuilder text = new StringBuilder(canonicalText);
    said.forEach(words -> text.append("said ").append(words).append('\n'));
    return of(text.toString());
  }

  /** The text that is hashed. */
  static String canonicalText(Crystal crystal) {
    Lattice cell = crystal.lattice();
    StringBuilder text = new StringBuilder("zoneaxis crystal 1\ncell");
    append(text, cell.lengthA(), cell.lengthB(), cell.lengthC());
    append(text, cell.alpha(), cell.beta(), cell.gamma());
    text.append("\nsetting ").append(crystal.setting().label()).append("\ngroup ");
    text.append(
        crystal.spaceGroup().map(group -> group.number() + " " + group.symbol()).orElse("-"));
    // Sites that symmetry makes equal hold the same.
    Map<List<Occupant>, String> known = new HashMap<>();
    for (Site site : crystal.sites()) {
      text.append("\nsite");
      append(text, site.x(), site.y(), site.z());
      text.append(known.computeIfAbsent(site.occupants(), Revision::occupants));
    }
    return text.append('\n').toString();
  }

  private static String occupants(List<Occupant> occupants) {
    StringBuilder text = new StringBuilder();
    for (Occupant occupant : occupants) {
      text.append(' ').append(occupant.element().symbol());
      append(text, occupant.occupancy());
      if (occupant.displacement().isPresent()) {
        append(text, occupant.displacement().getAsDouble());
      } else {
        text.append(" -");
      }
    }
    return text.toString();
  }

  private static void append(StringBuilder text, double... numbers) {
    for (double number : numbers) {
      text.append(' ').append(Decimal.plain(new BigDecimal(number).round(DIGITS)));
    }
  }

  /** The eight digits that stand in object keys. */
  public String shortForm() {
    return sha256.substring(0, SHORT_LENGTH);
  }

  /** The sixteen digits that name an uploaded crystal. */
  public String uploadForm() {
    return sha256.substring(0, 16);
  }
}
