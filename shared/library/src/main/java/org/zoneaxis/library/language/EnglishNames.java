package org.zoneaxis.library.language;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Puts German, French and Spanish names of compounds and minerals into English: {@code
 * Galliumnitrid}, {@code oxyde de zinc}, {@code magnetita}. A name is translated as a whole or not
 * at all, so that nothing is found because of one word of it that happens to be known.
 */
public final class EnglishNames {

  /** English, then what the others call it, without accents. */
  private static final String ELEMENTS =
      """
      hydrogen wasserstoff hydrogene hidrogeno
      lithium litio
      boron bor bore boro
      carbon kohlenstoff carbone carbono
      nitrogen stickstoff azote nitrogeno
      oxygen sauerstoff oxygene oxigeno
      fluorine fluor
      sodium natrium sodio
      magnesium magnesio
      aluminium aluminio
      silicon silizium silicium silicio
      phosphorus phosphor phosphore fosforo
      sulfur schwefel soufre azufre
      chlorine chlor chlore cloro
      potassium kalium potasio
      calcium kalzium calcio
      scandium escandio
      titanium titan titane titanio
      vanadium vanadin vanadio
      chromium chrom chrome cromo
      manganese mangan manganeso
      iron eisen fer hierro
      cobalt kobalt cobalto
      nickel niquel
      copper kupfer cuivre cobre
      zinc zink cinc
      gallium galio
      germanium germanio
      arsenic arsen arsenico
      selenium selen selenio
      bromine brom brome bromo
      strontium estroncio
      yttrium itrio
      zirconium zirkonium zirkon zirconio
      niobium niob niobio
      molybdenum molybdan molybdene molibdeno
      ruthenium rutenio
      palladium paladio
      silver silber argent plata
      cadmium kadmium cadmio
      indium indio
      tin zinn etain estano
      antimony antimon antimoine antimonio
      tellurium tellur tellure telurio teluro
      iodine jod iod iode yodo
      caesium zasium casium cesio
      barium baryum bario
      lanthanum lanthan lanthane lantano
      cerium cer cerio
      neodymium neodym neodyme neodimio
      hafnium hafnio
      tantalum tantal tantale tantalo
      tungsten wolfram tungstene wolframio tungsteno
      platinum platin platine platino
      gold oro
      mercury quecksilber mercure mercurio
      lead blei plomb plomo
      bismuth wismut bismut bismuto
      thorium torio
      uranium uran uranio
      """;

  private static final String ANIONS =
      """
      hydride hydrid hydrure hidruro
      boride borid borure boruro
      hexaboride hexaborid hexaborure hexaboruro
      diboride diborid diborure diboruro
      carbide karbid carbid carbure carburo
      nitride nitrid nitrure nitruro
      oxide oxid oxyd oxyde oxido
      monoxide monoxid monoxyde monoxido
      dioxide dioxid dioxyde dioxido
      trioxide trioxid trioxyde trioxido
      pentoxide pentoxid pentoxyde pentoxido
      hydroxide hydroxid hydroxyde hidroxido
      fluoride fluorid fluorure fluoruro
      silicide silizid silicid siliciure siliciuro
      disilicide disilizid disilicid disiliciure disiliciuro
      phosphide phosphid phosphure fosfuro
      sulfide sulfid sulfure sulfuro
      disulfide disulfid disulfure disulfuro
      chloride chlorid chlorure cloruro
      arsenide arsenid arseniure arseniuro
      selenide selenid seleniure seleniuro
      diselenide diselenid diseleniure diseleniuro
      bromide bromid bromure bromuro
      antimonide antimonid antimoniure antimoniuro
      telluride tellurid tellurure telururo
      ditelluride ditellurid ditellurure ditelururo
      iodide iodid jodid iodure yoduro ioduro
      carbonate karbonat carbonat carbonato
      sulfate sulfat sulfato
      phosphate phosphat fosfato
      silicate silikat silicato
      titanate titanat titanato
      zirconate zirkonat zirconato
      niobate niobat niobato
      tantalate tantalat tantalato
      aluminate aluminat aluminato
      tungstate wolframat tungstato
      molybdate molybdat molibdato
      ferrite ferrit ferrito
      """;

  /** Those that differ by more than an ending. */
  private static final String MINERALS =
      """
      anatase anatas anatasa
      barite schwerspat barytine baritina
      cassiterite zinnstein
      cementite zementit cementit cementita
      chalcopyrite kupferkies chalkopyrit calcopirita
      cinnabar zinnober cinabre cinabrio
      corundum korund corindon corindon
      cuprite kuprit cuprita
      diamond diamant diamante
      dolomite dolomit dolomia
      emerald smaragd emeraude esmeralda
      feldspar feldspat feldespato
      fluorite flussspat fluorine fluorita
      galena bleiglanz galene
      garnet granat grenat granate
      graphite graphit grafit grafito
      gypsum gips gypse yeso
      halite steinsalz
      hematite hamatit hematit hematita
      ice eis glace hielo
      calcite kalkspat kalzit calcit calcita
      mica glimmer
      perovskite perowskit perovskita
      pyrite pyrit schwefelkies pirita
      quartz quarz cuarzo
      ruby rubin rubis rubi
      rutile rutil rutilo
      salt kochsalz
      sapphire saphir zafiro
      sphalerite sphalerit esfalerita
      spinel spinell spinelle espinela
      topaz topas topaze topacio
      wurtzite wurtzit wurtzita
      zincblende zinkblende
      zircon zircone
      """;

  private static final Map<String, String> WORDS_OF_ELEMENTS = words(ELEMENTS);
  private static final Map<String, String> WORDS_OF_ANIONS = words(ANIONS);
  private static final Map<String, String> WORDS_OF_MINERALS = words(MINERALS);

  /** Between the parts of French and Spanish names. */
  private static final Set<String> BETWEEN = Set.of("de", "d", "del", "du", "et", "y", "und");

  /** What stays as it is, beside English names: forms, and valences of metals. */
  private static final Set<String> SAME =
      Set.of(
          "alpha", "beta", "gamma", "delta", "epsilon", "theta", "kappa", "omega", "i", "ii", "iii",
          "iv", "v", "vi", "2h", "3c", "4h", "6h");

  private static final List<String> MINERAL_ENDINGS = List.of("it", "ita");
  private static final int SHORTEST_MINERAL = 6;

  private EnglishNames() {}

  private static Map<String, String> words(String table) {
    Map<String, String> words = new HashMap<>();
    table
        .lines()
        .map(line -> line.split(" "))
        .forEach(
            line -> {
              for (String word : line) {
                words.put(word, line[0]);
              }
            });
    return Map.copyOf(words);
  }

  /**
   * The English name.
   *
   * @param words of a name, in lower case and without accents
   * @return nothing where it is English, the name of an element alone, or not known as a whole
   */
  public static Optional<String> of(List<String> words) {
    List<String> elements = new ArrayList<>();
    List<String> rest = new ArrayList<>();
    for (String word : words) {
      if (!BETWEEN.contains(word) && !add(word, elements, rest)) {
        return Optional.empty();
      }
    }
    List<String> english = new ArrayList<>(elements);
    english.addAll(rest);
    boolean oneElement = elements.size() == 1 && rest.isEmpty();
    boolean same = words.size() == english.size() && words.containsAll(english);
    return english.isEmpty() || oneElement || same
        ? Optional.empty()
        : Optional.of(String.join(" ", english));
  }

  private static boolean add(String word, List<String> elements, List<String> rest) {
    if (SAME.contains(word)) {
      return elements.add(word);
    }
    if (WORDS_OF_ELEMENTS.containsKey(word)) {
      return elements.add(WORDS_OF_ELEMENTS.get(word));
    }
    Optional<String> other =
        Optional.ofNullable(WORDS_OF_ANIONS.get(word))
            .or(() -> Optional.ofNullable(WORDS_OF_MINERALS.get(word)));
    if (other.isPresent()) {
      return rest.add(other.get());
    }
    return addCompound(word, elements, rest) || mineral(word).filter(rest::add).isPresent();
  }

  /** A German word of elements and what they form: {@code Indiumzinnoxid}. */
  private static boolean addCompound(String word, List<String> elements, List<String> rest) {
    String left = word;
    List<String> found = new ArrayList<>();
    while (!WORDS_OF_ANIONS.containsKey(left)) {
      Optional<String> element = elementAtBegin(left);
      if (element.isEmpty()) {
        return false;
      }
      found.add(WORDS_OF_ELEMENTS.get(element.get()));
      left = left.substring(element.get().length());
    }
    elements.addAll(found);
    return rest.add(WORDS_OF_ANIONS.get(left));
  }

  private static Optional<String> elementAtBegin(String word) {
    for (int length = word.length(); length > 2; length--) {
      String begin = word.substring(0, length);
      if (WORDS_OF_ELEMENTS.containsKey(begin)) {
        return Optional.of(begin);
      }
    }
    return Optional.empty();
  }

  /** Nearly all minerals end in -ite, in German in -it, in Spanish in -ita. */
  private static Optional<String> mineral(String word) {
    return MINERAL_ENDINGS.stream()
        .filter(ending -> word.length() >= SHORTEST_MINERAL && word.endsWith(ending))
        .findFirst()
        .map(ending -> word.substring(0, word.length() - ending.length()) + "ite");
  }
}
