package io.github.wristway.gateway;

import io.github.wristway.gateway.base.WristwayException;
import io.github.wristway.gateway.device.RawFile;
import io.github.wristway.gateway.device.Sample;
import io.github.wristway.gateway.device.Workout;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

/** What is stored of what wearables have measured. It asks none of them. */
@ProviderType
public interface History {
    /** A wearable's stored days in a period, both ends included, oldest first. Days without samples are left out. */
    List<DayTotals> days(String which, LocalDate from, LocalDate to) throws WristwayException;

    /** A wearable's stored samples from a moment on, up to but without another, oldest first. */
    List<Sample> samples(String which, Instant from, Instant to) throws WristwayException;

    /** Sleep in a period, oldest first; minutes of the same stage that follow each other are one. */
    List<SleepSpan> sleep(String which, Instant from, Instant to) throws WristwayException;

    /** The workouts that began from a moment on, up to but without another, oldest first. */
    List<Workout> workouts(String which, Instant from, Instant to) throws WristwayException;

    /** The files that tell from a moment on, up to but without another, as the wearable handed them over, oldest first. */
    List<RawFile> files(String which, Instant from, Instant to) throws WristwayException;
}
