package io.github.wristway.gateway.radio;

import io.github.wristway.gateway.base.WristwayException;
import java.time.Duration;
import java.util.Set;
import java.util.function.Consumer;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * A Bluetooth adapter of this host. It may be called from any thread; what it returns belongs to one.
 * <pre>
 * try (Radio.Ear ear = radio.listen(heard::add)) { … }
 * try (GattLink link = radio.connect(address, Duration.ofSeconds(45))) { … }
 * </pre>
 */
@ConsumerType
public interface Radio {
    /** What a radio can carry. */
    enum Ability { GATT, STREAM }

    /** Short and stable, such as {@code hci0}. */
    String name();

    Set<Ability> abilities();

    /**
     * How many links it can have at a time, at most. A controller does not tell; 7 is what the plainest of them can. Whoever
     * asks for one more gets {@link io.github.wristway.gateway.base.Busy}, and may ask again once a link has ended.
     */
    default int mostLinks() {
        return 7;
    }

    /** Returns when the radio is ready for use; otherwise says what is missing and how to mend it. */
    void check() throws WristwayException;

    /**
     * Reports what it hears, until the ear is closed. The listener is called on a thread of the radio, must return at
     * once, and hears a device again and again.
     */
    Ear listen(Consumer<Advertisement> listener) throws WristwayException;

    /**
     * Opens a Low Energy link. Returns when its services are known: <em>connected</em> is not yet <em>ready</em>.
     *
     * @throws io.github.wristway.gateway.base.OutOfRange if the device does not accept a link within {@code atMost}
     * @throws io.github.wristway.gateway.base.Busy       if the radio has as many links as it can have
     */
    GattLink connect(Address address, Duration atMost) throws WristwayException;

    /**
     * Opens a serial stream over Bluetooth Classic (RFCOMM).
     *
     * @throws io.github.wristway.gateway.base.Unsupported    if this radio knows no streams
     * @throws io.github.wristway.gateway.base.OutOfRange     if there is none within {@code atMost}
     * @throws io.github.wristway.gateway.base.PairingRefused if keys are to be exchanged first, and nobody agrees on the wearable
     */
    StreamLink stream(Address address, Duration atMost) throws WristwayException;

    /** Drops what the host's Bluetooth stack remembers of a device; nothing happens if that is nothing. */
    void forget(Address address) throws WristwayException;

    /** A listener at work. */
    interface Ear extends AutoCloseable {
        @Override
        void close();
    }
}
