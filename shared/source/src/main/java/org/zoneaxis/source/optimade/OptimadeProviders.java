package org.zoneaxis.source.optimade;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.zoneaxis.crystal.CellOrigin;
import org.zoneaxis.crystal.CellSetting;

/**
 * The databases that are known by a short name, with the addresses that their makers publish: in
 * the list of the OPTIMADE consortium (github.com/Materials-Consortia/providers, folder
 * src/index-metadbs, of 27 February 2026) where nothing else is said. Their calculated structures
 * are mostly primitive cells and are brought into the conventional standard one, as those of the
 * Materials Project are.
 *
 * <p>2DMatpedia and the first address of the Material-Property-Descriptor Database are published
 * without TLS only; the former is therefore asked only where a deployment says so, the latter at
 * the address that its makers' program pySIPFENN documents.
 */
public final class OptimadeProviders {

  private static final String PREFIX = "opt-";
  private static final String CC_BY = "CC BY 4.0";

  /** Neither in the consortium's list nor in what the makers publish of their servers. */
  private static final String NOT_STATED = "terms not stated; see its site";

  private static final Map<String, OptimadeProvider> KNOWN = known();

  private OptimadeProviders() {}

  private static Map<String, OptimadeProvider> known() {
    Map<String, OptimadeProvider> known = new LinkedHashMap<>();
    add(
        known,
        "alexandria",
        "Alexandria",
        "https://alexandria.icams.rub.de/pbesol",
        CC_BY,
        "Data from Alexandria; J. Schmidt et al., Materials Today Physics 48, 101560 (2024), doi"
            + " 10.1016/j.mtphys.2024.101560");
    add(
        known,
        "oqmd",
        "Open Quantum Materials Database",
        "https://oqmd.org/optimade",
        CC_BY,
        "Data from the OQMD; J. E. Saal et al., JOM 65, 1501 (2013), doi"
            + " 10.1007/s11837-013-0755-4");
    // Published by the index of Materials Cloud, www.materialscloud.org/optimade/main.
    add(
        known,
        "mc3d",
        "Materials Cloud MC3D",
        "https://optimade.materialscloud.org/main/mc3d-pbesol-v2",
        CC_BY,
        "Data from the Materials Cloud three-dimensional crystals database; S. P. Huber et al.,"
            + " Materials Cloud Archive 2022.38");
    add(
        known,
        "jarvis",
        "JARVIS-DFT",
        "https://jarvis.nist.gov/optimade/jarvisdft",
        NOT_STATED,
        "Data from JARVIS (jarvis.nist.gov); K. Choudhary et al., npj Comput. Mater. 6, 173 (2020),"
            + " doi 10.1038/s41524-020-00440-1");
    add(
        known,
        "nomad",
        "NOMAD",
        "https://nomad-lab.eu/prod/v1/optimade",
        CC_BY,
        "Data from NOMAD; M. Scheidgen et al., J. Open Source Softw. 8, 5388 (2023), doi"
            + " 10.21105/joss.05388");
    add(
        known,
        "aflow",
        "AFLOW",
        "https://aflow.org/API/optimade",
        NOT_STATED,
        "Data from AFLOW (aflow.org); S. Curtarolo et al., Comput. Mater. Sci. 58, 227 (2012), doi"
            + " 10.1016/j.commatsci.2012.02.002");
    known.put(
        "tcod",
        new OptimadeProvider(
            "Theoretical Crystallography Open Database",
            URI.create("https://www.crystallography.net/tcod/optimade"),
            PREFIX + "tcod-",
            "",
            "",
            "public domain",
            "Data from the TCOD; A. Merkys et al., J. Cheminform. 9, 56 (2017), doi"
                + " 10.1186/s13321-017-0242-y",
            CellSetting.AS_PUBLISHED,
            CellOrigin.CALCULATED));
    // Published at odbx.science, to which the consortium's list leads.
    add(
        known,
        "odbx",
        "open database of xtals",
        "https://optimade.odbx.science",
        NOT_STATED,
        "Data from odbx (odbx.science)");
    add(
        known,
        "2dmatpedia",
        "2DMatpedia",
        "http://optimade.2dmatpedia.org",
        NOT_STATED,
        "Data from 2DMatpedia (2dmatpedia.org); J. Zhou et al., Scientific Data 6, 86 (2019), doi"
            + " 10.1038/s41597-019-0097-3");
    add(
        known,
        "mpdd",
        "Material-Property-Descriptor Database",
        "https://optimade.mpdd.org",
        NOT_STATED,
        "Data from the MPDD (phaseslab.com/mpdd)");
    return known;
  }

  private static void add(
      Map<String, OptimadeProvider> known,
      String key,
      String name,
      String url,
      String licence,
      String attribution) {
    known.put(
        key,
        new OptimadeProvider(
            name,
            URI.create(url),
            PREFIX + key + "-",
            "",
            "",
            licence,
            attribution,
            CellSetting.CONVENTIONAL_STANDARD,
            CellOrigin.CALCULATED));
  }

  /** The databases that are asked where a deployment says nothing else: those that have TLS. */
  public static List<NamedProvider> usual() {
    return KNOWN.entrySet().stream()
        .filter(known -> "https".equals(known.getValue().baseUrl().getScheme()))
        .map(known -> new NamedProvider(known.getKey(), known.getValue()))
        .toList();
  }

  /**
   * A database of a short name.
   *
   * @param key the short name, lower-case letters and digits
   * @param url where it is; empty where it is known
   * @return nothing where the name is not known and there is no address
   */
  public static Optional<NamedProvider> of(String key, Optional<URI> url) {
    Optional<OptimadeProvider> known = Optional.ofNullable(KNOWN.get(key));
    return known
        .map(provider -> url.map(other -> at(provider, other)).orElse(provider))
        .or(() -> url.map(other -> unknown(key, other)))
        .map(provider -> new NamedProvider(key, provider));
  }

  private static OptimadeProvider at(OptimadeProvider known, URI url) {
    return new OptimadeProvider(
        known.name(),
        url,
        known.idPrefix(),
        known.entryPrefix(),
        known.pageUrl(),
        known.licence(),
        known.attribution(),
        known.setting(),
        known.origin());
  }

  /** Nearly all databases that speak OPTIMADE calculate, and none says so. */
  private static OptimadeProvider unknown(String key, URI url) {
    return new OptimadeProvider(
        key,
        url,
        PREFIX + key + "-",
        "",
        "",
        "",
        "",
        CellSetting.CONVENTIONAL_STANDARD,
        CellOrigin.CALCULATED);
  }
}
