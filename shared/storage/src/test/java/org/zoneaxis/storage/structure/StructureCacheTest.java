package org.zoneaxis.storage.structure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.zoneaxis.crystal.Material;
import org.zoneaxis.crystal.MaterialId;
import org.zoneaxis.crystal.refusal.CrystalException;
import org.zoneaxis.storage.Crowd;
import org.zoneaxis.storage.Crystals;
import org.zoneaxis.storage.document.Structure;

class StructureCacheTest {

  private final AtomicLong nanoseconds = new AtomicLong();
  private final AtomicInteger lookups = new AtomicInteger();

  private StructureCache over(StructureSource... sources) {
    return new StructureCache(List.of(sources), nanoseconds::get);
  }

  private StructureSource counting(StructureSource source) {
    return id -> {
      lookups.incrementAndGet();
      return source.find(id);
    };
  }

  private static StructureSource having(Material material) {
    return id -> Optional.of(material).filter(known -> known.id().equals(id));
  }

  @Test
  void asksTheSourcesInTheirOrderUntilOneHasIt() {
    Material first = Crystals.silicon("mp-149");
    Material second = Crystals.magnesium("mp-149");
    Material other = Crystals.magnesium("mp-153");
    StructureCache cache = over(having(first), having(second), having(other));
    assertThat(cache.get(first.id()).material()).isSameAs(first);
    assertThat(cache.get(other.id()).material()).isSameAs(other);
  }

  @Test
  void knowsTheRevision() {
    Material silicon = Crystals.silicon("mp-149");
    assertThat(over(having(silicon)).get(silicon.id()).revision()).isEqualTo(silicon.revision());
  }

  /** As many sites as fit of one element each; of fifty each they do not. */
  @Test
  void weighsWhatSitesHold() {
    for (int elements : new int[] {1, 50}) {
      lookups.set(0);
      List<Material> large =
          IntStream.range(0, 100).mapToObj(n -> Crystals.large(n, elements)).toList();
      StructureCache cache =
          over(counting(id -> large.stream().filter(one -> one.id().equals(id)).findFirst()));
      large.forEach(one -> cache.get(one.id()));
      large.forEach(one -> cache.get(one.id()));
      if (elements == 1) {
        assertThat(lookups).hasValue(100);
      } else {
        assertThat(lookups).hasValueGreaterThan(100);
      }
    }
  }

  @Test
  void asksOnceForWhatIsKnown() {
    Material silicon = Crystals.silicon("mp-149");
    StructureCache cache = over(counting(having(silicon)));
    for (int i = 0; i < 10; i++) {
      cache.get(silicon.id());
      nanoseconds.addAndGet(Duration.ofDays(365).toNanos());
    }
    assertThat(lookups).hasValue(1);
  }

  @Test
  void remembersForFiveMinutesThatAMaterialIsUnknown() {
    MaterialId id = MaterialId.parse("mp-149");
    StructureCache cache = over(counting(unknown -> Optional.empty()));
    assertThatThrownBy(() -> cache.get(id))
        .isInstanceOf(UnknownMaterialException.class)
        .hasMessageContaining("mp-149");
    nanoseconds.addAndGet(Duration.ofMinutes(5).toNanos() - 1);
    assertThatThrownBy(() -> cache.get(id)).isInstanceOf(UnknownMaterialException.class);
    assertThat(lookups).hasValue(1);
    nanoseconds.addAndGet(2);
    assertThatThrownBy(() -> cache.get(id)).isInstanceOf(UnknownMaterialException.class);
    assertThat(lookups).hasValue(2);
  }

  @Test
  void findsAMaterialThatAppearedSinceItWasUnknown() {
    Material silicon = Crystals.silicon("mp-149");
    StructureCache cache =
        over(id -> lookups.incrementAndGet() == 1 ? Optional.empty() : Optional.of(silicon));
    assertThatThrownBy(() -> cache.get(silicon.id())).isInstanceOf(UnknownMaterialException.class);
    nanoseconds.addAndGet(Duration.ofMinutes(6).toNanos());
    assertThat(cache.get(silicon.id()).material()).isSameAs(silicon);
  }

  @Test
  void doesNotRememberAFailure() {
    Material silicon = Crystals.silicon("mp-149");
    StructureCache cache =
        over(
            id -> {
              if (lookups.incrementAndGet() == 1) {
                throw new IllegalStateException("broken for the moment");
              }
              return Optional.of(silicon);
            });
    assertThatThrownBy(() -> cache.get(silicon.id())).isInstanceOf(IllegalStateException.class);
    assertThat(cache.get(silicon.id()).material()).isSameAs(silicon);
  }

  @Test
  void remembersForAMinuteThatAStructureCannotBeUsed() {
    Material silicon = Crystals.silicon("mp-149");
    StructureCache cache =
        over(
            id -> {
              if (lookups.incrementAndGet() == 1) {
                throw new CrystalException("cell", "x", "it must be a number");
              }
              return Optional.of(silicon);
            });
    for (int i = 0; i < 3; i++) {
      assertThatThrownBy(() -> cache.get(silicon.id()))
          .isInstanceOfSatisfying(
              CrystalException.class, refusal -> assertThat(refusal.field()).isEqualTo("cell"));
    }
    assertThat(lookups).hasValue(1);
    nanoseconds.addAndGet(Duration.ofMinutes(1).toNanos());
    assertThat(cache.get(silicon.id()).material()).isSameAs(silicon);
  }

  @Test
  void looksUpOnceHoweverManyAsk() throws Exception {
    Material silicon = Crystals.silicon("mp-149");
    StructureCache cache = over(counting(having(silicon)));
    assertThat(Crowd.all(50, () -> cache.get(silicon.id()))).hasSize(50).doesNotContainNull();
    assertThat(lookups).hasValue(1);
  }

  @Test
  void looksUpOneMaterialWhileAnotherIsAwaited() throws Exception {
    Material silicon = Crystals.silicon("mp-149");
    Material magnesium = Crystals.magnesium("mp-153");
    CountDownLatch found = new CountDownLatch(1);
    StructureCache cache =
        over(
            id -> {
              if (id.equals(silicon.id())) {
                awaited(found);
                return Optional.of(silicon);
              }
              found.countDown();
              return Optional.of(magnesium);
            });
    AtomicInteger turn = new AtomicInteger();
    assertThat(
            Crowd.all(
                2, () -> cache.get(turn.getAndIncrement() == 0 ? silicon.id() : magnesium.id())))
        .extracting(Structure::material)
        .containsExactlyInAnyOrder(silicon, magnesium);
  }

  private static void awaited(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void forgetsStructuresWhenThereAreTooManyAtoms() {
    Material large = Crystals.grid("mp-1", 5000);
    StructureCache cache =
        over(
            counting(
                id ->
                    Optional.of(
                        new Material(
                            id,
                            large.crystal(),
                            large.source(),
                            large.names(),
                            large.warnings()))));
    for (int i = 0; i < 60; i++) {
      cache.get(MaterialId.parse("mp-" + i));
    }
    for (int i = 0; i < 60; i++) {
      cache.get(MaterialId.parse("mp-" + i));
    }
    assertThat(lookups.get()).isGreaterThan(60);
  }
}
