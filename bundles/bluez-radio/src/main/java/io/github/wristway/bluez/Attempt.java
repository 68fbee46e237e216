package io.github.wristway.bluez;

import io.github.wristway.bluez.bus.BusCall;
import io.github.wristway.bluez.bus.BusError;
import io.github.wristway.gateway.base.Cancelled;
import io.github.wristway.gateway.base.WristwayException;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One try to get a link: asks for it, and watches what becomes of it. */
final class Attempt implements Mirror.Watcher {
    private static final Logger log = LoggerFactory.getLogger(Attempt.class);

    /** How a try can end. */
    enum Ending {
        /** There is a link, and its services are known. */
        READY,
        /** It broke while it was being made: radio weather. */
        ABORTED,
        /** Somebody else is connecting just now. */
        BUSY_ELSEWHERE,
        /** BlueZ no longer knows the device. */
        VANISHED,
        /** It comes up and breaks again and again: the host believes in a bond, the device does not. */
        BOND_LOST,
        /** The services are said to be known, and there are none. */
        TABLE_STALE,
        TOO_LATE
    }

    /** So many breaks of a link that BlueZ calls made mean that the bond is lost. */
    private static final int BREAKS_OF_A_LOST_BOND = 2;

    private final Adapter adapter;
    private final Line line;
    private final Pace pace;
    private final String device;
    private final AtomicInteger breaks;
    private volatile boolean vanished;
    private volatile boolean cameUp;
    private final CompletableFuture<Object[]> call = new CompletableFuture<>();

    /** @param breaks how often the link has broken in the tries before */
    Attempt(Adapter adapter, String device, int breaks) {
        this.adapter = adapter;
        this.line = adapter.line();
        this.pace = adapter.pace();
        this.device = device;
        this.breaks = new AtomicInteger(breaks);
    }

    String device() {
        return device;
    }

    int breaks() {
        return breaks.get();
    }

    /** Whether it was shown as connected, for however short a while. */
    boolean cameUp() {
        return cameUp;
    }

    /** The call that may still be under way. */
    CompletableFuture<Object[]> call() {
        return call;
    }

    Ending run(Deadline deadline) throws WristwayException {
        Runnable stopWatching = adapter.mirror().watch(device, this);
        try {
            line.send(BusCall.of(Kind.BLUEZ, device, Kind.DEVICE, "Connect"), call);
            Ending ending = watch(deadline);
            if (ending != Ending.READY && ending != Ending.VANISHED) callOff(ending);
            return ending;
        } catch (Cancelled e) {
            adapter.farewells().say(device);
            throw e;
        } finally {
            stopWatching.run();
        }
    }

    private Ending watch(Deadline deadline) throws WristwayException {
        // Rule: the deadline is ours; BlueZ itself gives up after 40 s, and D-Bus would not wait that long
        if (!line.until("the connection", () -> call.isDone() || vanished, deadline.left())) return Ending.TOO_LATE;
        if (call.isDone()) {
            try {
                Line.result(call);
            } catch (BusError e) {
                return failed(e, deadline);
            }
        }
        return resolve(deadline);
    }

    private Ending failed(BusError error, Deadline deadline) throws WristwayException {
        log.debug("{}: {}, shown as {}", device, error.toString(), connected() ? "connected" : "not connected");
        return switch (ErrorName.of(error)) {
            case ALREADY_CONNECTED -> resolve(deadline);
            case IN_PROGRESS -> Ending.BUSY_ELSEWHERE;
            case UNKNOWN_OBJECT, UNKNOWN_METHOD, DOES_NOT_EXIST -> vanishedOrGone();
            case NOT_READY, ACCESS_DENIED, SERVICE_UNKNOWN, NO_OWNER, NO_REPLY, DISCONNECTED -> throw Refusals.ofHost(error, adapter.name());
            default -> aborted();
        };
    }

    /** A link that fails while it is made is shown as connected for a moment; the next try must not meet it. */
    private Ending aborted() throws Cancelled {
        line.until("the connection", () -> vanished || !connected(), pace.lastWord());
        return Ending.ABORTED;
    }

    private Ending vanishedOrGone() throws WristwayException {
        if (adapter.ended()) throw Obstacle.ADAPTER_GONE.trouble(adapter.name());
        vanished = true;
        return Ending.VANISHED;
    }

    /** Rule: connected is not ready; there must be services, and at least one characteristic in them. */
    private Ending resolve(Deadline deadline) throws WristwayException {
        boolean settled = line.until("the connection", () -> vanished || resolved() || !connected(), deadline.left(pace.resolve()));
        if (vanished) return vanishedOrGone();
        if (!settled) return deadline.over() ? Ending.TOO_LATE : Ending.ABORTED;
        if (!resolved()) return broken(deadline);
        boolean table = line.until("the connection", () -> vanished || hasTable() || !resolved(), deadline.left(pace.table()));
        if (vanished || !resolved()) return Ending.ABORTED;
        return table ? Ending.READY : Ending.TABLE_STALE;
    }

    /** BlueZ brings a link to a bonded device up again by itself; if that one breaks as well, the bond is lost. */
    private Ending broken(Deadline deadline) throws WristwayException {
        if (!bonded()) return Ending.ABORTED;
        if (breaks.get() >= BREAKS_OF_A_LOST_BOND) return Ending.BOND_LOST;
        boolean again = line.until("the connection", () -> vanished || connected() || breaks.get() >= BREAKS_OF_A_LOST_BOND, deadline.left(pace.table()));
        return again ? resolve(deadline) : Ending.ABORTED;
    }

    private boolean bonded() {
        return truth("Paired") || truth("Bonded");
    }

    private boolean connected() {
        return truth("Connected");
    }

    private boolean resolved() {
        return connected() && truth("ServicesResolved");
    }

    private boolean truth(String property) {
        return adapter.mirror().at(device).map(node -> node.truth(Kind.DEVICE, property)).orElse(false);
    }

    private boolean hasTable() {
        return !adapter.mirror().all(Kind.CHARACTERISTIC, device).isEmpty();
    }

    /**
     * Rule: a connect is never left behind; it is called off, and its end awaited. So is one that was aborted: where bluetoothd
     * hears of data before it hears of their link, it holds that link, shows none, and aborts every connect until it is told to let go.
     */
    private void callOff(Ending ending) throws Cancelled {
        if (!call.isDone() || connected() || ending == Ending.ABORTED) {
            CompletableFuture<?> farewell = adapter.farewells().say(device);
            line.until("the connection", () -> call.isDone() && farewell.isDone(), pace.cancel());
        }
    }

    @Override
    public void changed(Node now, String kind, Map<String, Object> changed) {
        boolean itself = kind.equals(Kind.DEVICE) && now.path().equals(device);
        boolean down = itself && Boolean.FALSE.equals(changed.get("Connected"));
        if (itself && Boolean.TRUE.equals(changed.get("Connected"))) cameUp = true;
        if (down && call.isDone() && !call.isCompletedExceptionally()) breaks.incrementAndGet(); // what breaks before is radio weather
        line.time().signal();
    }

    @Override
    public void gone(Node last, String kind) {
        if (kind.equals(Kind.DEVICE) && last.path().equals(device)) vanished = true;
        line.time().signal();
    }
}
