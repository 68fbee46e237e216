package io.github.wristway.bluez;

import io.github.wristway.bluez.bus.BusCall;
import io.github.wristway.gateway.base.Cancelled;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;

/** Rule: who closes a link does not wait for its end (BlueZ takes two seconds for it), but who opens the next one does. */
final class Farewells {
    private final Line line;
    private final Pace pace;
    private final Map<String, CompletableFuture<?>> underWay = new ConcurrentHashMap<>();

    Farewells(Line line, Pace pace) {
        this.line = line;
        this.pace = pace;
    }

    /** Disconnects; also calls off a connect. */
    CompletableFuture<?> say(String device) {
        return say(device, BusCall.of(Kind.BLUEZ, device, Kind.DEVICE, "Disconnect"));
    }

    /** Ends a link in another way than by disconnecting the device. */
    CompletableFuture<?> say(String device, BusCall farewell) {
        CompletableFuture<?> answer = line.send(farewell);
        underWay.put(device, answer);
        answer.whenComplete((values, error) -> {
            underWay.remove(device, answer);
            line.time().signal();
        });
        return answer;
    }

    void await(String device, Deadline deadline) throws Cancelled {
        line.until("the connection", () -> !underWay.containsKey(device), deadline.left(pace.ask()));
    }
}
