package org.zoneaxis.source.optimade;

/**
 * A database with its short name.
 *
 * @param key lower-case letters and digits, as in {@code opt-alexandria-agm002153972}
 * @param provider the database
 */
public record NamedProvider(String key, OptimadeProvider provider) {}
