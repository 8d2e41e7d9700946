/** Where pictures and structures are kept, and the way of a request from its text to an object. */
package org.zoneaxis.storage;
