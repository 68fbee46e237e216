package io.github.wristway.gateway.account;

import io.github.wristway.gateway.base.WristwayException;
import io.github.wristway.gateway.device.Workout;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.osgi.annotation.versioning.ConsumerType;

/** What an account keeps of the past. Each call asks the service, and changes nothing there. */
@ConsumerType
public interface AccountHistory {
    /**
     * The days of a period, both ends included; those that the account has nothing of are left out. Ask for a week or so at
     * a time: how much the service takes, nobody knows.
     */
    List<AccountDay> days(LocalDate from, LocalDate to) throws WristwayException;

    /** The workouts that began from a moment on, up to but without another, without their tracks. */
    List<AccountWorkout> workouts(Instant from, Instant to) throws WristwayException;

    /** What was measured from a moment on, up to but without another, and is no part of the {@link #days}: stress and oxygen. */
    List<AccountReadings> readings(Instant from, Instant to) throws WristwayException;

    /** A workout with its track; without, if what came as its track makes no sense. */
    Workout whole(AccountWorkout workout) throws WristwayException;
}
