package io.github.wristway.bluez;

import io.github.wristway.bluez.bus.BusCall;
import io.github.wristway.bluez.bus.BusRequest;
import io.github.wristway.gateway.base.Bytes;
import io.github.wristway.gateway.radio.Address;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;

/** A band as bluetoothd shows it: a device that is heard, connects in the ways that were seen, and has characteristics. */
final class StandInBand implements StandInBluez.Thing {
    /** What becomes of the next connects; when all are used up, they succeed. */
    enum Connect { SUCCEED, ABORT, HOLD_UNSEEN, BREAK_UNTIL_REMOVED, NO_TABLE, NEVER_RESOLVE, BUSY_ELSEWHERE, VANISH }

    private static final long DISCONNECT_MILLIS = 150;

    private final StandInAdapter adapter;
    private final StandInBluez bluez;
    private final Address address;
    private final Map<String, Object> advertised = new LinkedHashMap<>();
    private final StandInTable table;
    private final StandInSerial serial;
    private final List<Connect> script = new CopyOnWriteArrayList<>();
    private volatile boolean inRange = true;
    private volatile boolean mute;
    private volatile boolean bondWanted;
    private volatile boolean pairsOnlyIfAsked;
    private BusRequest pendingConnect;
    private boolean disconnecting;

    StandInBand(StandInAdapter adapter, String address, String name) {
        this.adapter = adapter;
        this.bluez = adapter.bluez();
        this.address = new Address(address);
        this.table = new StandInTable(bluez, path() + "/service0001");
        this.serial = new StandInSerial(bluez, this);
        advertised.put("Name", BusCall.variant("s", name));
    }

    StandInAdapter adapter() {
        return adapter;
    }

    StandInTable table() {
        return table;
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

    void nextConnects(Connect... endings) {
        script.addAll(List.of(endings));
    }

    void inRange(boolean is) {
        inRange = is;
        if (is) bluez.tell(this::isHeard);
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
            case "Connect" -> connect(request);
            case "Disconnect" -> disconnect(request);
            case "Pair" -> pair(request);
            case "ConnectProfile" -> serial.connect(request);
            case "DisconnectProfile" -> serial.disconnect(request);
            default -> {
                return false;
            }
        }
        return true;
    }

    private void connect(BusRequest request) {
        adapter.connectBegins(path());
        if (disconnecting) adapter.offence("connect during a disconnect: " + path());
        if (!inRange) {
            pendingConnect = request; // the real one gives up after 40 s
            return;
        }
        Connect ending = script.isEmpty() ? Connect.SUCCEED : script.get(0);
        if (ending != Connect.BREAK_UNTIL_REMOVED && ending != Connect.HOLD_UNSEEN && !script.isEmpty()) script.remove(0);
        bluez.tellLater(5, () -> {
            adapter.connectEnds();
            end(request, ending);
        });
    }

    private void end(BusRequest request, Connect ending) {
        switch (ending) {
            case SUCCEED -> {
                change("Connected", true);
                table.appear(this::characteristic);
                request.answer(); // before the services are said to be resolved, as seen
                bluez.tellLater(5, () -> change("ServicesResolved", true));
            }
            case ABORT -> {
                change("Connected", true);
                request.refuse("org.bluez.Error.Failed", "le-connection-abort-by-local");
                bluez.tellLater(5, () -> change("Connected", false));
            }
            case HOLD_UNSEEN -> request.refuse("org.bluez.Error.Failed", "le-connection-abort-by-local");
            case BREAK_UNTIL_REMOVED -> {
                change("Connected", true);
                request.answer();
                for (boolean up : new boolean[] {false, true, false}) change("Connected", up);
            }
            case NO_TABLE -> {
                change("Connected", true);
                request.answer();
                change("ServicesResolved", true);
            }
            case NEVER_RESOLVE -> {
                change("Connected", true);
                request.answer();
            }
            case BUSY_ELSEWHERE -> request.refuse("org.bluez.Error.InProgress", "Operation already in progress");
            case VANISH -> {
                bluez.remove(path());
                request.refuse("org.bluez.Error.Failed", "le-connection-abort-by-local");
            }
        }
    }

    private void change(String property, boolean value) {
        bluez.change(path(), Kind.DEVICE, Map.of(property, BusCall.variant("b", value)));
    }

    private void disconnect(BusRequest request) {
        if (pendingConnect != null) {
            pendingConnect.refuse("org.bluez.Error.Failed", "br-connection-canceled");
            pendingConnect = null;
            adapter.connectEnds();
            bluez.remove(path());
            request.answer();
            return;
        }
        endOf(Connect.HOLD_UNSEEN);
        if (serial.callOff() && !connected()) { // else the link ends, too
            request.answer();
            return;
        }
        disconnecting = true;
        bluez.tellLater(DISCONNECT_MILLIS, () -> {
            disconnecting = false;
            linkBreaks();
            request.answer();
        });
    }

    /** On the story's thread: the link is no more. */
    void linkBreaks() {
        if (!connected()) return;
        table.releaseAll();
        change("ServicesResolved", false);
        change("Connected", false);
    }

    void drop() {
        bluez.tell(this::linkBreaks);
    }

    void forgotten() {
        serial.forgotten();
        endOf(Connect.BREAK_UNTIL_REMOVED);
    }

    private void endOf(Connect lasting) {
        if (!script.isEmpty() && script.get(0) == lasting) script.remove(0);
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

    private boolean characteristic(UUID uuid, BusRequest request) {
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
