/** The last gate before a picture is stored or sent. */
package org.zoneaxis.figure.validation;
