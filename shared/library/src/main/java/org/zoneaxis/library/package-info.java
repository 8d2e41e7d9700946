/** The structures that come with the program. Read from its own files, and from nowhere else. */
package org.zoneaxis.library;
