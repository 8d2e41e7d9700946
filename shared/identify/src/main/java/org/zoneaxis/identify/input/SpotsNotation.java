package org.zoneaxis.identify.input;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.zoneaxis.figure.option.Domain;
import org.zoneaxis.figure.option.Notation;
import org.zoneaxis.figure.option.Option;
import org.zoneaxis.figure.option.RequestException;
import org.zoneaxis.identify.net.SpotPosition;

/**
 * Places between semicolons or line ends, x and y of each between a comma or blanks: {@code
 * 112.5,80;30,144.2}, {@code 112,5 80; 30 144,2}.
 *
 * @param form an example
 * @param most how many there may be
 */
record SpotsNotation(String form, int most) implements Notation<List<SpotPosition>> {

  @Override
  public List<SpotPosition> read(Option<?> option, String text) {
    List<SpotPosition> spots = new ArrayList<>();
    for (String given : text.split("[;\n]")) {
      String place = given.strip();
      if (!place.isEmpty()) {
        spots.add(
            place(place)
                .orElseThrow(
                    () ->
                        new RequestException(
                            option.name(),
                            place,
                            "x and y of each spot between a comma or a blank, and a semicolon"
                                + " before the next: "
                                + form)));
      }
      if (spots.size() > most) {
        throw new RequestException(option.name(), place, "at most " + most + " of them");
      }
    }
    if (spots.isEmpty()) {
      throw new RequestException(option.name(), text, "places, for example " + form);
    }
    return List.copyOf(spots);
  }

  private static Optional<SpotPosition> place(String text) {
    List<String> parts = NumberText.parts(text);
    if (parts.size() != 2) {
      return Optional.empty();
    }
    return NumberText.parse(parts.get(0))
        .flatMap(
            x ->
                NumberText.parse(parts.get(1))
                    .map(y -> new SpotPosition(x.doubleValue(), y.doubleValue())));
  }

  @Override
  public String write(List<SpotPosition> value) {
    return value.stream().map(spot -> spot.x() + "," + spot.y()).collect(Collectors.joining(";"));
  }

  @Override
  public Domain domain() {
    return new Domain.Text(form);
  }
}
