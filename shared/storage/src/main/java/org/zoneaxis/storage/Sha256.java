package org.zoneaxis.storage;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.regex.Pattern;

/**
 * A SHA-256 sum.
 *
 * @param hex 64 hexadecimal digits in lower case
 */
public record Sha256(String hex) {

  private static final Pattern FORM = Pattern.compile("[0-9a-f]{64}");

  /** The sum of some bytes. */
  public static Sha256 of(byte[] bytes) {
    try {
      return new Sha256(
          HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  static boolean isForm(String text) {
    return FORM.matcher(text).matches();
  }

  String base64() {
    return Base64.getEncoder().encodeToString(HexFormat.of().parseHex(hex));
  }
}
