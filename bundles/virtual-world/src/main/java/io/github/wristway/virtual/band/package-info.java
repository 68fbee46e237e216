/**
 * Bands of the Huami family and of Xiaomi's own, as they behave seen from outside: they advertise, ask for their key, record, hand over
 * and forget, take settings, show texts and ring, are reset. Written from the protocol's facts alone; it shares nothing
 * with the driver, so that a mistake in one of them shows.
 *
 * <p>{@link io.github.wristway.virtual.band.VirtualBand} is the outside, {@link io.github.wristway.virtual.band.BandModel}
 * the table in which a model is one line, and {@link io.github.wristway.virtual.band.Body} is what all have inside. The rooms:
 * <pre>
 * life ← kept, told ← this package ← first, newer, huami ← modern
 * </pre>
 * A protocol is a {@link io.github.wristway.virtual.band.Generation}. Those above are handed in, as
 * {@link io.github.wristway.virtual.band.Generations}, by the world.
 */
package io.github.wristway.virtual.band;
