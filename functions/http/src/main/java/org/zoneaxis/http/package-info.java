/**
 * The HTTP function: routes, headers and errors of the service, and nothing else.
 *
 * <p>Controllers and filters know Micronaut's server-neutral API only: the same classes answer in
 * AWS Lambda and in the local service. {@link org.zoneaxis.http.error.ErrorTable} says what becomes
 * of every failure.
 */
package org.zoneaxis.http;
