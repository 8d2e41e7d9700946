/**
 * What the command line adds to the reading of images: files, pictures that the Java runtime
 * decodes, and HDF5 by a library.
 */
package org.zoneaxis.local.image;
