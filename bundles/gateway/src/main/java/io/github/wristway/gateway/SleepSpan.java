package io.github.wristway.gateway;

import io.github.wristway.gateway.device.SleepStage;
import java.time.Instant;

/**
 * Some time of sleep in one stage.
 *
 * @param from its first minute
 * @param to   the first minute after it
 */
public record SleepSpan(Instant from, Instant to, SleepStage stage) {}
