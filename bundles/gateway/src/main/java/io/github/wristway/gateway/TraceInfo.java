package io.github.wristway.gateway;

import java.time.Instant;
import java.util.Optional;

/**
 * A record of what went over the air to and from one wearable.
 *
 * @param called what people call the wearable; empty for a file of an earlier trace, for that tells nobody
 * @param since  when it was begun, or its file was written
 * @param until  when it ends by itself; empty once it is over
 * @param visits how often the wearable was called on since; 0 for a file of an earlier trace
 * @param file   empty while it is on, and if nothing was recorded
 * @param bytes  the length of the file
 */
public record TraceInfo(Optional<String> called, Instant since, Optional<Instant> until, int visits, Optional<String> file,
                        long bytes) {
    public boolean isOn() {
        return until.isPresent();
    }
}
