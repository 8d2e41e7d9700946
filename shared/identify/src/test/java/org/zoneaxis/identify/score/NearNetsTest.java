package org.zoneaxis.identify.score;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class NearNetsTest {

  /** As many as need more room than there is at first. */
  private static final int MANY = 10_000;

  private static final double STEP = 0.25;

  private static double[] bounds() {
    Random random = new Random(11);
    return IntStream.range(0, MANY).mapToDouble(i -> -40 * random.nextDouble()).toArray();
  }

  private static NearNets nets(double[] bounds) {
    NearNets nets = new NearNets();
    for (int net = 0; net < bounds.length; net++) {
      nets.add(net, bounds[net]);
    }
    return nets;
  }

  @Test
  void visitsAllThatAreNearTheBestInOrderByAStep() {
    double[] bounds = bounds();
    List<Integer> visited = new ArrayList<>();
    nets(bounds)
        .forEach(
            MANY,
            (net, bound) -> {
              assertThat(bound).isEqualTo((double) (float) bounds[net]);
              return visited.add(net);
            });
    double best = IntStream.range(0, MANY).mapToDouble(i -> bounds[i]).max().orElseThrow();
    List<Integer> expected =
        IntStream.range(0, MANY)
            .filter(i -> bounds[i] > best - NearNets.KEPT + STEP)
            .boxed()
            .toList();
    assertThat(visited).doesNotHaveDuplicates().containsAll(expected);
    assertThat(visited).allMatch(net -> bounds[net] > best - NearNets.KEPT - STEP);
    double least = best;
    for (int net : visited) {
      assertThat(bounds[net]).isLessThan(least + STEP);
      least = Math.min(least, bounds[net]);
    }
  }

  @Test
  void visitsNoMoreThanAreAllowedOrWanted() {
    NearNets nets = nets(bounds());
    List<Integer> some = new ArrayList<>();
    nets.forEach(7, (net, bound) -> some.add(net));
    assertThat(some).hasSize(7);
    List<Integer> wanted = new ArrayList<>();
    nets.forEach(
        MANY,
        (net, bound) -> {
          wanted.add(net);
          return wanted.size() < 3;
        });
    assertThat(wanted).isEqualTo(some.subList(0, 3));
  }
}
