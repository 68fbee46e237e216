package io.github.wristway.miband.carry;

import io.github.wristway.gateway.base.Bytes;
import io.github.wristway.gateway.base.WristwayException;
import java.time.Duration;

/** Bytes to a band and from it; borders are not kept. */
interface Wire extends AutoCloseable {
    void write(Bytes bytes) throws WristwayException;

    /** Whatever has arrived; empty if nothing does within {@code atMost}. */
    Bytes receive(Duration atMost) throws WristwayException;

    @Override
    void close();
}
