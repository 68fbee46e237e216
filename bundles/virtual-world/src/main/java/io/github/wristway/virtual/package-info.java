/**
 * A world to try Wristway in: {@link io.github.wristway.virtual.air air} that carries Bluetooth Low Energy and streams,
 * {@link io.github.wristway.virtual.band bands} in it, and an account service beside it. In a test:
 * <pre>
 * VirtualTime time = VirtualTime.startingAt("2026-03-01T08:00:00Z");
 * World world = World.empty(time, 1);
 * VirtualBand kitchen = world.add(BandModel.MI4, "kitchen").linkedWith(key).holding(Duration.ofDays(7));
 * try (GattLink link = world.radio().connect(kitchen.address(), Duration.ofSeconds(45))) { … }
 * </pre>
 */
package io.github.wristway.virtual;
