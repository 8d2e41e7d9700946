/** Reads the operator's secrets from where they are kept. */
package org.zoneaxis.source.secret;
