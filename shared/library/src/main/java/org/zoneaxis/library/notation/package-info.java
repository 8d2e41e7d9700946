/** Reading what people type to find a material: formulae, names, elements, ids, space groups. */
package org.zoneaxis.library.notation;
