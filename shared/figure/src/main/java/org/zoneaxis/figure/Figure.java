package org.zoneaxis.figure;

import java.util.List;
import java.util.Optional;
import org.zoneaxis.figure.option.Option;
import org.zoneaxis.figure.option.OptionValues;

/**
 * A kind of figure: all that address, key, validator, page, command line and documents need to know
 * of it. Pure, immutable and thread-safe.
 *
 * @param <V> what it shows, computed
 */
public interface Figure<V> {

  /** Its name in addresses, keys and commands: small letters. */
  String name();

  /**
   * Its render number. Raise it with every change after which some request gives other bytes than
   * before: physics, tables, drawing, number formats, the layout of JSON or CSV.
   */
  int render();

  /** What it is of. */
  Subjects subjects();

  /** What it depends on, in the order of requests and keys. */
  List<Option<?>> options();

  /** The forms that there are of it, the usual one first. */
  List<Form<V>> forms();

  /**
   * Computes what it shows.
   *
   * @param crystals as many as it has subjects
   * @param options a value for each of its options, of a table those that are not only drawn
   * @throws org.zoneaxis.diffraction.WorkTooLargeException where there is too much to compute
   */
  V compute(List<OrientedCrystal> crystals, OptionValues options);

  /** What of a drawing shows that it is whole. */
  Marks marks();

  /** What people are told of it. */
  Words words();

  /**
   * What would make a figure that is too large smaller.
   *
   * @param value what it shows
   * @param format its form
   * @param bytes how large it is
   */
  default String smaller(V value, FigureFormat format, int bytes) {
    return "ask for less of it";
  }

  /** The formats that there are of it, the usual one first. */
  default List<FigureFormat> formats() {
    return forms().stream().map(Form::format).toList();
  }

  /** The format with a file name's extension, without the dot. */
  default Optional<FigureFormat> format(String extension) {
    return formats().stream().filter(format -> format.extension().equals(extension)).findFirst();
  }

  /**
   * Which options count where they have these values, such as those of a physical model where it is
   * the one that is asked for; the others stay out of the key.
   *
   * @param asked a value for each option
   */
  default List<Option<?>> applicable(OptionValues asked) {
    return options();
  }

  /**
   * What the bytes of a form depend on: a table not on what is only drawn.
   *
   * @param format the form
   * @param asked a value for each option that the figure may depend on; others may be missing
   */
  default List<Option<?>> used(FigureFormat format, OptionValues asked) {
    return applicable(asked.only(options())).stream()
        .filter(option -> format.takes(option.part()))
        .toList();
  }
}
