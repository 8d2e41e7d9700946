package org.zoneaxis.storage.object;

import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** The items of pages that are fetched one after the other, each when it is needed. */
final class ObjectPages<T> implements Iterator<T> {

  /**
   * A page.
   *
   * @param <T> its items
   * @param next where the next page begins; empty on the last one
   */
  record Page<T>(List<T> items, Optional<String> next) {}

  private final Function<Optional<String>, Page<T>> fetch;
  private Iterator<T> items = List.<T>of().iterator();
  private Optional<String> next = Optional.empty();
  private boolean begun;

  private ObjectPages(Function<Optional<String>, Page<T>> fetch) {
    this.fetch = fetch;
  }

  /**
   * All items, lazily.
   *
   * @param fetch gives the page that begins at a mark, or the first one
   */
  static <T> Stream<T> stream(Function<Optional<String>, Page<T>> fetch) {
    return StreamSupport.stream(
        Spliterators.spliteratorUnknownSize(
            new ObjectPages<>(fetch), Spliterator.ORDERED | Spliterator.NONNULL),
        false);
  }

  @Override
  public boolean hasNext() {
    while (!items.hasNext() && (!begun || next.isPresent())) {
      Page<T> page = fetch.apply(next);
      begun = true;
      items = page.items().iterator();
      next = page.next();
    }
    return items.hasNext();
  }

  @Override
  public T next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    return items.next();
  }
}
