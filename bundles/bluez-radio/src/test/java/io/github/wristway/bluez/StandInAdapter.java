package io.github.wristway.bluez;

import io.github.wristway.bluez.bus.BusCall;
import io.github.wristway.bluez.bus.BusRequest;
import io.github.wristway.bluez.bus.Plain;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

/** An adapter of the stand-in, and the bands around it. */
final class StandInAdapter implements StandInBluez.Thing {
    private final StandInBluez bluez;
    private final String path;
    private final List<StandInBand> bands = new CopyOnWriteArrayList<>();
    private final List<String> offences = new CopyOnWriteArrayList<>();
    private final List<String> transports = new CopyOnWriteArrayList<>();
    private volatile String startError = "";
    private volatile String powerError = "";
    private boolean scanning;
    private boolean othersScan;
    private int connects;

    StandInAdapter(StandInBluez bluez, String name, Map<String, Object> differences) {
        this.bluez = bluez;
        this.path = StandInBluez.ROOT + "/" + name;
        Map<String, Object> values = new LinkedHashMap<>(Map.of(
                "Address", BusCall.variant("s", "00:1A:7D:DA:71:1" + name.charAt(name.length() - 1)),
                "Powered", BusCall.variant("b", true),
                "Discovering", BusCall.variant("b", false),
                "Roles", BusCall.variant("as", List.of("central", "peripheral"))));
        differences.forEach((property, value) -> {
            if (value.equals("")) values.remove(property);
            else values.put(property, value);
        });
        bluez.tell(() -> bluez.add(path, Kind.ADAPTER, values, this));
    }

    String path() {
        return path;
    }

    StandInBluez bluez() {
        return bluez;
    }

    /** What no client should ever do. */
    List<String> offences() {
        return List.copyOf(offences);
    }

    /** For what was scanned, each time. */
    List<String> transports() {
        return List.copyOf(transports);
    }

    void add(StandInBand band) {
        bands.add(band);
        bluez.tell(this::airtime);
    }

    void startFailsWith(String errorName) {
        startError = errorName;
    }

    void powerFailsWith(String errorName) {
        powerError = errorName;
    }

    /** Another program scans, too. */
    void othersScan(boolean on) {
        bluez.tell(() -> {
            othersScan = on;
            discovering();
        });
    }

    /** BlueZ ends the scanning by itself, as it does when a controller stumbles. */
    void scanningEnds() {
        bluez.tell(() -> {
            scanning = false;
            discovering();
        });
    }

    void power(boolean on) {
        bluez.tell(() -> powered(on));
    }

    private void powered(boolean on) {
        if (!on) {
            scanning = false;
            bands.forEach(band -> band.link().breaks());
        }
        bluez.change(path, Kind.ADAPTER, Map.of("Powered", BusCall.variant("b", on)));
        discovering();
    }

    void unplug() {
        bluez.tell(() -> bluez.remove(path));
    }

    boolean scanning() {
        return scanning || othersScan;
    }

    /** Everybody in the air is heard once more. */
    void airtime() {
        if (scanning()) bands.forEach(StandInBand::isHeard);
    }

    void connectBegins(String device) {
        if (scanning) offences.add("connect while scanning: " + device);
        if (++connects > 1) offences.add("two connects at once: " + device);
    }

    void offence(String what) {
        offences.add(what);
    }

    void connectEnds() {
        connects--;
    }

    @Override
    public boolean called(BusRequest request) {
        switch (request.member()) {
            case "SetDiscoveryFilter" -> {
                transports.add(Plain.text(Plain.named(request.arguments().get(0)).get("Transport")));
                request.answer();
            }
            case "StartDiscovery" -> start(request);
            case "StopDiscovery" -> stop(request);
            case "RemoveDevice" -> removeDevice(request);
            case "Set" -> set(request);
            default -> {
                return false;
            }
        }
        return true;
    }

    private void start(BusRequest request) {
        if (!startError.isEmpty()) {
            request.refuse(startError, "as the script says");
        } else if (!Boolean.TRUE.equals(bluez.value(path, Kind.ADAPTER, "Powered"))) {
            request.refuse("org.bluez.Error.NotReady", "Resource Not Ready");
        } else if (scanning) {
            request.refuse("org.bluez.Error.InProgress", "Operation already in progress");
        } else {
            scanning = true;
            request.answer();
            discovering();
            airtime();
        }
    }

    private void stop(BusRequest request) {
        if (!scanning) {
            request.refuse("org.bluez.Error.Failed", "No discovery started");
            return;
        }
        scanning = false;
        request.answer();
        discovering();
    }

    private void discovering() {
        if (!Boolean.valueOf(scanning()).equals(bluez.value(path, Kind.ADAPTER, "Discovering"))) {
            bluez.change(path, Kind.ADAPTER, Map.of("Discovering", BusCall.variant("b", scanning())));
        }
    }

    private void removeDevice(BusRequest request) {
        String device = Plain.text(request.arguments().get(0));
        if (!bluez.has(device)) {
            request.refuse("org.bluez.Error.DoesNotExist", "Does Not Exist");
            return;
        }
        bands.stream().filter(band -> band.path().equals(device)).forEach(StandInBand::forgotten);
        bluez.remove(device);
        request.answer();
    }

    private void set(BusRequest request) {
        if (!powerError.isEmpty()) {
            request.refuse(powerError, "as the script says");
            return;
        }
        request.answer();
        powered(Plain.truth(request.arguments().get(2)));
    }
}
