package org.zoneaxis.source.materialsproject;

import java.net.URI;
import org.zoneaxis.crystal.CellSetting;
import org.zoneaxis.crystal.Source;
import org.zoneaxis.source.optimade.OptimadeProvider;

/** Whom to credit for structures of the Materials Project, whichever way they come. */
public final class MaterialsProjectCredit {

  /** The address of the server that speaks OPTIMADE and wants no key. */
  public static final URI OPTIMADE_URL = URI.create("https://optimade.materialsproject.org");

  static final String PROVIDER = "Materials Project";
  static final String LICENCE = "CC BY 4.0";

  private static final String PREFIX = "mp-";
  private static final String PAGE = "https://next-gen.materialsproject.org/materials/";

  private MaterialsProjectCredit() {}

  static Source source(String id, String licence) {
    return new Source(PROVIDER, PAGE + id, licence, attribution(licence));
  }

  private static String attribution(String licence) {
    return "Data from the Materials Project (materialsproject.org), "
        + licence
        + "; A. Jain et al., APL Materials 1, 011002 (2013), doi 10.1063/1.4812323";
  }

  /** The Materials Project as a provider of OPTIMADE, at its own address or a mirror's. */
  public static OptimadeProvider optimade(URI baseUrl) {
    return new OptimadeProvider(
        PROVIDER,
        baseUrl,
        PREFIX,
        PREFIX,
        PAGE,
        LICENCE,
        attribution(LICENCE),
        CellSetting.CONVENTIONAL_STANDARD);
  }
}
