/**
 * Crystals written down by hand: a cell, a space group and the sites of one of each orbit. One
 * notation for the command line, the form of the page and JSON.
 */
package org.zoneaxis.crystal.draft;
