package io.github.wristway.gateway.device;

import io.github.wristway.gateway.base.WristwayException;
import java.time.Instant;
import java.util.List;
import org.osgi.annotation.versioning.ConsumerType;

/** Hands over what the wearable has recorded. */
@ConsumerType
public non-sealed interface Syncing extends Capability {
    /**
     * Fetches everything from a moment on, in rounds. Of each round the driver hands the samples to the sink, and only
     * when the sink has returned does it tell the wearable that it may forget them. A round that came damaged is
     * neither handed over nor acknowledged.
     *
     * @param since the first minute that we do not have; a wearable that no longer goes back so far starts later
     */
    void sync(Instant since, Sink sink) throws WristwayException;

    /** Where samples become durable. */
    interface Sink {
        /** Returns when the samples are safe on disk. Storing the same ones again changes nothing. */
        void store(List<Sample> samples) throws WristwayException;
    }
}
