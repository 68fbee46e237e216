package io.github.wristway.gateway.radio;

import io.github.wristway.gateway.base.Bytes;
import io.github.wristway.gateway.base.WristwayException;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * An open Low Energy link, ready for use. It belongs to one thread; every call blocks until the other side has answered,
 * and one request is under way at a time.
 *
 * <p>Once the link is broken, every call is a {@link io.github.wristway.gateway.base.LinkLost}; only {@link #receive}
 * first hands out what had arrived before. A request without an answer is a
 * {@link io.github.wristway.gateway.base.NoAnswer}, and the link is broken with it: Bluetooth allows no further one. What
 * the device does not allow, or does not have, is a {@link io.github.wristway.gateway.base.RequestRefused}. An interrupted
 * thread gets {@link io.github.wristway.gateway.base.Cancelled}, and keeps its interrupt flag.
 */
@ConsumerType
public interface GattLink extends AutoCloseable {
    /** How to write: with the band's answer to wait for, or without. */
    enum Write { REQUEST, COMMAND }

    Address address();

    /** The agreed size of an ATT packet in bytes: at least 23. A value written may have three fewer. */
    int mtu();

    boolean has(UUID characteristic);

    /** The ways in which the device lets a characteristic be written; none if it has none of that name. */
    Set<Write> writes(UUID characteristic);

    Bytes read(UUID characteristic) throws WristwayException;

    void write(UUID characteristic, Bytes value, Write how) throws WristwayException;

    /** Switches notifications on; from now on {@link #receive} returns them. Nothing happens if they are on. */
    void subscribe(UUID characteristic) throws WristwayException;

    void unsubscribe(UUID characteristic) throws WristwayException;

    /** The next notification of any subscribed characteristic, in the order of arrival; empty after {@code atMost}. */
    Optional<Notification> receive(Duration atMost) throws WristwayException;

    @Override
    void close();

    /** A value that the device sent by itself. Its length is whatever arrived: trust nothing. */
    record Notification(UUID characteristic, Bytes value) {}
}
