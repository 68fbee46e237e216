/**
 * A Low Energy controller made of software, with virtual bands around it: it says to its host what a chip would say, and
 * lets the bands be heard, connected, lost and paired. All of it happens while the {@link io.github.wristway.virtual.air.Air}
 * in which the bands are is held still, so there is one lock, and a clock that may be a virtual one.
 */
package io.github.wristway.itests.bluez.air;
