package io.github.wristway.virtual.shell;

import io.github.wristway.virtual.World;
import io.github.wristway.virtual.band.Fault;
import io.github.wristway.virtual.band.VirtualBand;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.stream.Collectors;

/** Bands in words. A key is never among them. */
final class Portrait {
    private static final int LAST_EVENTS = 8;

    private final World world;

    Portrait(World world) {
        this.world = world;
    }

    String line(VirtualBand band) {
        return String.format(Locale.ROOT, "%-10s %-16s %s  %-8s %-12s %5d min  %s", band.name(),
                band.model().advertisedName(), band.address(), range(band), state(band), band.storedMinutes(),
                faults(band)).stripTrailing();
    }

    String whole(VirtualBand band) {
        List<String> diary = band.diary();
        return String.join("\n",
                band.toString(),
                "  serial     " + band.serial(),
                "  firmware   " + band.firmware(),
                "  range      " + range(band),
                "  state      " + state(band) + (band.asksForTap() ? ", asks for a tap" : ""),
                "  key        " + band.key().map(Object::toString).orElse("none"),
                "  holds      " + band.storedMinutes() + " minutes",
                "  forgotten  " + band.forgottenMinutes() + " minutes in " + band.forgotten().size()
                        + " transfers, as hosts told it",
                "  resets     " + band.resets(),
                "  faults     " + (band.faults().isEmpty() ? "none" : faults(band)),
                "  lately     " + (diary.isEmpty() ? "nothing" : ""))
                + diary.stream().skip(Math.max(0, diary.size() - LAST_EVENTS))
                        .map(event -> "\n    " + event).collect(Collectors.joining());
    }

    private String range(VirtualBand band) {
        OptionalInt rssi = world.air().rssiDbm(band);
        return rssi.isPresent() ? rssi.getAsInt() + " dBm" : "out";
    }

    private static String state(VirtualBand band) {
        return (band.isFree() ? "free" : "linked") + (band.isConnected() ? ", busy" : "");
    }

    private static String faults(VirtualBand band) {
        return band.faults().stream().map(Portrait::word).sorted().collect(Collectors.joining(", "));
    }

    static String word(Fault fault) {
        return fault.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
