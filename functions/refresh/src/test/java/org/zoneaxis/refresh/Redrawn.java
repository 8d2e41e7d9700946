package org.zoneaxis.refresh;

import java.util.List;
import org.zoneaxis.figure.Figure;
import org.zoneaxis.figure.Form;
import org.zoneaxis.figure.Marks;
import org.zoneaxis.figure.OrientedCrystal;
import org.zoneaxis.figure.Subjects;
import org.zoneaxis.figure.Words;
import org.zoneaxis.figure.option.Option;
import org.zoneaxis.figure.option.OptionValues;
import org.zoneaxis.figure.request.FigureCatalogue;
import org.zoneaxis.figure.request.Figures;

/** A figure as a later program draws it: under the next render number. */
public record Redrawn<V>(Figure<V> figure) implements Figure<V> {

  /** All figures, redrawn. */
  public static FigureCatalogue all() {
    return new FigureCatalogue(
        Figures.ALL.figures().stream().<Figure<?>>map(figure -> new Redrawn<>(figure)).toList());
  }

  @Override
  public String name() {
    return figure.name();
  }

  @Override
  public int render() {
    return figure.render() + 1;
  }

  @Override
  public Subjects subjects() {
    return figure.subjects();
  }

  @Override
  public List<Option<?>> options() {
    return figure.options();
  }

  @Override
  public List<Form<V>> forms() {
    return figure.forms();
  }

  @Override
  public V compute(List<OrientedCrystal> crystals, OptionValues options) {
    return figure.compute(crystals, options);
  }

  @Override
  public Marks marks() {
    return figure.marks();
  }

  @Override
  public Words words() {
    return figure.words();
  }
}
