/** The commands. */
package org.zoneaxis.local.command;
