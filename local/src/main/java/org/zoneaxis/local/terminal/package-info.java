/** What a command reads, writes and says. */
package org.zoneaxis.local.terminal;
