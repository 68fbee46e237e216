package io.github.wristway.bluez;

import io.github.wristway.gateway.base.Time;
import java.time.Duration;
import java.time.Instant;

/** Until when something may take. */
record Deadline(Time time, Instant end) {
    static Deadline in(Duration atMost, Time time) {
        return new Deadline(time, time.steady().plus(atMost));
    }

    Duration left() {
        Duration left = Duration.between(time.steady(), end);
        return left.isNegative() ? Duration.ZERO : left;
    }

    Duration left(Duration atMost) {
        Duration left = left();
        return left.compareTo(atMost) < 0 ? left : atMost;
    }

    boolean over() {
        return left().isZero();
    }
}
