package io.github.wristway.bluez;

import io.github.wristway.bluez.bus.BusCall;
import io.github.wristway.bluez.bus.BusError;
import io.github.wristway.gateway.base.LinkLost;
import io.github.wristway.gateway.base.NoAnswer;
import io.github.wristway.gateway.base.RequestRefused;
import io.github.wristway.gateway.base.WristwayException;
import io.github.wristway.gateway.radio.Address;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;
import java.util.function.Function;

/** Requests to a device over its link, one at a time, and what it means when they fail. */
final class Requests {
    /** Of the patience that a device is given; what fails so late for no reason given, fails for silence. */
    private static final double NEARLY_ALL = 0.9;

    private final Adapter adapter;
    private final Line line;
    private final String device;
    private final Address address;
    private final BooleanSupplier broken;
    private final Runnable giveUp;

    /** @param giveUp ends the link from here */
    Requests(Adapter adapter, String device, Address address, BooleanSupplier broken, Runnable giveUp) {
        this.adapter = adapter;
        this.line = adapter.line();
        this.device = device;
        this.address = address;
        this.broken = broken;
        this.giveUp = giveUp;
    }

    /** @param reading turns the answer into what was asked for; on the bus's thread, in order with the signals */
    <T> T make(String request, BusCall call, Function<Object[], T> reading) throws WristwayException {
        Deadline deadline = Deadline.in(adapter.pace().answer(), line.time());
        boolean paired = false;
        while (true) {
            try {
                return once(request, call, reading, deadline);
            } catch (BusError e) {
                ErrorName name = ErrorName.of(e);
                if (name == ErrorName.IN_PROGRESS && !deadline.over()) {
                    // Rule: one request at a time; another program's must end before ours
                    line.until(request, broken, deadline.left(adapter.pace().lastWord()));
                } else if (name == ErrorName.NOT_PERMITTED && !paired && !bonded()) {
                    // its table allows it, so it is keys that it lacks
                    new Pairing(adapter).with(device, address);
                    paired = true;
                    deadline = Deadline.in(adapter.pace().answer(), line.time());
                } else {
                    throw meaning(e, request, deadline);
                }
            }
        }
    }

    /** The same for what bluetoothd may not do for us now, though another request will: empty if it says so. */
    <T> Optional<T> ifAllowed(String request, BusCall call, Function<Object[], T> reading) throws WristwayException {
        Deadline deadline = Deadline.in(adapter.pace().answer(), line.time());
        try {
            return Optional.of(once(request, call, reading, deadline));
        } catch (BusError e) {
            return switch (ErrorName.of(e)) {
                case IN_PROGRESS, NOT_PERMITTED, NOT_SUPPORTED, NOT_AUTHORIZED -> Optional.empty();
                default -> throw meaning(e, request, deadline);
            };
        }
    }

    private <T> T once(String request, BusCall call, Function<Object[], T> reading, Deadline deadline) throws BusError, WristwayException {
        CompletableFuture<Object[]> raw = new CompletableFuture<>();
        CompletableFuture<T> answer = raw.thenApply(reading);
        answer.whenComplete((value, error) -> line.time().signal());
        line.send(call, raw);
        boolean done = line.until(request, () -> answer.isDone() || broken.getAsBoolean(), deadline.left());
        if (answer.isDone()) return Line.result(answer);
        if (done) throw new LinkLost(address.text(), "a request");
        throw ErrorName.SILENCE.withText("no answer");
    }

    private boolean bonded() {
        return adapter.mirror().at(device).map(node -> node.truth(Kind.DEVICE, "Paired")).orElse(false);
    }

    private WristwayException meaning(BusError error, String request, Deadline deadline) throws WristwayException {
        switch (ErrorName.of(error)) {
            case SILENCE:
                return noAnswer(request);
            case NOT_CONNECTED, UNKNOWN_OBJECT, UNKNOWN_METHOD, DOES_NOT_EXIST, NO_REPLY, SERVICE_UNKNOWN, NO_OWNER, DISCONNECTED:
                return new LinkLost(address.text(), "a request");
            case ACCESS_DENIED, NOT_READY:
                return Refusals.ofHost(error, adapter.name());
            case FAILED:
                return failed(error, request, deadline);
            default:
                return new RequestRefused(address.text(), request, error.getMessage());
        }
    }

    /** Rule: "failed" may be a device that said no, one that said nothing, or a link that broke; the next moment tells. */
    private WristwayException failed(BusError error, String request, Deadline deadline) throws WristwayException {
        Duration patience = adapter.pace().answer();
        boolean late = deadline.left().toNanos() < patience.toNanos() * (1 - NEARLY_ALL);
        if (late) return noAnswer(request);
        line.until(request, broken, adapter.pace().lastWord());
        return broken.getAsBoolean() ? new LinkLost(address.text(), "a request") : new RequestRefused(address.text(), request, error.getMessage());
    }

    /** Rule: after a request without an answer Bluetooth allows no other; the link is ended. */
    private NoAnswer noAnswer(String request) {
        giveUp.run();
        return new NoAnswer(address.text(), request, adapter.pace().answer());
    }
}
