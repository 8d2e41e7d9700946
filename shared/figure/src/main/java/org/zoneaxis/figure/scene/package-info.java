/**
 * What a picture is made of before it is SVG or PNG: circles, lines, paths, lettering and groups,
 * with looks in light and dark surroundings.
 */
package org.zoneaxis.figure.scene;
