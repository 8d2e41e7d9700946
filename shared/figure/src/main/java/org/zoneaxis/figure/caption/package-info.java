/** What is written below drawings, in lines. */
package org.zoneaxis.figure.caption;
