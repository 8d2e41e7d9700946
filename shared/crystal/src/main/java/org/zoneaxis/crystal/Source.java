package org.zoneaxis.crystal;

/**
 * Where a structure comes from and under what terms.
 *
 * @param provider name of the database, such as {@code Crystallography Open Database}
 * @param url page of the entry; empty for an uploaded file
 * @param licence name of the licence, such as {@code CC BY 4.0}; empty where unknown
 * @param attribution the credit or citation that the licence or good manners ask for; may be empty
 * @param origin whether the cell was measured or calculated
 */
public record Source(
    String provider, String url, String licence, String attribution, CellOrigin origin) {

  /** All of its cells are calculated. */
  private static final String CALCULATING = "Materials Project";

  /**
   * A source that does not say whether its cell was measured: calculated where the provider is the
   * Materials Project, and measured otherwise.
   */
  public Source(String provider, String url, String licence, String attribution) {
    this(provider, url, licence, attribution, usual(provider));
  }

  /** The origin of what a provider gives where nothing else is said. */
  public static CellOrigin usual(String provider) {
    return provider.equals(CALCULATING) ? CellOrigin.CALCULATED : CellOrigin.MEASURED;
  }

  /** Whether the cell was calculated. */
  public boolean isCalculated() {
    return origin == CellOrigin.CALCULATED;
  }
}
