/**
 * Any database that speaks OPTIMADE, the common interface of materials databases (C. W. Andersen et
 * al., Scientific Data 8 (2021) 217; specification version 1). A further one is one more {@link
 * org.zoneaxis.source.optimade.OptimadeProvider}.
 */
package org.zoneaxis.source.optimade;
