package io.github.wristway.bluez;

import io.github.wristway.bluez.bus.BusCall;
import io.github.wristway.bluez.bus.BusError;
import io.github.wristway.bluez.bus.BusRequest;
import io.github.wristway.bluez.bus.Passed;
import io.github.wristway.bluez.bus.Plain;
import io.github.wristway.gateway.base.WristwayException;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Our end of BlueZ's {@code Profile1}, for the serial port (SPP): bluetoothd connects, and passes the socket to us. One for
 * all adapters, because bluetoothd lets only one program have a profile, and only once.
 *
 * <p>Which RFCOMM channel is used, BlueZ asks the device, by SDP. Others try 5, then 1, and only then ask; with BlueZ that
 * cannot be: its option {@code Channel} is the channel of a server. Source: {@code src/profile.c} of BlueZ 5.66, read for facts.
 */
final class SerialProfile {
    static final String SPP = "00001101-0000-1000-8000-00805f9b34fb";
    private static final String PATH = "/io/github/wristway/serial";
    /** With keys: where there are none, bluetoothd exchanges them while it connects, over Bluetooth Classic and nothing else. */
    private static final Map<String, Object> OPTIONS = Map.of(
            "Name", BusCall.variant("s", "Wristway"), "Role", BusCall.variant("s", "client"), "AutoConnect", BusCall.variant("b", false),
            "RequireAuthentication", BusCall.variant("b", true), "RequireAuthorization", BusCall.variant("b", false));

    private final Line line;
    private final Map<String, CompletableFuture<Passed>> expected = new ConcurrentHashMap<>();
    private final Map<String, Runnable> ends = new ConcurrentHashMap<>();
    private volatile boolean registered;

    SerialProfile(Line line) {
        this.line = line;
    }

    /** Tells bluetoothd of it, unless it knows. */
    void register(Adapter adapter) throws WristwayException {
        if (registered) return;
        try {
            line.ask(BusCall.of(Kind.BLUEZ, Kind.MANAGERS_PATH, Kind.PROFILES, "RegisterProfile").with("osa{sv}", PATH, SPP, OPTIONS),
                     adapter.pace().ask(), "the connection");
        } catch (BusError e) {
            switch (ErrorName.of(e)) {
                case ALREADY_EXISTS -> { } // it is ours
                case NOT_PERMITTED -> throw Obstacle.SERIAL_TAKEN.trouble();
                default -> throw Refusals.ofHost(e, adapter.name());
            }
        }
        registered = true;
    }

    /** Bluetoothd has ended, or forgotten us: it must be told anew. */
    void unregistered() {
        registered = false;
    }

    /** A socket to this device is welcome from now on. */
    CompletableFuture<Passed> expect(String device) {
        CompletableFuture<Passed> socket = new CompletableFuture<>();
        socket.whenComplete((passed, error) -> line.time().signal());
        expected.put(device, socket);
        return socket;
    }

    void expectNoMore(String device) {
        expected.remove(device);
    }

    /** @param end what to do when bluetoothd wants the stream to that device ended */
    void streams(String device, Runnable end) {
        ends.put(device, end);
    }

    void streamsNoMore(String device, Runnable end) {
        ends.remove(device, end);
    }

    /** Bluetoothd calls; false if it calls something else. */
    boolean called(BusRequest request) {
        if (!request.path().equals(PATH) || !request.kind().equals(Kind.PROFILE)) return false;
        String device = request.arguments().isEmpty() ? "" : Plain.text(request.arguments().get(0));
        switch (request.member()) {
            case "NewConnection" -> newConnection(device, request);
            case "RequestDisconnection" -> {
                ends.getOrDefault(device, () -> { }).run();
                request.answer();
            }
            case "Release" -> {
                unregistered();
                request.answer();
            }
            default -> request.refuse("org.freedesktop.DBus.Error.UnknownMethod", "a profile has no such method");
        }
        return true;
    }

    private void newConnection(String device, BusRequest request) {
        CompletableFuture<Passed> welcome = request.arguments().size() > 1 && request.arguments().get(1) instanceof Passed ? expected.remove(device) : null;
        if (welcome == null) {
            request.refuse("org.bluez.Error.Rejected", "nobody waits for it");
            return;
        }
        request.answer();
        welcome.complete(((Passed) request.arguments().get(1)).take());
    }
}
