/**
 * Fetching what a Band 2 or later has kept: minutes, readings, workouts. Each round is stored first and acknowledged second.
 * {@link io.github.wristway.miband.sync.ActivitySync} is the whole of it, {@link io.github.wristway.miband.sync.Fetch} is
 * the dialogue of one round; what the records mean, the package {@code activity} knows.
 */
package io.github.wristway.miband.sync;
