/**
 * Bands of the Huami family, as they behave seen from outside: they advertise, ask for their key, record, hand over
 * and forget, take settings, show texts and ring, are reset. Written from the protocol's facts alone; it shares nothing
 * with the driver, so that a mistake in one of them shows.
 */
package io.github.wristway.virtual.band;
