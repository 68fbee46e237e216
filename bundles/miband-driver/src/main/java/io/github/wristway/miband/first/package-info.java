/**
 * The first generation: Mi Band 1, 1A and 1S Pulse. It has no key, and its own words for nearly everything, so it has a room
 * of its own, with {@link io.github.wristway.miband.first.OneDoor} as the way in. Its bytes are in the package {@code one}.
 */
package io.github.wristway.miband.first;
