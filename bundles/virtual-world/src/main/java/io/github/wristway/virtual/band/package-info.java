/**
 * Bands of the Huami family and of Xiaomi's own, as they behave seen from outside: they advertise, ask for their key, record, hand over
 * and forget, take settings, show texts and ring, are reset. Written from the protocol's facts alone; it shares nothing
 * with the driver, so that a mistake in one of them shows.
 *
 * <p>{@link io.github.wristway.virtual.band.VirtualBand} is the outside, with what can be known of one in
 * {@link io.github.wristway.virtual.band.ObservedBand}; {@link io.github.wristway.virtual.band.BandModel} is the table in which a
 * model is one line, and {@link io.github.wristway.virtual.band.Body} what all have inside: the key, the clock, who has the link,
 * what is recorded and stored, the faults. The rooms:
 * <pre>
 * life ← kept, told ← this package ← first, newer, huami ← modern
 * </pre>
 * A protocol is a {@link io.github.wristway.virtual.band.Generation}. Those above are handed in, as
 * {@link io.github.wristway.virtual.band.Generations}, by the world.
 */
package io.github.wristway.virtual.band;
