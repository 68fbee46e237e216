package io.github.wristway.gateway.device;

import io.github.wristway.gateway.radio.Address;
import java.util.Optional;

/**
 * A key that lies in a file of another program.
 *
 * @param address which wearable it opens
 * @param called  what it is called there; empty if it has no name
 * @param where   in which line or part of the file, such as {@code line 4}
 */
public record FoundKey(Address address, PairingKey key, Optional<String> called, String where) {}
