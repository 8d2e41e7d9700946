package org.zoneaxis.refresh.sweep;

/** How an object under {@code p/} stands. */
enum PictureStanding {
  /** A request leads to it. */
  CURRENT,
  /** No request leads to it, but not for long enough, or nobody can tell for how long. */
  IN_GRACE,
  /** No request leads to it any more because pictures are drawn otherwise now. */
  OF_OLD_RENDER,
  /** No request leads to it any more because the structure is another one now. */
  OF_OLD_STRUCTURE,
  /** A later program has drawn it. */
  OF_NEWER_RENDER,
  /** Nobody here knows the structure. */
  OF_UNKNOWN_MATERIAL,
  /** Its name is none of ours. */
  FOREIGN
}
