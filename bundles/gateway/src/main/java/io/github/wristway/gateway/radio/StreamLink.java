package io.github.wristway.gateway.radio;

import io.github.wristway.gateway.base.Bytes;
import io.github.wristway.gateway.base.WristwayException;
import java.time.Duration;
import org.osgi.annotation.versioning.ConsumerType;

/** An open serial stream (RFCOMM). It belongs to one thread; the same failures as {@link GattLink}. */
@ConsumerType
public interface StreamLink extends AutoCloseable {
    Address address();

    void write(Bytes value) throws WristwayException;

    /** Whatever has arrived, at least one byte; empty after {@code atMost}. Borders of messages are not kept. */
    Bytes receive(Duration atMost) throws WristwayException;

    @Override
    void close();
}
