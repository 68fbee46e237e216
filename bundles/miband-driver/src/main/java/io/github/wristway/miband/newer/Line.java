package io.github.wristway.miband.newer;

import io.github.wristway.gateway.base.Bytes;
import io.github.wristway.gateway.base.WristwayException;
import io.github.wristway.miband.xiaomi.SessionKeys;
import java.time.Duration;
import java.util.Optional;

/**
 * An open line to a newer band: whole messages go in and come out, whatever carries them – a stream or Low Energy – and
 * in whichever packets. It acknowledges, numbers and repeats by itself. It belongs to one thread; the same failures as the
 * {@linkplain io.github.wristway.gateway.radio.GattLink links} below it.
 */
public interface Line extends AutoCloseable {
    /** Sends a command; plain before {@link #seal}, encrypted after it. */
    void say(Bytes command) throws WristwayException;

    /** What the band says next, deciphered; empty after {@code atMost}. What is damaged on the way is not told. */
    Optional<Heard> hear(Duration atMost) throws WristwayException;

    /** The login has succeeded: from now on everything is encrypted. */
    void seal(SessionKeys keys);

    /** Takes leave where the packets know how to, and closes the link. */
    @Override
    void close();

    /** What a message belongs to. */
    enum Channel {
        /** Commands and answers, in protobuf. */
        COMMAND,
        /** Pieces of the files that the band keeps. */
        FILE
    }

    record Heard(Channel channel, Bytes message) {}
}
