package io.github.wristway.virtual.band.huami;

import io.github.wristway.gateway.base.Bytes;
import io.github.wristway.gateway.device.PairingKey;

/** How far a host has come with the band's {@link Doorkeeper}. Each link starts at a shut door. */
sealed interface Door {
    record Shut() implements Door {}

    record AskingForTap(int command, PairingKey offered) implements Door {}

    record Challenged(Bytes random) implements Door {}

    record Open() implements Door {}
}
