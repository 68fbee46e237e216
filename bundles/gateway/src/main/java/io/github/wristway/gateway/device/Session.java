package io.github.wristway.gateway.device;

import io.github.wristway.gateway.base.WristwayException;
import java.util.Optional;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * A wearable that let us in. Created, used and closed on one thread; every call blocks until the wearable has answered.
 * What it can do beyond telling about itself, it offers as capabilities:
 * <pre>
 * session.capability(Syncing.class).orElseThrow().sync(history, Syncing.Afterwards.FORGET);
 * </pre>
 * A model that cannot do something does not offer it, and its {@link CapabilitySheet} says why.
 */
@ConsumerType
public interface Session extends AutoCloseable {
    Details details() throws WristwayException;

    <C extends Capability> Optional<C> capability(Class<C> kind);

    @Override
    void close();

    /**
     * What a wearable tells about itself.
     *
     * @param serial         the serial number; empty if it has none
     * @param firmware       such as {@code V1.0.9.66}; empty if unknown
     * @param hardware       such as {@code V0.44.18.2}; empty if unknown
     * @param batteryPercent 0 to 100; empty if unknown
     */
    record Details(Optional<String> serial, Optional<String> firmware, Optional<String> hardware,
                   Optional<Integer> batteryPercent) {}
}
