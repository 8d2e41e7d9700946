/**
 * The reading of images and the finding of patterns for scripts: {@link org.zoneaxis.engine.Engine}
 * is compiled to JavaScript with all that it reaches, and the page calls it. Numbers pass in
 * arrays, which neither side copies.
 */
package org.zoneaxis.engine;
