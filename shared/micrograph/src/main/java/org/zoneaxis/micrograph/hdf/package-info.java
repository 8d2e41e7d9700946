/**
 * What microscopes and programs keep in HDF5: Velox' EMD, the EMD of the National Center for
 * Electron Microscopy, HyperSpy's files. How HDF5 is read is the affair of the surroundings; what
 * it means is said here, once.
 */
package org.zoneaxis.micrograph.hdf;
