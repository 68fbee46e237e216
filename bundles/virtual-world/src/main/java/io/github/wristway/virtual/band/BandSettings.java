package io.github.wristway.virtual.band;

import io.github.wristway.gateway.base.Bytes;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What hosts have set on a band.
 *
 * @param raw    what stood behind each command, by the bytes that name it, such as {@code 060200}; a later one wins
 * @param alarms those that were set, on or off, in the order of their slots
 */
public record BandSettings(Map<String, Bytes> raw, Collection<Alarm> alarms) {
    public enum WearSide { LEFT, RIGHT }

    public Optional<Bytes> value(String command) {
        return Optional.ofNullable(raw.get(command));
    }

    /** Goes on advertising while it is connected. */
    public boolean discoverable() {
        return isOn("060100");
    }

    public boolean sharesHeartRate() {
        return isOn("061f00");
    }

    public boolean clockOf24Hours() {
        return isOn("060200");
    }

    public boolean imperial() {
        return isOn("060300");
    }

    /** Steps a day. */
    public OptionalInt goal() {
        Optional<Bytes> value = value("100000").or(() -> value("0500"));
        return value.isEmpty() ? OptionalInt.empty() : OptionalInt.of(at(value.get(), 0) | at(value.get(), 1) << 8);
    }

    /** Minutes between two measurements; 0 is never. */
    public OptionalInt heartRateEveryMinutes() {
        Optional<Bytes> value = value("14");
        return value.isEmpty() ? OptionalInt.empty() : OptionalInt.of(at(value.get(), 0));
    }

    /** 02 left and 82 right; on the first generation 00 and 01. */
    public Optional<WearSide> wearSide() {
        return value("200000").or(() -> value("0f"))
                .map(value -> (at(value, 0) & 0x81) == 0 ? WearSide.LEFT : WearSide.RIGHT);
    }

    public Optional<Wearer> wearer() {
        return value("4f0000").map(Wearer::of);
    }

    private boolean isOn(String command) {
        return value(command).filter(value -> value.equals(Bytes.of(0x01))).isPresent();
    }

    /** Values are as long as they should be: {@link SettingCommand} has seen to that. */
    private static int at(Bytes value, int index) {
        return value.toArray()[index] & 0xff;
    }
}
