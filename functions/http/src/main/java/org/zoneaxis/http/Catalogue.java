package org.zoneaxis.http;

import jakarta.inject.Singleton;
import org.zoneaxis.source.Library;
import org.zoneaxis.source.LibraryEntry;
import org.zoneaxis.source.search.CuratedNames;
import org.zoneaxis.source.search.MaterialIndex;
import org.zoneaxis.source.search.SearchPage;

/** The materials that can be searched, read with the first search and not at the start. */
@Singleton
final class Catalogue {

  /** Built by whoever asks first. */
  private static final class Index {
    static final MaterialIndex OF_LIBRARY =
        MaterialIndex.of(
            new Library().entries().map(LibraryEntry::listed).toList(), CuratedNames.standard());
  }

  SearchPage search(String query, int offset, int limit) {
    return Index.OF_LIBRARY.search(query, offset, limit);
  }
}
