package org.zoneaxis.http.search;

import java.util.List;

/** The library has no material of the name that somebody typed, and what is stored is not known. */
public final class NothingFoundForNowException extends NothingFoundException {

  private static final long serialVersionUID = 1L;

  NothingFoundForNowException(String text, List<MaterialFinder.Near> near, List<String> notes) {
    super(text, near, " " + String.join(" ", notes));
  }
}
