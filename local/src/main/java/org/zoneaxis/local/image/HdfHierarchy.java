package org.zoneaxis.local.image;

import io.jhdf.HdfFile;
import io.jhdf.api.Attribute;
import io.jhdf.api.Dataset;
import io.jhdf.api.Group;
import io.jhdf.api.Node;
import java.lang.reflect.Array;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.zoneaxis.micrograph.hdf.Hierarchy;

/** An HDF5 file by jHDF. */
final class HdfHierarchy implements Hierarchy {

  private final HdfFile file;

  HdfHierarchy(HdfFile file) {
    this.file = file;
  }

  private Optional<Node> node(String path) {
    Node node = file;
    for (String name : path.split("/")) {
      if (name.isEmpty()) {
        continue;
      }
      if (!(node instanceof Group group)) {
        return Optional.empty();
      }
      node = group.getChild(name);
    }
    return Optional.ofNullable(node);
  }

  private Optional<Dataset> dataset(String path) {
    return node(path).filter(Dataset.class::isInstance).map(Dataset.class::cast);
  }

  @Override
  public List<String> children(String path) {
    return node(path)
        .filter(Group.class::isInstance)
        .map(group -> List.copyOf(((Group) group).getChildren().keySet()))
        .orElse(List.of());
  }

  private Optional<Object> attribute(String path, String name) {
    return node(path).map(node -> node.getAttribute(name)).map(Attribute::getData);
  }

  @Override
  public Optional<String> text(String path, String attribute) {
    return attribute(path, attribute).map(String::valueOf);
  }

  @Override
  public OptionalDouble number(String path, String attribute) {
    return attribute(path, attribute)
        .filter(Number.class::isInstance)
        .map(number -> OptionalDouble.of(((Number) number).doubleValue()))
        .orElse(OptionalDouble.empty());
  }

  @Override
  public List<Long> shape(String path) {
    return dataset(path)
        .filter(dataset -> dataset.getJavaType().isPrimitive())
        .map(
            dataset -> {
              List<Long> shape = new ArrayList<>();
              for (int length : dataset.getDimensions()) {
                shape.add((long) length);
              }
              return shape;
            })
        .orElse(List.of());
  }

  @Override
  public double ceiling(String path) {
    Dataset dataset = dataset(path).orElseThrow();
    Class<?> type = dataset.getJavaType();
    if (type == float.class || type == double.class) {
      return Double.POSITIVE_INFINITY;
    }
    // A number without a sign is held by the next larger type.
    int bits = 8 * dataset.getDataType().getSize();
    return bits > 32
        ? Double.POSITIVE_INFINITY
        : Math.pow(2, isSigned(dataset) ? bits - 1 : bits) - 1;
  }

  private static boolean isSigned(Dataset dataset) {
    return dataset.getDataType() instanceof io.jhdf.object.datatype.FixedPoint whole
        && whole.isSigned();
  }

  @Override
  public float[] numbers(String path, List<Long> start, List<Integer> count) {
    Dataset dataset = dataset(path).orElseThrow();
    Object part =
        dataset.getData(
            start.stream().mapToLong(Long::longValue).toArray(),
            count.stream().mapToInt(Integer::intValue).toArray());
    int length = count.stream().reduce(1, Math::multiplyExact);
    float[] numbers = new float[length];
    int filled = copy(part, numbers, 0);
    if (filled != length) {
      throw new IllegalStateException(filled + " numbers where there should be " + length);
    }
    return numbers;
  }

  private static int copy(Object from, float[] into, int at) {
    int length = Array.getLength(from);
    if (from instanceof Object[] parts) {
      int filled = at;
      for (Object part : parts) {
        filled = copy(part, into, filled);
      }
      return filled;
    }
    for (int i = 0; i < length; i++) {
      into[at + i] = (float) Array.getDouble(from, i);
    }
    return at + length;
  }
}
