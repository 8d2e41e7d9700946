/**
 * The scheduled function. {@link org.zoneaxis.refresh.RefreshJob} does a run, {@link
 * org.zoneaxis.refresh.RefreshHandler} starts one where Lambda says so.
 *
 * <p>A run may be killed at any instant: what is done is in the bucket, what is not is done by the
 * next run, and every object is whole at all times.
 */
package org.zoneaxis.refresh;
