package io.github.wristway.gateway.device;

import java.time.Instant;

/**
 * One measured value.
 *
 * @param at    the start of the minute it belongs to
 * @param value in the unit of the metric
 */
public record Sample(Metric metric, Instant at, int value) {}
