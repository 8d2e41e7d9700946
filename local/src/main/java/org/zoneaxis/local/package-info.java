/**
 * The whole service on one machine: the command line, the HTTP function on a server of its own,
 * object storage on a folder, and a stand-in for the content delivery network.
 */
package org.zoneaxis.local;
