package io.github.wristway.gateway.device;

import io.github.wristway.gateway.base.WristwayException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ConsumerType;
import org.osgi.annotation.versioning.ProviderType;

/** Hands over what the wearable has recorded. */
@ConsumerType
public non-sealed interface Syncing extends Capability {
    /**
     * Fetches everything that the history does not have, in rounds. Each round goes to the history, and only when that
     * has returned does the driver tell the wearable that it may forget it. A round that came damaged is neither handed
     * over nor acknowledged. Of one that breaks off, what came whole may be handed over; it is not acknowledged.
     */
    void sync(History history, Afterwards afterwards) throws WristwayException;

    /** What becomes of that which was handed over. */
    enum Afterwards {
        /** The wearable may forget it: its memory is for what comes. */
        FORGET,
        /** The wearable keeps it, so that the vendor's app still gets it. */
        KEEP
    }

    /** What is stored of the wearable. A session asks and fills it on the wearable's thread. */
    @ProviderType
    interface History {
        /**
         * The latest sample of a metric: what is to be fetched begins after it. It may lie in the future, if the
         * wearable's clock was wrong.
         */
        Optional<Sample> latest(Metric metric) throws WristwayException;

        /** The start of the latest workout. */
        Optional<Instant> latestWorkout() throws WristwayException;

        /** Returns when all is safe on disk. Storing the same again changes nothing. */
        void store(List<Series> series) throws WristwayException;

        /** Told, and not stored: what the wearable dates up to a moment in the future stays on it, for its clock was wrong. */
        default void leftThere(Instant upTo) {}

        /** Returns when it is safe on disk. One with the same start is replaced. */
        void store(Workout workout) throws WristwayException;

        /** What is stored of the workout that began then. */
        default Optional<Workout> workout(Instant start) throws WristwayException {
            return Optional.empty();
        }

        /** Returns when it is safe on disk. One with the same name is replaced. */
        void store(RawFile file) throws WristwayException;

        /** Whether a file of that name is stored to which the wearable adds nothing any more. */
        default boolean has(String file) throws WristwayException {
            return false;
        }
    }
}
