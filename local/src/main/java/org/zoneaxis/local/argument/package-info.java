/** What the words of a command line mean. */
package org.zoneaxis.local.argument;
