/** Identifications as documents: JSON, tables for people, CSV. */
package org.zoneaxis.identify.document;
