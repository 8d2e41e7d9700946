/**
 * Where structures come from: the {@link org.zoneaxis.library.Library} that is always there, and
 * the {@link org.zoneaxis.source.Databases} that are asked over the network.
 */
package org.zoneaxis.source;
