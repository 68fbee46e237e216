package io.github.wristway.bluez;

import io.github.wristway.bluez.bus.BusCall;
import io.github.wristway.bluez.bus.BusRequest;
import io.github.wristway.bluez.bus.Plain;
import io.github.wristway.gateway.base.Bytes;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BiFunction;
import org.freedesktop.dbus.types.UInt16;
import org.newsclub.net.unix.AFSocketType;
import org.newsclub.net.unix.AFUNIXDatagramChannel;
import org.newsclub.net.unix.AFUNIXSocketPair;

/** The characteristics of a band of the stand-in: what they hold, what was written to them, and how they notify. */
final class StandInTable {
    static final int MTU = 23;

    private final StandInBluez bluez;
    private final String service;
    private final Map<UUID, List<String>> flags = new LinkedHashMap<>();
    private final Map<UUID, Bytes> values = new ConcurrentHashMap<>();
    private final Map<UUID, String> errors = new ConcurrentHashMap<>();
    private final List<String> written = new CopyOnWriteArrayList<>();
    private final Set<UUID> told = ConcurrentHashMap.newKeySet();
    private final Map<UUID, AFUNIXDatagramChannel> acquired = new ConcurrentHashMap<>();
    private volatile int dropped;

    StandInTable(StandInBluez bluez, String service) {
        this.bluez = bluez;
        this.service = service;
    }

    void add(UUID characteristic, Bytes value, String... with) {
        flags.put(characteristic, List.of(with));
        values.put(characteristic, value);
    }

    void refuses(UUID characteristic, String errorName) {
        errors.put(characteristic, errorName);
    }

    String error(UUID characteristic) {
        return errors.getOrDefault(characteristic, "");
    }

    List<String> written() {
        return List.copyOf(written);
    }

    /** How many notifications did not fit into a socket. */
    int dropped() {
        return dropped;
    }

    String pathOf(UUID characteristic) {
        return service + "/char%04x".formatted(List.copyOf(flags.keySet()).indexOf(characteristic) + 16);
    }

    /** On the story's thread, as all that follows. */
    void appear(BiFunction<UUID, BusRequest, Boolean> called) {
        flags.forEach((uuid, with) -> {
            if (bluez.has(pathOf(uuid))) return;
            Map<String, Object> properties = new LinkedHashMap<>(Map.of("UUID", BusCall.variant("s", uuid.toString()), "Flags", BusCall.variant("as", with),
                    "MTU", BusCall.variant("q", new UInt16(MTU))));
            if (with.contains("notify")) properties.put("NotifyAcquired", BusCall.variant("b", false));
            bluez.add(pathOf(uuid), Kind.CHARACTERISTIC, properties, request -> called.apply(uuid, request));
        });
    }

    boolean called(UUID uuid, BusRequest request) {
        switch (request.member()) {
            case "ReadValue" -> {
                say(uuid, values.get(uuid));
                request.answer("ay", (Object) values.get(uuid).toArray());
            }
            case "WriteValue" -> {
                Object type = Plain.named(request.arguments().get(1)).get("type");
                written.add(uuid + " " + type + " " + Plain.bytes(request.arguments().get(0)));
                request.answer();
            }
            case "StartNotify" -> startNotify(uuid, request);
            case "AcquireNotify" -> acquireNotify(uuid, request);
            case "StopNotify" -> {
                told.remove(uuid);
                release(uuid);
                request.answer();
            }
            default -> {
                return false;
            }
        }
        return true;
    }

    private void startNotify(UUID uuid, BusRequest request) {
        if (acquired.containsKey(uuid)) {
            request.refuse("org.bluez.Error.NotPermitted", "Notify acquired");
            return;
        }
        told.add(uuid);
        request.answer();
    }

    private void acquireNotify(UUID uuid, BusRequest request) {
        if (told.contains(uuid)) {
            request.refuse("org.bluez.Error.InProgress", "In Progress");
            return;
        }
        try {
            AFUNIXSocketPair<AFUNIXDatagramChannel> pair = AFUNIXSocketPair.openDatagram(AFSocketType.SOCK_SEQPACKET);
            pair.getSocket1().configureBlocking(false);
            pair.getSocket2().configureBlocking(false);
            pair.getSocket2().setShutdownOnClose(false); // only this copy of it is closed
            acquired.put(uuid, pair.getSocket1());
            request.answer("hq", bluez.number(pair.getSocket2()), new UInt16(MTU));
            bluez.onceSent(pair.getSocket2());
            acquired(uuid, true);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private void acquired(UUID uuid, boolean is) {
        bluez.change(pathOf(uuid), Kind.CHARACTERISTIC, Map.of("NotifyAcquired", BusCall.variant("b", is)));
    }

    /** Whether anybody has asked for its notifications. */
    boolean listened(UUID uuid) {
        return told.contains(uuid) || acquired.containsKey(uuid);
    }

    /** As when another program does it. */
    void othersStart(UUID uuid) {
        told.add(uuid);
    }

    void othersAcquire(UUID uuid) {
        acquired(uuid, true);
    }

    /** Whether or not anybody has asked for it: the real one, too, goes on where it was told to once. */
    void notifies(UUID uuid, Bytes value) {
        AFUNIXDatagramChannel socket = acquired.get(uuid);
        if (socket == null) {
            say(uuid, value);
            return;
        }
        try {
            if (socket.write(ByteBuffer.wrap(value.toArray())) < value.length()) dropped++; // of which bluetoothd tells its log only
        } catch (IOException e) {
            release(uuid); // the other side has closed it
        }
    }

    /** The link is no more: sockets end before anything is said of it. */
    void releaseAll() {
        acquired.keySet().forEach(this::release);
    }

    void release(UUID uuid) {
        AFUNIXDatagramChannel socket = acquired.remove(uuid);
        if (socket == null) return;
        bluez.shut(socket);
        acquired(uuid, false);
    }

    private void say(UUID characteristic, Bytes value) {
        bluez.say(pathOf(characteristic), Kind.CHARACTERISTIC, Map.of("Value", BusCall.variant("ay", value.toArray())));
    }
}
