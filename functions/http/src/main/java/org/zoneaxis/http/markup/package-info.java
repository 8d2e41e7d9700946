/** Markup of the pages: templates, and indices, formulas and symbols as HTML. */
package org.zoneaxis.http.markup;
