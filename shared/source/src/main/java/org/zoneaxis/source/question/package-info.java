/** What can be asked of databases that know no names. */
package org.zoneaxis.source.question;
