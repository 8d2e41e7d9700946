/** The routes for programs: figures, objects, materials, health. */
package org.zoneaxis.http.api;
