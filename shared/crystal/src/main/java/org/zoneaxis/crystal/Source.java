package org.zoneaxis.crystal;

/**
 * Where a structure comes from and under what terms.
 *
 * @param provider name of the database, such as {@code Crystallography Open Database}
 * @param url page of the entry; empty for an uploaded file
 * @param licence name of the licence, such as {@code CC BY 4.0}; empty where unknown
 * @param attribution the credit or citation that the licence or good manners ask for; may be empty
 */
public record Source(String provider, String url, String licence, String attribution) {}
