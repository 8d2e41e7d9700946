package org.zoneaxis.telemetry;

import org.slf4j.ILoggerFactory;
import org.slf4j.IMarkerFactory;
import org.slf4j.helpers.BasicMDCAdapter;
import org.slf4j.helpers.BasicMarkerFactory;
import org.slf4j.spi.MDCAdapter;
import org.slf4j.spi.SLF4JServiceProvider;

/**
 * Makes every logger of the process write lines of JSON. Found by SLF4J through its service file.
 *
 * <p>The usual back ends read a configuration at the start, which a function pays for and that it
 * does not need.
 */
public final class JsonLogProvider implements SLF4JServiceProvider {

  /** The interface of SLF4J that this was written for. */
  private static final String REQUESTED_API_VERSION = "2.0.99";

  private final IMarkerFactory markers = new BasicMarkerFactory();
  private final BasicMDCAdapter context = new BasicMDCAdapter();
  private final JsonLoggers loggers = new JsonLoggers(context);

  @Override
  public ILoggerFactory getLoggerFactory() {
    return loggers;
  }

  @Override
  public IMarkerFactory getMarkerFactory() {
    return markers;
  }

  @Override
  public MDCAdapter getMDCAdapter() {
    return context;
  }

  @Override
  public String getRequestedApiVersion() {
    return REQUESTED_API_VERSION;
  }

  @Override
  public void initialize() {
    // All is there from the beginning.
  }
}
