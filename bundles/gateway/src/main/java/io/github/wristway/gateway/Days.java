package io.github.wristway.gateway;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Local days, the first and the last one included.
 *
 * @param from  empty for all before the last
 * @param until empty for all from the first on; not before it
 */
public record Days(Optional<LocalDate> from, Optional<LocalDate> until) {
    public static final Days ALL = new Days(Optional.empty(), Optional.empty());

    public Days {
        if (from.isPresent() && until.filter(from.get()::isAfter).isPresent()) throw new IllegalArgumentException("the first day is after the last");
    }
}
