/**
 * The medium. It knows advertisements, links of both kinds, packets and the time they take, and nothing of what the bytes mean.
 * {@link io.github.wristway.virtual.air.Thing Things} are placed in it; a
 * {@link io.github.wristway.virtual.air.VirtualRadio} hears them.
 */
package io.github.wristway.virtual.air;
