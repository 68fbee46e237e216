package io.github.wristway.miband.sync;

import io.github.wristway.gateway.base.NoAnswer;
import io.github.wristway.gateway.base.WristwayException;
import java.time.Instant;

/** How a round of a {@link Fetch} went. */
sealed interface Round {
    /** The band has no more. */
    record Nothing() implements Round {}

    /** @param because {@link NoAnswer}, if the band did not even say no */
    record Refused(WristwayException because) implements Round {}

    /**
     * @param start   when it begins, as the band says: not as we asked
     * @param counted whether a checksum or the announced count says that nothing is missing at its end
     */
    record Whole(Instant start, byte[] data, boolean counted) implements Round {}

    /** Whole records that came before the link broke or the band fell silent. They cannot be acknowledged. */
    record BrokenOff(Instant start, byte[] data, WristwayException cause) implements Round {}
}
