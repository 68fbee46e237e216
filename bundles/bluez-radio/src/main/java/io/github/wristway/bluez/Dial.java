package io.github.wristway.bluez;

import io.github.wristway.bluez.bus.BusCall;
import io.github.wristway.bluez.bus.BusError;
import io.github.wristway.bluez.bus.Passed;
import io.github.wristway.gateway.base.Cancelled;
import io.github.wristway.gateway.base.WristwayException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;

/** One try to get a serial stream: asks for it, and waits for its socket, which comes by another way than the answer. */
final class Dial {
    /** How a try can end. */
    enum Ending {
        /** There is a socket. */
        READY,
        /** Out of reach, or radio weather, or another host has the band's serial port. */
        ABORTED,
        /** Somebody else is connecting just now. */
        BUSY_ELSEWHERE,
        /** BlueZ no longer knows the device. */
        VANISHED,
        /** The device has no serial port. */
        NOT_OFFERED,
        /** Keys were to be exchanged, and were not. */
        NOT_PAIRED,
        /** The host has a key, the device has none. */
        BOND_LOST,
        TOO_LATE
    }

    /** The one thing that BlueZ (5.69 and newer) says by its text alone; before, a lost bond looks like any other failure. */
    private static final String KEY_MISSING = "br-connection-key-missing";

    private final Adapter adapter;
    private final Line line;
    private final String device;
    private final CompletableFuture<Object[]> call = new CompletableFuture<>();
    private final CompletableFuture<Passed> socket;
    private String reason = "";

    Dial(Adapter adapter, String device) {
        this.adapter = adapter;
        this.line = adapter.line();
        this.device = device;
        this.socket = adapter.serial().expect(device);
    }

    String device() {
        return device;
    }

    /** Why it failed, in BlueZ's words. */
    String reason() {
        return reason;
    }

    /** Done when BlueZ no longer connects: it has answered, or the socket is there. */
    CompletableFuture<?> over() {
        return CompletableFuture.anyOf(call, socket);
    }

    /** After {@link Ending#READY}; it is the caller's. */
    Passed socket() {
        return socket.join();
    }

    Ending run(Deadline deadline) throws WristwayException {
        Ending ending = Ending.ABORTED;
        try (Agent.Consent consent = adapter.agent().standBy(device, Agent.Ability.CONFIRM)) {
            line.send(BusCall.of(Kind.BLUEZ, device, Kind.DEVICE, "ConnectProfile").with("s", SerialProfile.SPP), call);
            ending = await(consent, deadline);
            return ending;
        } finally {
            adapter.serial().expectNoMore(device);
            if (ending != Ending.READY) giveUp();
        }
    }

    private Ending await(Agent.Consent consent, Deadline deadline) throws WristwayException {
        if (!line.until("the connection", () -> call.isDone() || socket.isDone() || vanished(), deadline.left())) return Ending.TOO_LATE;
        if (!socket.isDone() && call.isDone()) {
            // Rule: an answer says little of the socket, which may come after a yes, and even after a refusal
            Duration patience = call.isCompletedExceptionally() ? adapter.pace().lastWord() : adapter.pace().table();
            line.until("the connection", () -> socket.isDone() || vanished(), deadline.left(patience));
        }
        if (socket.isDone()) return Ending.READY;
        if (vanished()) return vanishedOrGone();
        try {
            Line.result(call);
            return Ending.ABORTED;
        } catch (BusError e) {
            return failed(e, consent);
        }
    }

    private Ending failed(BusError error, Agent.Consent consent) throws WristwayException {
        reason = error.getMessage();
        return switch (ErrorName.of(error)) {
            case IN_PROGRESS -> Ending.BUSY_ELSEWHERE;
            case UNKNOWN_OBJECT, UNKNOWN_METHOD, DOES_NOT_EXIST -> vanishedOrGone();
            case NOT_AVAILABLE, PROFILE_UNAVAILABLE, NOT_SUPPORTED -> Ending.NOT_OFFERED;
            case NOT_READY, ACCESS_DENIED, SERVICE_UNKNOWN, NO_OWNER, NO_REPLY, DISCONNECTED -> throw Refusals.ofHost(error, adapter.name());
            default -> KEY_MISSING.equals(reason) ? Ending.BOND_LOST : consent.asked() && !paired() ? Ending.NOT_PAIRED : Ending.ABORTED;
        };
    }

    private Ending vanishedOrGone() throws WristwayException {
        if (adapter.ended()) throw Obstacle.ADAPTER_GONE.trouble(adapter.name());
        return Ending.VANISHED;
    }

    private boolean vanished() {
        return adapter.mirror().at(device).isEmpty();
    }

    private boolean paired() {
        return adapter.mirror().at(device).map(node -> node.truth(Kind.DEVICE, "Paired")).orElse(false);
    }

    /**
     * Rule: a connect is never left behind; but calling it off would end a Low Energy link as well, so beside one it is left to
     * its own end. A socket that still comes is closed.
     */
    private void giveUp() throws Cancelled {
        socket.thenAccept(Passed::close);
        if (call.isDone() || adapter.isLinked(device)) return;
        CompletableFuture<?> farewell = adapter.farewells().say(device);
        line.until("the connection", () -> call.isDone() && farewell.isDone(), adapter.pace().cancel());
    }
}
