package io.github.wristway.virtual.band.life;

import java.time.Instant;
import java.util.List;

/** A night from falling asleep to waking up. */
public record Night(Instant start, List<Minute> minutes) {}
