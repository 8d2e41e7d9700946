package org.zoneaxis.local.command;

/** What an indexed image is written as, the usual form first. */
enum IndexForm {
  JSON,
  SVG,
  CSV
}
