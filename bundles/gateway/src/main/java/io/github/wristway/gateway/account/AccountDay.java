package io.github.wristway.gateway.account;

import io.github.wristway.gateway.device.Series;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A day of one device, as an account keeps it.
 *
 * @param day     as the service files it
 * @param device  the {@link AccountDevice#id} of what has measured it; empty if the service does not say
 * @param series  what was measured; the night before may be part of it
 * @param trouble why it could not be read, or not all of it; empty if nothing is wrong
 */
public record AccountDay(LocalDate day, String device, List<Series> series, Optional<String> trouble) {
    public AccountDay {
        series = List.copyOf(series);
    }
}
