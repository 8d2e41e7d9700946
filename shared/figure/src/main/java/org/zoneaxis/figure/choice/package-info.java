/** The options that figures share, and what they may be set to. */
package org.zoneaxis.figure.choice;
