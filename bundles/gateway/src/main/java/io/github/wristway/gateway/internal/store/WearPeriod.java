package io.github.wristway.gateway.internal.store;

import java.time.Instant;
import java.util.Optional;

/**
 * While a person wore a wearable.
 *
 * @param until empty if it goes on
 */
public record WearPeriod(String person, Instant from, Optional<Instant> until) {}
