package org.zoneaxis.http.search;

import java.util.List;
import java.util.function.Function;
import org.zoneaxis.library.search.MaterialIndex;

/** Materials that are here and can be searched. */
public interface Searched {

  /** Asks of the materials that are here now. */
  <T> Catalogue.Answer<T> ask(Function<MaterialIndex, T> question);

  /** Materials that stay the same, of which there is nothing to say besides. */
  static Searched of(MaterialIndex index) {
    return new Searched() {
      @Override
      public <T> Catalogue.Answer<T> ask(Function<MaterialIndex, T> question) {
        return new Catalogue.Answer<>(question.apply(index), List.of());
      }
    };
  }
}
