package org.zoneaxis.crystal;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.zoneaxis.crystal.refusal.NotationException;

/**
 * The name of a material in the service: {@code mp-149} (Materials Project), {@code cod-9008566}
 * (Crystallography Open Database), {@code cif-} and 16 hexadecimal digits (an uploaded file), or
 * {@code lib-} and words between hyphens, at most 32 characters in all (an entry of the built-in
 * library that is no entry of a database: {@code lib-cantor-alloy}), or {@code opt-}, the name of a
 * database that speaks OPTIMADE, a hyphen and the name of its entry: {@code
 * opt-alexandria-agm002153972}.
 *
 * <p>What is neither letter, digit, hyphen, dot nor underscore in the name of such an entry is
 * percent-encoded: {@code opt-aflow-aflow%3Aa17a2da2f3d3953a}. It is read without that, too; a name
 * with a percent sign of its own is none here.
 *
 * <p>Materials Project numbers have a second spelling, base 26 with the digits a to z: {@code
 * mp-ft} and {@code mp-aaaaaaft} are {@code mp-149}. The canonical spelling is the integer one
 * where it has at most seven digits, and the shortest letters otherwise.
 *
 * @param text the canonical spelling
 */
public record MaterialId(String text) {

  private static final Pattern MATERIALS_PROJECT =
      Pattern.compile("mp-(?:([0-9]{1,7})|([a-z]{2,8}))");
  private static final Pattern COD = Pattern.compile("cod-[0-9]{7}");

  private static final String UPLOAD_PREFIX = "cif-";
  private static final Pattern UPLOAD = Pattern.compile(UPLOAD_PREFIX + "[0-9a-f]{16}");

  private static final Pattern LIBRARY = Pattern.compile("lib-[a-z0-9]+(?:-[a-z0-9]+)*");
  private static final int LIBRARY_LENGTH = 32;

  private static final String ENTRY_PREFIX = "opt-";

  /** The last number that the Materials Project gave out as an integer. */
  private static final long LAST_INTEGER = 3_347_529;

  private static final int LETTERS = 26;

  /** Checks the form and brings it into the canonical spelling. */
  public MaterialId {
    text = canonical(text);
  }

  /**
   * Reads a name in any accepted spelling.
   *
   * @throws NotationException where it is none of the forms above
   */
  public static MaterialId parse(String text) {
    return new MaterialId(text);
  }

  private static String canonical(String text) {
    Matcher matcher = MATERIALS_PROJECT.matcher(text);
    if (matcher.matches()) {
      long number =
          matcher.group(1) != null ? Long.parseLong(matcher.group(1)) : number(matcher.group(2));
      return "mp-" + (number <= LAST_INTEGER ? Long.toString(number) : letters(number));
    }
    if (COD.matcher(text).matches() || UPLOAD.matcher(text).matches() || isOfLibrary(text)) {
      return text;
    }
    if (text.startsWith(ENTRY_PREFIX)) {
      Optional<String> entry = EntryName.canonical(text.substring(ENTRY_PREFIX.length()));
      if (entry.isPresent()) {
        return ENTRY_PREFIX + entry.get();
      }
    }
    throw new NotationException(
        "material",
        text,
        "write mp-149, cod-9008566, lib-cementite, opt-alexandria-agm002153972, or the cif-... name"
            + " that an upload was given");
  }

  /**
   * The name of an entry of a database that speaks OPTIMADE.
   *
   * @param provider the database's short name, lower-case letters and digits
   * @param entry what the database calls it, as it does
   * @throws NotationException where one of them has a form that no name here has
   */
  public static MaterialId ofEntry(String provider, String entry) {
    if (entry.indexOf('%') >= 0) {
      throw new NotationException("material", entry, "the name of an entry has no percent sign");
    }
    return new MaterialId(ENTRY_PREFIX + provider + "-" + entry);
  }

  /** Whether this is an entry of a database that speaks OPTIMADE and has no prefix of its own. */
  public boolean isEntry() {
    return text.startsWith(ENTRY_PREFIX);
  }

  /** What comes after the first hyphen, percent-encoding undone; an entry's with its provider. */
  public String plainRest() {
    return EntryName.plain(text.substring(text.indexOf('-') + 1));
  }

  /**
   * The name in the names of objects: there a tilde stands for the percent sign, since servers undo
   * percent-encoding before they look an object up.
   */
  public String objectText() {
    return text.replace('%', '~');
  }

  /**
   * Reads {@link #objectText} back.
   *
   * @throws NotationException where it is none
   */
  public static MaterialId ofObjectText(String text) {
    MaterialId id = new MaterialId(text.replace('~', '%'));
    if (!id.objectText().equals(text)) {
      throw new NotationException("material", text, "it is no name of an object");
    }
    return id;
  }

  /** Whether this is an entry of the built-in library that is no entry of a database. */
  public boolean isOfLibrary() {
    return isOfLibrary(text);
  }

  private static boolean isOfLibrary(String text) {
    return text.length() <= LIBRARY_LENGTH && LIBRARY.matcher(text).matches();
  }

  private static long number(String letters) {
    long number = 0;
    for (int i = 0; i < letters.length(); i++) {
      number = number * LETTERS + (letters.charAt(i) - 'a');
    }
    return number;
  }

  private static String letters(long number) {
    StringBuilder letters = new StringBuilder();
    for (long rest = number; rest > 0; rest /= LETTERS) {
      letters.append((char) ('a' + rest % LETTERS));
    }
    return letters.reverse().toString();
  }

  /** The name of an uploaded crystal. */
  public static MaterialId ofUpload(Revision revision) {
    return new MaterialId(UPLOAD_PREFIX + revision.uploadForm());
  }

  /** Whether this is an uploaded crystal. */
  public boolean isUpload() {
    return text.startsWith(UPLOAD_PREFIX);
  }

  /**
   * The first sixteen digits of an uploaded crystal's revision.
   *
   * @throws IllegalStateException where this is no upload
   */
  public String uploadRevision() {
    if (!isUpload()) {
      throw new IllegalStateException(text + " is no upload");
    }
    return text.substring(UPLOAD_PREFIX.length());
  }

  /** The canonical spelling. */
  @Override
  public String toString() {
    return text;
  }
}
