/**
 * What hosts tell a band, and what it makes of it: {@link io.github.wristway.virtual.band.told.BandSettings settings},
 * alarms, texts and calls, and the {@link io.github.wristway.virtual.band.told.Display} that shows them. It knows what the
 * bytes mean, and not how they came.
 */
package io.github.wristway.virtual.band.told;
