/**
 * Files of electron microscopes: Gatan's DM3 and DM4, TIFF, MRC, FEI's SER, TVIPS and NanoMEGAS
 * streams.
 *
 * <p>{@link org.zoneaxis.micrograph.file.MicrographReader} is the entry point. A reader takes bytes
 * where it wants them, believes no length before it has compared it with that of the file, and
 * takes no memory for an image before its size is known to be bearable. What is wrong is said with
 * an {@link org.zoneaxis.micrograph.image.UnreadableImageException}.
 */
package org.zoneaxis.micrograph.file;
