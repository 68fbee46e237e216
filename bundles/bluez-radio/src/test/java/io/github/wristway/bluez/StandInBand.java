package io.github.wristway.bluez;

import io.github.wristway.bluez.bus.BusCall;
import io.github.wristway.bluez.bus.BusRequest;
import io.github.wristway.gateway.base.Bytes;
import io.github.wristway.gateway.radio.Address;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A band as bluetoothd shows it: a device that is heard, connects in the ways that were seen, and has characteristics. */
final class StandInBand implements StandInBluez.Thing {
    private final StandInAdapter adapter;
    private final StandInBluez bluez;
    private final Address address;
    private final Map<String, Object> advertised = new LinkedHashMap<>();
    private final StandInTable table;
    private final StandInSerial serial;
    private final StandInLink link;
    private volatile boolean inRange = true;
    private volatile boolean mute;
    private volatile boolean bondWanted;
    private volatile boolean pairsOnlyIfAsked;

    StandInBand(StandInAdapter adapter, String address, String name) {
        this.adapter = adapter;
        this.bluez = adapter.bluez();
        this.address = new Address(address);
        this.table = new StandInTable(bluez, path() + "/service0001");
        this.serial = new StandInSerial(bluez, this);
        this.link = new StandInLink(bluez, this);
        advertised.put("Name", BusCall.variant("s", name));
    }

    StandInAdapter adapter() {
        return adapter;
    }

    StandInTable table() {
        return table;
    }

    StandInLink link() {
        return link;
    }

    StandInSerial serial() {
        return serial;
    }

    StandInBand advertising(String property, String type, Object value) {
        advertised.put(property, BusCall.variant(type, value));
        return this;
    }

    StandInBand with(UUID characteristic, Bytes value, String... flags) {
        table.add(characteristic, value, flags);
        return this;
    }

    Address address() {
        return address;
    }

    String path() {
        return adapter.path() + "/dev_" + address.text().replace(':', '_');
    }

    void inRange(boolean is) {
        inRange = is;
        if (is) bluez.tell(this::isHeard);
    }

    boolean isInRange() {
        return inRange;
    }

    void mute(boolean is) {
        mute = is;
    }

    /** Requests want keys; BlueZ exchanges them by itself where an agent agrees, and otherwise says nothing. */
    void wantsBond() {
        bondWanted = true;
    }

    /** Requests want keys, and are refused until somebody asks for a pairing. */
    void wantsToBeAskedForABond() {
        bondWanted = true;
        pairsOnlyIfAsked = true;
    }

    /** On the story's thread: an advertisement arrives. */
    void isHeard() {
        if (!inRange || !adapter.scanning() || connected()) return;
        Map<String, Object> heard = new LinkedHashMap<>(advertised);
        heard.put("RSSI", BusCall.variant("n", (short) -60));
        if (bluez.has(path())) {
            bluez.change(path(), Kind.DEVICE, heard);
            return;
        }
        heard.put("Address", BusCall.variant("s", address.text()));
        heard.put("Adapter", BusCall.variant("o", adapter.path()));
        heard.putIfAbsent("AddressType", BusCall.variant("s", "public"));
        for (String no : List.of("Connected", "ServicesResolved", "Paired")) heard.put(no, BusCall.variant("b", false));
        bluez.add(path(), Kind.DEVICE, heard, this);
    }

    boolean connected() {
        return Boolean.TRUE.equals(bluez.value(path(), Kind.DEVICE, "Connected"));
    }

    boolean paired() {
        return Boolean.TRUE.equals(bluez.value(path(), Kind.DEVICE, "Paired"));
    }

    void bonded() {
        bluez.tell(() -> change("Paired", true));
    }

    @Override
    public boolean called(BusRequest request) {
        switch (request.member()) {
            case "Connect" -> link.connect(request);
            case "Disconnect" -> link.disconnect(request);
            case "Pair" -> pair(request);
            case "ConnectProfile" -> serial.connect(request);
            case "DisconnectProfile" -> serial.disconnect(request);
            default -> {
                return false;
            }
        }
        return true;
    }

    /** On the story's thread: one of its properties is another. */
    void change(String property, boolean value) {
        bluez.change(path(), Kind.DEVICE, Map.of(property, BusCall.variant("b", value)));
    }

    void drop() {
        bluez.tell(link::breaks);
    }

    void forgotten() {
        serial.forgotten();
        link.forgotten();
    }

    private void pair(BusRequest request) {
        if (bluez.agent().isEmpty()) {
            request.refuse("org.bluez.Error.AuthenticationFailed", "Authentication Failed");
            return;
        }
        bluez.askAgent("RequestAuthorization", "o", path());
        bluez.tellLater(20, () -> {
            bondWanted = false;
            change("Paired", true);
            request.answer();
        });
    }

    /** Takes a call to one of its characteristics; false if it is none that it knows. */
    boolean characteristic(UUID uuid, BusRequest request) {
        if (mute) return true; // the real one says so after 30 s
        if (bondWanted && !pairsOnlyIfAsked) {
            if (bluez.agent().isEmpty()) return true;
            bondWanted = false;
            change("Paired", true);
        }
        String error = bondWanted ? "org.bluez.Error.NotPermitted" : table.error(uuid);
        if (error.isEmpty()) return table.called(uuid, request);
        request.refuse(error, "Operation failed with ATT error: 0x0e");
        return true;
    }

    void notifies(UUID characteristic, Bytes value) {
        bluez.tell(() -> table.notifies(characteristic, value));
    }
}
