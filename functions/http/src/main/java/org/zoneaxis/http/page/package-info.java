/** The pages for people. */
package org.zoneaxis.http.page;
