/**
 * The service on this machine: the function on a server, and a stand-in for the content delivery
 * network.
 */
package org.zoneaxis.local.server;
