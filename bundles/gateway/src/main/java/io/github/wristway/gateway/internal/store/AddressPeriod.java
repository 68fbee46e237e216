package io.github.wristway.gateway.internal.store;

import io.github.wristway.gateway.radio.Address;
import java.time.Instant;
import java.util.Optional;

/**
 * While a wearable had an address.
 *
 * @param until empty if it still has it
 */
public record AddressPeriod(Address address, Instant from, Optional<Instant> until) {}
