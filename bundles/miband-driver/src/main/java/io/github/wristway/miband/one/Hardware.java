package io.github.wristway.miband.one;

import java.util.Optional;
import java.util.stream.Stream;

/** What a band is, by three numbers in its {@link DeviceInfo}; the first that fits. Source: Gadgetbridge, read for facts. */
public enum Hardware {
    BAND_1((feature, appearance, version, hasPulse) ->
            version == 0x02 || feature == 0 && appearance == 0 && version == 0x08 && !hasPulse),
    BAND_1A((feature, appearance, version, hasPulse) ->
            feature == 5 && appearance == 0 || feature == 0 && version == 0xd0),
    BAND_1S((feature, appearance, version, hasPulse) ->
            feature == 4 && appearance == 0 || version == 0x04),
    EQUATOR((feature, appearance, version, hasPulse) ->
            version == 0x06);

    private interface Mark {
        boolean fits(int feature, int appearance, int version, boolean hasPulse);
    }

    private final Mark mark;

    Hardware(Mark mark) {
        this.mark = mark;
    }

    static Optional<Hardware> of(int feature, int appearance, int version, boolean hasPulse) {
        return Stream.of(values()).filter(one -> one.mark.fits(feature, appearance, version, hasPulse)).findFirst();
    }
}
