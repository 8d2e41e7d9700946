package org.zoneaxis.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.zoneaxis.micrograph.hdf.Hierarchy;
import org.zoneaxis.micrograph.image.UnreadableImageException;

/** An HDF5 file by the library that the page has loaded for it. */
record PageHierarchy(PageFile file) implements Hierarchy {

  @Override
  public List<String> children(String path) {
    return List.of(file.children(path));
  }

  @Override
  public Optional<String> text(String path, String attribute) {
    return Optional.of(file.text(path, attribute)).filter(text -> !text.isEmpty());
  }

  @Override
  public OptionalDouble number(String path, String attribute) {
    double number = file.number(path, attribute);
    return Double.isNaN(number) ? OptionalDouble.empty() : OptionalDouble.of(number);
  }

  @Override
  public List<Long> shape(String path) {
    List<Long> shape = new ArrayList<>();
    for (double length : file.shape(path)) {
      shape.add((long) length);
    }
    return shape;
  }

  @Override
  public double ceiling(String path) {
    return file.ceiling(path);
  }

  @Override
  public float[] numbers(String path, List<Long> start, List<Integer> count) {
    float[] numbers =
        file.numbers(
            path,
            start.stream().mapToDouble(Long::doubleValue).toArray(),
            count.stream().mapToInt(Integer::intValue).toArray());
    if (!file.failure().isEmpty()) {
      throw new UnreadableImageException(file.failure());
    }
    return numbers;
  }
}
