package org.zoneaxis.source.parts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class CachedPartsTest {

  private final PartsInMemory store = new PartsInMemory();

  private List<PartName> parts(int count) {
    List<PartName> names = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      byte[] part = new byte[10_000];
      part[0] = (byte) i;
      names.add(store.write(part));
    }
    return names;
  }

  @Test
  void keepsWhatWasReadLastUpToItsBound() {
    List<PartName> names = parts(10);
    CachedParts cache = new CachedParts(store::read, 50_000);

    names.forEach(cache::read);
    store.takeRead();
    names.subList(6, 10).forEach(cache::read);
    assertThat(store.takeRead()).isEmpty();
    cache.read(names.get(0));

    assertThat(store.takeRead()).containsExactly(names.get(0));
    assertThat(cache.bytes()).isLessThanOrEqualTo(50_000);
  }

  @Test
  void whatWasFetchedAheadIsThereWhenItIsRead() {
    List<PartName> names = parts(20);
    CachedParts cache = new CachedParts(store::read, 50_000);
    for (int round = 0; round < 5; round++) {
      names.subList(0, 4).forEach(cache::read);
    }
    store.takeRead();

    cache.expect(names.subList(10, 14));
    assertThat(store.takeRead()).containsExactlyInAnyOrderElementsOf(names.subList(10, 14));
    names.subList(10, 14).forEach(cache::read);

    assertThat(store.takeRead()).isEmpty();
  }

  @Test
  void onePartIsKeptHoweverLarge() {
    PartName large = store.write(new byte[100_000]);
    CachedParts cache = new CachedParts(store::read, 1000);

    cache.read(large);
    cache.read(large);

    assertThat(store.takeRead()).hasSize(1);
  }

  @Test
  void failureIsNotKept() {
    PartName missing = PartName.of(new byte[] {1, 2, 3});
    CachedParts cache = new CachedParts(store::read, 1000);

    cache.expect(List.of(missing, PartName.of(new byte[] {4})));
    assertThatThrownBy(() -> cache.read(missing)).isInstanceOf(BrokenPartException.class);
    assertThat(cache.bytes()).isZero();
    store.write(new byte[] {1, 2, 3});

    assertThat(cache.read(missing)).hasSize(3);
  }

  @Test
  void severalAtOnceReadAPartOnce() throws Exception {
    PartName part = store.write(new byte[100]);
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch go = new CountDownLatch(1);
    AtomicInteger reads = new AtomicInteger();
    CachedParts cache =
        new CachedParts(
            name -> {
              reads.incrementAndGet();
              begun.countDown();
              try {
                go.await();
              } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
              }
              return store.read(name);
            },
            1000);
    ExecutorService threads = Executors.newFixedThreadPool(4);
    try {
      List<Future<byte[]>> all = new ArrayList<>();
      all.add(threads.submit(() -> cache.read(part)));
      begun.await();
      for (int i = 0; i < 3; i++) {
        all.add(threads.submit(() -> cache.read(part)));
      }
      go.countDown();
      for (Future<byte[]> one : all) {
        assertThat(one.get()).hasSize(100);
      }
    } finally {
      threads.shutdownNow();
    }
    assertThat(reads).hasValue(1);
  }
}
