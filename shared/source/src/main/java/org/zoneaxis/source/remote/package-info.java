/**
 * Search in databases over the network, all of them side by side: what each is asked, and what of
 * their answers is the same.
 */
package org.zoneaxis.source.remote;
