package io.github.wristway.gateway;

import io.github.wristway.gateway.base.WristwayException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What came from an account. In a dry run, what would have come.
 *
 * @param into    for each wearable, what it got
 * @param left    what belongs to no wearable here, and was left in the account
 * @param trouble what could not be read, one sentence each, without full stop
 * @param stopped what ended it early; empty if it got to the end
 * @param next    the first day that is still missing, if it was stopped; everything before is done
 */
public record ImportReport(List<Got> into, List<Left> left, List<String> trouble, Optional<WristwayException> stopped,
                           Optional<LocalDate> next) {
    public ImportReport {
        into = List.copyOf(into);
        left = List.copyOf(left);
        trouble = List.copyOf(trouble);
    }

    /**
     * What is new here. What the wearable itself has told stays as it is, and does not count.
     *
     * @param wearable what people call it
     * @param found    days that the account has of it
     * @param days     days that brought something
     * @param minutes  minutes that got a value of any kind
     * @param nights   days that brought sleep
     */
    public record Got(String wearable, int found, int days, long minutes, int nights, int workouts) {}

    /** @param device as the account calls it; empty if it does not say */
    public record Left(String device, int days, int workouts) {}
}
