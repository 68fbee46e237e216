package io.github.wristway.gateway;

import io.github.wristway.gateway.device.Series;
import io.github.wristway.gateway.device.Workout;
import java.util.List;
import org.osgi.annotation.versioning.ConsumerType;

/** Is told what was stored, after it is safe on disk. Register it as a service. It returns at once. */
@ConsumerType
public interface SampleListener {
    void stored(String wearableId, List<Series> series);

    /** A workout was stored. */
    default void stored(String wearableId, Workout workout) {}
}
