package io.github.wristway.gateway.internal.doctor;

import io.github.wristway.gateway.SettingInfo;
import io.github.wristway.gateway.radio.Advertisement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What to try one after the other, the gentlest first. Pure. */
final class Ladder {
    private Ladder() {}

    /** For a wearable that opens, and shows or counts wrongly. */
    static List<String> ofTheBand(Chart chart) {
        String name = chart.subject().called();
        List<String> rungs = new ArrayList<>();
        if (chart.kept().settings().stream().map(SettingInfo::known).anyMatch(known -> known.isPresent())) {
            rungs.add("Set it as it was: wearable:settings " + name + " --restore");
        }
        chart.subject().sheet().ifPresent(sheet -> {
            if (sheet.has("reboot")) rungs.add("Restart it: wearable:reboot " + name);
            if (sheet.resetsOverTheAir()) rungs.add("Reset it, which erases it: wearable:sync " + name + ", then wearable:reset " + name);
            else sheet.resetMenu().ifPresent(path -> rungs.add("Reset it on the band, which erases it: wearable:sync " + name + ", then " + path));
        });
        return rungs;
    }

    /** For a host that cannot reach a wearable. Wristway does none of it by itself. */
    static List<String> ofTheHost(Chart chart) {
        Optional<String> itsRadio = chart.air().last().map(Advertisement::radio).filter(name -> chart.air().radios().size() > 1);
        return List.of("Switch the adapter off and on (bluetoothctl power off, then power on)",
                       "Restart the host's Bluetooth (sudo systemctl restart bluetooth)",
                       itsRadio.map(name -> "Unplug " + name + ", which heard it: another adapter takes over").orElse("Plug in another adapter"));
    }
}
