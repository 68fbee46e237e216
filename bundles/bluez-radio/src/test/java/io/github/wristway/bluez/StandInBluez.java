package io.github.wristway.bluez;

import io.github.wristway.bluez.bus.Bus;
import io.github.wristway.bluez.bus.BusCall;
import io.github.wristway.bluez.bus.BusRequest;
import io.github.wristway.bluez.bus.BusSignal;
import io.github.wristway.bluez.bus.Plain;
import java.io.IOException;
import java.nio.channels.Channel;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.freedesktop.dbus.FileDescriptor;
import org.freedesktop.dbus.exceptions.DBusException;
import org.freedesktop.dbus.types.UInt32;
import org.newsclub.net.unix.AFSomeSocketChannel;
import org.newsclub.net.unix.FileDescriptorCast;

/**
 * What stands where bluetoothd would: it offers objects, says what changes, and answers calls as the real one was seen to
 * do (5.66 and 5.82). Everything happens on the thread of one scheduler, so its story is told in order.
 */
final class StandInBluez implements Bus.Ear, AutoCloseable {
    /** Something at a path that answers calls. */
    interface Thing {
        /** False for what it does not know. */
        boolean called(BusRequest request);
    }

    static final String ROOT = "/org/bluez";

    private final ScheduledThreadPoolExecutor story = new ScheduledThreadPoolExecutor(1);
    private final Map<String, Map<String, Map<String, Object>>> objects = new LinkedHashMap<>();
    private final Map<String, Thing> things = new LinkedHashMap<>();
    private final List<String> calls = new CopyOnWriteArrayList<>();
    private final Bus bus;
    private volatile String agent = "";
    private volatile String profile = "";
    private volatile String profileError = "";

    StandInBluez(String address) throws Exception {
        story.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
        bus = Bus.open(address, this);
        things.put(ROOT, this::managers);
        bus.send(BusCall.of(Bus.NAME, Bus.PATH, Bus.NAME, "RequestName").with("su", Kind.BLUEZ, new UInt32(0))).get(5, TimeUnit.SECONDS);
    }

    /** All that was asked, in order: {@code "Connect dev_C8_0F_10_11_22_33"}. */
    List<String> calls() {
        return List.copyOf(calls);
    }

    long count(String call) {
        return calls.stream().filter(call::equals).count();
    }

    String agent() {
        return agent;
    }

    void tell(Runnable event) {
        story.execute(event);
    }

    void tellLater(long millis, Runnable event) {
        story.schedule(event, millis, TimeUnit.MILLISECONDS);
    }

    /** Puts an object there; its values are made with {@link BusCall#variant}. On the story's thread. */
    void add(String path, String kind, Map<String, Object> values, Thing thing) {
        things.put(path, thing);
        objects.computeIfAbsent(path, same -> new LinkedHashMap<>()).put(kind, new LinkedHashMap<>(values));
        signal("/", Kind.OBJECTS, "InterfacesAdded", "oa{sa{sv}}", path, Map.of(kind, Map.copyOf(values)));
    }

    void remove(String path) {
        for (String below : List.copyOf(objects.keySet())) {
            if (!below.equals(path) && !below.startsWith(path + "/")) continue;
            things.remove(below);
            signal("/", Kind.OBJECTS, "InterfacesRemoved", "oas", below, List.copyOf(objects.remove(below).keySet()));
        }
    }

    boolean has(String path) {
        return objects.containsKey(path);
    }

    void change(String path, String kind, Map<String, Object> values) {
        if (!objects.containsKey(path)) return;
        objects.get(path).get(kind).putAll(values);
        signal(path, Kind.PROPERTIES, "PropertiesChanged", "sa{sv}as", kind, values, List.of());
    }

    /** A value that is said and not kept. */
    void say(String path, String kind, Map<String, Object> values) {
        signal(path, Kind.PROPERTIES, "PropertiesChanged", "sa{sv}as", kind, values, List.of());
    }

    Object value(String path, String kind, String property) {
        Object variant = objects.getOrDefault(path, Map.of()).getOrDefault(kind, Map.of()).get(property);
        return variant instanceof Object[] pair ? pair[1] : null;
    }

    private void signal(String path, String kind, String member, String types, Object... values) {
        try {
            bus.post(bus.messages().createSignal(null, path, kind, member, types, values));
        } catch (DBusException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void heard(BusSignal signal) {
        // it only talks
    }

    @Override
    public void lost(String why) {
        story.shutdownNow();
    }

    @Override
    public void called(BusRequest request) {
        if (story.isShutdown()) return;
        story.execute(() -> answer(request));
    }

    private void answer(BusRequest request) {
        String path = request.path();
        if (request.kind().equals(Kind.OBJECTS)) {
            request.answer("a{oa{sa{sv}}}", Map.copyOf(objects));
            return;
        }
        calls.add(request.member() + " " + path.substring(path.lastIndexOf('/') + 1));
        Thing thing = things.get(path);
        if (thing == null) {
            request.refuse("org.freedesktop.DBus.Error.UnknownObject", "Method \"" + request.member() + "\" doesn't exist");
        } else if (request.member().equals("Get")) {
            get(request);
        } else if (!thing.called(request)) {
            request.refuse("org.freedesktop.DBus.Error.UnknownMethod", "Method \"" + request.member() + "\" doesn't exist");
        }
    }

    private void get(BusRequest request) {
        String kind = Plain.text(request.arguments().get(0));
        Object variant = objects.get(request.path()).getOrDefault(kind, Map.of()).get(Plain.text(request.arguments().get(1)));
        if (variant == null) request.refuse("org.freedesktop.DBus.Error.InvalidArgs", "No such property");
        else request.answer("v", variant);
    }

    private boolean managers(BusRequest request) {
        String who = request.from() + " " + Plain.text(request.arguments().get(0));
        switch (request.member()) {
            case "RegisterAgent" -> agent = who;
            case "UnregisterAgent" -> agent = "";
            case "RegisterProfile" -> {
                if (!profileError.isEmpty()) {
                    request.refuse(profileError, "as the script says");
                    return true;
                }
                profile = who;
            }
            default -> {
                return false;
            }
        }
        request.answer();
        return true;
    }

    String profile() {
        return profile;
    }

    void profileFailsWith(String errorName) {
        profileError = errorName;
    }

    /** Asks the agent that is registered now something; whether it agreed. */
    CompletableFuture<Boolean> askAgent(String member, String types, Object... values) {
        return ask("agent", agent, Kind.AGENT, member, types, values);
    }

    CompletableFuture<Boolean> askProfile(String member, String types, Object... values) {
        return ask("profile", profile, Kind.PROFILE, member, types, values);
    }

    private CompletableFuture<Boolean> ask(String whom, String address, String kind, String member, String types, Object... values) {
        String[] who = address.split(" ");
        return bus.send(BusCall.of(who[0], who[1], kind, member).with(types, values)).handle((answer, error) -> {
            calls.add(whom + " " + member + (error == null ? " agreed" : " refused"));
            return error == null;
        });
    }

    /** A socket as an argument. */
    FileDescriptor number(AFSomeSocketChannel socket) throws IOException {
        return new FileDescriptor(FileDescriptorCast.using(socket.getFileDescriptor()).as(Integer.class));
    }

    /** Closes our copy of a socket that was passed, once it has gone out. */
    void onceSent(Channel socket) {
        bus.send(BusCall.of(Bus.NAME, Bus.PATH, Bus.NAME, "GetId")).whenComplete((answer, error) -> shut(socket));
    }

    void shut(Channel socket) {
        try {
            socket.close();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Ends as a daemon that is killed: without a word. */
    @Override
    public void close() {
        story.shutdownNow();
        bus.close();
    }
}
