/** What the build does to the zip of a function after it is put together. */
package org.zoneaxis.packaging;
