/**
 * The ways into a band that opens with a key, and the look at it from outside.
 * {@link io.github.wristway.miband.door.Door} goes in, {@link io.github.wristway.miband.door.Glance} only looks;
 * a {@link io.github.wristway.miband.door.Way} is what both can try, a {@link io.github.wristway.miband.door.Walk} is one try.
 * What waits behind the door, the generation says.
 */
package io.github.wristway.miband.door;
