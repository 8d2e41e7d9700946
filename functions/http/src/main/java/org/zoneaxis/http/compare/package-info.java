/** Several patterns in one picture. */
package org.zoneaxis.http.compare;
