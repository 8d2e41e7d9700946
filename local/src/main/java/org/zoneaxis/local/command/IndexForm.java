package org.zoneaxis.local.command;

/** What an indexed image is written as. */
enum IndexForm {
  SVG,
  JSON,
  CSV
}
