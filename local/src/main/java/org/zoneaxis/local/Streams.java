package org.zoneaxis.local;

import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;

/**
 * Where a command reads and writes.
 *
 * @param in standard input
 * @param out standard output: results and nothing else
 * @param err standard error: everything that is for people
 */
public record Streams(InputStream in, OutputStream out, PrintStream err) {}
