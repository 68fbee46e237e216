/**
 * What a band keeps until a host has fetched it: minutes in a {@link io.github.wristway.virtual.band.kept.Memory}, every
 * other type on a {@link io.github.wristway.virtual.band.kept.Shelf}, both in its
 * {@link io.github.wristway.virtual.band.kept.Archive}. It knows records, and no link, no clock and no fault.
 */
package io.github.wristway.virtual.band.kept;
