/** The forms of the pages, and their state as an address holds it. */
package org.zoneaxis.http.form;
