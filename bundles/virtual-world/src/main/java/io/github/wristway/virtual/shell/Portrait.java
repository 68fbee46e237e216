package io.github.wristway.virtual.shell;

import io.github.wristway.virtual.World;
import io.github.wristway.virtual.band.VirtualBand;
import io.github.wristway.virtual.band.life.DataType;
import io.github.wristway.virtual.band.told.Alarm;
import io.github.wristway.virtual.band.told.BandSettings;
import io.github.wristway.virtual.band.told.Display;
import java.util.Arrays;
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
        return String.format(Locale.ROOT, "%-10s %-9s %s  %-8s %-12s %5d min  %s", band.name(),
                band.model().id(), band.address(), range(band), state(band), band.storedMinutes(),
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
                "  key        " + band.key().map(key -> "one, which stays hidden").orElse("none"),
                "  holds      " + Command.count(band.storedMinutes(), "minute"),
                "  also       " + also(band),
                "  forgotten  " + Command.count(band.forgottenMinutes(), "minute") + " in "
                        + Command.count(band.forgotten().size(), "transfer") + ", as hosts told it",
                "  display    " + display(band.display()),
                "  settings   " + settings(band.settings()),
                "  resets     " + band.resets(),
                "  faults     " + (band.faults().isEmpty() ? "none" : faults(band)),
                "  lately     " + (diary.isEmpty() ? "nothing" : ""))
                + diary.stream().skip(Math.max(0, diary.size() - LAST_EVENTS))
                        .map(event -> "\n    " + event).collect(Collectors.joining());
    }

    private static String also(VirtualBand band) {
        String also = Arrays.stream(DataType.values()).filter(type -> type != DataType.ACTIVITY && band.stored(type) > 0)
                .map(type -> band.stored(type) + " " + word(type)).collect(Collectors.joining(", "));
        return also.isEmpty() ? "nothing else" : also;
    }

    private static String display(Display display) {
        String message = display.message().map(Display.Message::toString).orElse("no message");
        return display.caller().map(caller -> caller + " rings; ").orElse("") + message + (display.vibrates() ? ", vibrates" : "");
    }

    private static String settings(BandSettings settings) {
        int set = settings.raw().size();
        return set + " set" + (settings.discoverable() ? ", heard while connected" : "") + settings.alarms().stream()
                .filter(Alarm::on).map(alarm -> String.format(Locale.ROOT, ", alarm at %02d:%02d", alarm.hour(), alarm.minute()))
                .collect(Collectors.joining());
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

    private static String word(Enum<?> one) {
        return one.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
