package io.github.wristway.gateway;

import io.github.wristway.gateway.device.Metric;
import java.time.LocalDate;
import java.util.Map;

/**
 * A stored day of a wearable, in the gateway's time zone.
 *
 * @param minutes how many minutes of the day were recorded; what is measured now and then, such as stress, does not count
 * @param totals  per metric that has one: the sum or the rounded average of the day, or how many minutes have it
 */
public record DayTotals(LocalDate day, int minutes, Map<Metric, Integer> totals) {
    public DayTotals {
        totals = Map.copyOf(totals);
    }
}
