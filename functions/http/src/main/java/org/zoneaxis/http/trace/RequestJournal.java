package org.zoneaxis.http.trace;

/** Where records of requests go. */
public interface RequestJournal {

  /** Attribute of a request: the name that the platform has for it. */
  String REQUEST_ID = "org.zoneaxis.requestId";

  /** The name of a request that nobody made. */
  String NOBODY = "";

  /** Whether anybody reads it; records are not made otherwise. */
  boolean isOpen();

  /** Takes a record. */
  void write(RequestRecord request);
}
