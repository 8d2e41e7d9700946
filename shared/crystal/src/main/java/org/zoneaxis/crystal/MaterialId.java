package org.zoneaxis.crystal;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The name of a material in the service: {@code mp-149} (Materials Project), {@code cod-9008566}
 * (Crystallography Open Database), {@code cif-} and 16 hexadecimal digits (an uploaded file), or
 * {@code lib-} and words between hyphens, at most 32 characters in all (an entry of the built-in
 * library that is no entry of a database: {@code lib-cantor-alloy}).
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
    throw new NotationException(
        "material",
        text,
        "write mp-149, cod-9008566, lib-cementite, or the cif-... name that an upload was given");
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
