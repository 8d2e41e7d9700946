/**
 * Requests for figures: what may be asked for, how it is written, and its canonical form.
 *
 * <p>{@link org.zoneaxis.figure.request.FigureRequest} is a request, checked without knowing the
 * crystal; {@link org.zoneaxis.figure.request.ResolvedFigure} is the same in a crystal. Requests
 * that ask for the same picture are equal objects there. Everything is pure.
 */
package org.zoneaxis.figure.request;
