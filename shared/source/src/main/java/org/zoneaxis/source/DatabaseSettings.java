package org.zoneaxis.source;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.zoneaxis.source.cod.CodSource;
import org.zoneaxis.source.materialsproject.MaterialsProject;
import org.zoneaxis.source.materialsproject.MaterialsProjectCredit;
import org.zoneaxis.source.optimade.NamedProvider;
import org.zoneaxis.source.optimade.OptimadeProviders;
import org.zoneaxis.source.secret.LateCredentials;
import org.zoneaxis.source.secret.SecretReader;
import org.zoneaxis.source.upstream.ApiKey;
import org.zoneaxis.source.upstream.Origin;

/**
 * Where the databases are, and who asks them.
 *
 * @param materialsProject address of the Materials Project's own API, used where there is a key
 * @param materialsProjectOptimade address of its OPTIMADE server, used where there is none
 * @param cod address of the Crystallography Open Database
 * @param optimade further databases that speak OPTIMADE
 * @param key the operator's key of the Materials Project
 * @param secret where the key is kept that is not here
 * @param userAgent what requests say who asks
 */
public record DatabaseSettings(
    URI materialsProject,
    URI materialsProjectOptimade,
    URI cod,
    List<NamedProvider> optimade,
    Optional<ApiKey> key,
    Optional<SecretReader> secret,
    String userAgent) {

  /** Copies the list. */
  public DatabaseSettings {
    optimade = List.copyOf(optimade);
  }

  private static final String PROVIDERS = "ZONEAXIS_OPTIMADE_PROVIDERS";
  private static final String NO_PROVIDERS = "none";
  private static final Pattern PROVIDER = Pattern.compile("([a-z0-9]{1,20})(?:=(\\S+))?");

  private static final String DEFAULT_CONTACT = "https://example.org/zoneaxis";
  private static final Pattern HEADER_TEXT = Pattern.compile("[!-'*-~]{1,200}");

  /**
   * Reads the settings from the environment: {@code ZONEAXIS_MP_URL}, {@code
   * ZONEAXIS_MP_OPTIMADE_URL}, {@code ZONEAXIS_COD_URL}, {@code MP_API_KEY} or, as the ARN of a
   * secret that holds it, {@code ZONEAXIS_MP_SECRET}, and {@code ZONEAXIS_CONTACT}, an address at
   * which the operator of a database finds who asks. {@code ZONEAXIS_OPTIMADE_PROVIDERS} lists
   * further databases between blanks, by their short names, those that are not known or are
   * elsewhere with their address: {@code alexandria oqmd mylab=https://example.org/optimade}; or
   * {@code none}. None is needed.
   *
   * @param version of this program
   * @throws IllegalArgumentException naming the variable that is wrong, without the key's value
   */
  public static DatabaseSettings fromEnvironment(Map<String, String> environment, String version) {
    String contact = value(environment, "ZONEAXIS_CONTACT").orElse(DEFAULT_CONTACT);
    if (!HEADER_TEXT.matcher(contact).matches()) {
      throw new IllegalArgumentException(
          "ZONEAXIS_CONTACT must be a URL or address, for example " + DEFAULT_CONTACT);
    }
    return new DatabaseSettings(
        url(environment, "ZONEAXIS_MP_URL", MaterialsProject.DEFAULT_URL),
        url(environment, "ZONEAXIS_MP_OPTIMADE_URL", MaterialsProjectCredit.OPTIMADE_URL),
        url(environment, "ZONEAXIS_COD_URL", CodSource.DEFAULT_URL),
        providers(environment),
        key(environment),
        secret(environment),
        "zoneaxis/" + version + " (+" + contact + ")");
  }

  private static List<NamedProvider> providers(Map<String, String> environment) {
    Optional<String> text = value(environment, PROVIDERS).map(String::strip);
    if (text.isEmpty()) {
      return OptimadeProviders.usual();
    }
    if (text.get().equals(NO_PROVIDERS)) {
      return List.of();
    }
    Map<String, NamedProvider> providers = new LinkedHashMap<>();
    for (String word : text.get().split("\\s+")) {
      NamedProvider provider = provider(word);
      if (providers.put(provider.key(), provider) != null) {
        throw new IllegalArgumentException(PROVIDERS + " names " + provider.key() + " twice");
      }
    }
    return List.copyOf(providers.values());
  }

  private static NamedProvider provider(String word) {
    Matcher matcher = PROVIDER.matcher(word);
    if (!matcher.matches()) {
      throw new IllegalArgumentException(
          PROVIDERS
              + " must be short names of databases between blanks, each with its address where it"
              + " is not known, for example alexandria mylab=https://example.org/optimade");
    }
    String key = matcher.group(1);
    if (OWN_SETTINGS.containsKey(key)) {
      throw new IllegalArgumentException(
          PROVIDERS + ": " + key + " is always asked, at the address in " + OWN_SETTINGS.get(key));
    }
    return OptimadeProviders.of(
            key,
            Optional.ofNullable(matcher.group(2))
                .map(url -> url(PROVIDERS, url, URI.create("https://example.org/optimade"))))
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    PROVIDERS
                        + ": "
                        + key
                        + " is not known; write its address behind it: "
                        + key
                        + "=https://example.org/optimade"));
  }

  private static final Map<String, String> OWN_SETTINGS =
      Map.of("mp", "ZONEAXIS_MP_OPTIMADE_URL", "cod", "ZONEAXIS_COD_URL");

  private static Optional<ApiKey> key(Map<String, String> environment) {
    try {
      return value(environment, "MP_API_KEY").flatMap(ApiKey::of);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException("MP_API_KEY: " + e.getMessage(), e);
    }
  }

  private static Optional<SecretReader> secret(Map<String, String> environment) {
    try {
      return value(environment, "ZONEAXIS_MP_SECRET")
          .map(
              arn ->
                  new SecretReader(
                      arn,
                      value(environment, SecretReader.endpointVariable()).map(URI::create),
                      new LateCredentials()));
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException("ZONEAXIS_MP_SECRET: " + e.getMessage(), e);
    }
  }

  private static Optional<String> value(Map<String, String> environment, String name) {
    return Optional.ofNullable(environment.get(name)).filter(value -> !value.isBlank());
  }

  private static URI url(Map<String, String> environment, String name, URI usual) {
    return value(environment, name).map(text -> url(name, text.strip(), usual)).orElse(usual);
  }

  private static URI url(String name, String text, URI usual) {
    try {
      URI url = new URI(text);
      Origin.of(url);
      if (url.getRawQuery() == null && url.getRawFragment() == null) {
        return url;
      }
    } catch (URISyntaxException | IllegalArgumentException e) {
      throw notAnAddress(name, usual, e);
    }
    throw notAnAddress(name, usual, null);
  }

  private static IllegalArgumentException notAnAddress(String name, URI usual, Exception cause) {
    return new IllegalArgumentException(
        name + " must be the URL of a server without a query, for example " + usual, cause);
  }
}
