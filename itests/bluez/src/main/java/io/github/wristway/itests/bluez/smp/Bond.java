package io.github.wristway.itests.bluez.smp;

import io.github.wristway.gateway.base.Bytes;

/**
 * What a band remembers of a host that it was paired with, and the host of it.
 *
 * @param key    16 bytes
 * @param number 8 + 2 bytes by which both name it: random number and diversifier
 */
public record Bond(Bytes key, Bytes number) {}
