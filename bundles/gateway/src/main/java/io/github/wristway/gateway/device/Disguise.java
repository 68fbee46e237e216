package io.github.wristway.gateway.device;

import io.github.wristway.gateway.base.Bytes;
import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * What a make adds so that a trace of its wearables can be shared. The gateway itself replaces addresses, keys, serial
 * numbers and sent texts wherever their bytes are; this is for what only the driver can know.
 */
@ConsumerType
public interface Disguise {
    /** For a make whose secrets go over the air as they are, or not at all. */
    Disguise PLAIN = new Disguise() {};

    /** Other shapes in which a key goes over the air, such as a part of it: always as many, and as long, for each key. */
    default List<Bytes> shapes(PairingKey key) {
        return List.of();
    }

    /** A serial number that is nobody's, as long as this one, and passes all checks that it passes; empty if any will do. */
    default Optional<String> nobodys(String serial) {
        return Optional.empty();
    }

    /** Whether a setting tells about its wearer, such as a day of birth. */
    default boolean isPersonal(String setting) {
        return false;
    }
}
