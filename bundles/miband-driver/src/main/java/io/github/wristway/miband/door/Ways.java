package io.github.wristway.miband.door;

import io.github.wristway.miband.huami.AuthDialect;
import io.github.wristway.miband.huami.FirmwareVersion;
import java.util.List;
import java.util.Optional;

/**
 * The ways into a model. Where there are two, the firmware decides, and only trying tells for sure.
 *
 * @param oldestFirst one or two
 * @param newestSince the firmware from which on the newest way is the more promising one; empty where it is a last resort
 */
public record Ways(List<Way> oldestFirst, Optional<FirmwareVersion> newestSince) {
    private static final AuthDialect MARKED = new AuthDialect(0x00, true);

    /** The key exchange came with an update. Source: Gadgetbridge, and gzalo/miband-6-heart-rate-monitor. */
    public static final Ways EXCHANGE_SINCE_1_0_4 =
            new Ways(List.of(new Way.Proof(MARKED), new Way.Exchange()), FirmwareVersion.read("1.0.4"));

    /** Nobody has seen one that wants the key exchange, but some have the characteristics for it. Source: Gadgetbridge. */
    public static final Ways EVEN_EXCHANGE = new Ways(List.of(new Way.Proof(MARKED), new Way.Exchange()), Optional.empty());

    public static final Ways EXCHANGE_ONLY = new Ways(List.of(new Way.Exchange()), Optional.empty());

    /**
     * @param flags  F of each request
     * @param marked whether requests are marked
     */
    public static Ways proof(int flags, boolean marked) {
        return new Ways(List.of(new Way.Proof(new AuthDialect(flags, marked))), Optional.empty());
    }

    /** The most promising way first. */
    List<Way> order(Optional<String> firmware) {
        boolean newer = newestSince.isPresent()
                && firmware.flatMap(FirmwareVersion::read).filter(version -> version.isAtLeast(newestSince.get())).isPresent();
        return newer ? List.of(oldestFirst.get(1), oldestFirst.get(0)) : oldestFirst;
    }

    /** The way on which a band tells whether it has a key at all; empty where none does. */
    Optional<Way.Proof> knock() {
        return oldestFirst.stream().filter(Way.Proof.class::isInstance).map(Way.Proof.class::cast).findFirst();
    }
}
