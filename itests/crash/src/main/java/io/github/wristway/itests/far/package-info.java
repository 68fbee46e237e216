/**
 * A {@link io.github.wristway.itests.far.FarRadio radio} whose air is in another process, and {@link
 * io.github.wristway.itests.far.ScaledTime time} that passes equally fast in both: so that a gateway can be killed, and the
 * bands live on. {@link io.github.wristway.itests.far.AirServer} is the end at the air.
 */
package io.github.wristway.itests.far;
