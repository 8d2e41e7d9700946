package org.zoneaxis.source.upstream;

import java.net.HttpURLConnection;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;

/** A secret that opens an API. It leaves this class in a request header and in no other way. */
public final class ApiKey {

  private static final Pattern FORM = Pattern.compile("[!-~]{1,200}");
  private static final byte MASK = '*';

  private final String secret;

  private ApiKey(String secret) {
    this.secret = secret;
  }

  /**
   * A key as configured. White space around it, such as the line end of a file, is left out.
   *
   * @param text the key; blank for none
   * @throws IllegalArgumentException where it cannot stand in a header; the message does not show
   *     it
   */
  public static Optional<ApiKey> of(String text) {
    String secret = text.strip();
    if (secret.isEmpty()) {
      return Optional.empty();
    }
    if (!FORM.matcher(secret).matches()) {
      throw new IllegalArgumentException(
          "the API key must be 1 to 200 printable ASCII characters without blanks");
    }
    return Optional.of(new ApiKey(secret));
  }

  void writeTo(HttpURLConnection connection) {
    connection.setRequestProperty("X-API-KEY", secret);
  }

  /** Overwrites every occurrence of the key in an answer, for servers repeat what they refuse. */
  void maskIn(byte[] body) {
    byte[] pattern = secret.getBytes(StandardCharsets.US_ASCII);
    for (int i = 0; i + pattern.length <= body.length; i++) {
      if (Arrays.equals(body, i, i + pattern.length, pattern, 0, pattern.length)) {
        Arrays.fill(body, i, i + pattern.length, MASK);
      }
    }
  }

  /** Never the key. */
  @Override
  public String toString() {
    return "ApiKey[hidden]";
  }
}
