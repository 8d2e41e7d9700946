/**
 * The zones of crystals, each as the net of its reflections: what measured nets are compared with.
 */
package org.zoneaxis.identify.zone;
