package io.github.wristway.bluez;

import io.github.wristway.bluez.bus.BusCall;
import io.github.wristway.bluez.bus.BusRequest;
import io.github.wristway.bluez.bus.Plain;
import java.util.HashSet;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Rule: exchanging keys needs an agent, even where nobody is asked anything; without one, a request that wants keys is never
 * answered. Nobody can know beforehand which request does, so ours is there as long as there is a link, and agrees for the
 * devices of our links only. It can neither show nor type, and where a desktop has an agent, that one is asked.
 */
final class Agent {
    private static final Logger log = LoggerFactory.getLogger(Agent.class);
    private static final String PATH = "/io/github/wristway/agent";
    private static final String AGENTS_PATH = "/org/bluez";
    private static final Set<String> ASKS_FOR_CONSENT = Set.of("RequestConfirmation", "RequestAuthorization");
    private static final Set<String> TELLS = Set.of("Cancel", "Release");

    private final Line line;
    private final Set<String> devices = new HashSet<>();

    Agent(Line line) {
        this.line = line;
    }

    synchronized void standBy(String device) {
        if (devices.isEmpty()) tell("RegisterAgent", "os", PATH, "NoInputNoOutput");
        devices.add(device);
    }

    synchronized void leave(String device) {
        if (devices.remove(device) && devices.isEmpty()) tell("UnregisterAgent", "o", PATH);
    }

    private void tell(String member, String types, Object... values) {
        line.send(BusCall.of(Kind.BLUEZ, AGENTS_PATH, Kind.AGENTS, member).with(types, values)).whenComplete((answer, error) -> {
            if (error != null) log.debug("{}: {}", member, Line.error(error).toString()); // then bands that want keys say so themselves
        });
    }

    /** Bluetoothd asks. */
    void called(BusRequest request) {
        boolean known = request.path().equals(PATH) && request.kind().equals(Kind.AGENT);
        if (known && (TELLS.contains(request.member()) || ASKS_FOR_CONSENT.contains(request.member()) && isOurs(request))) request.answer();
        else request.refuse("org.bluez.Error.Rejected", "nobody is here to answer");
    }

    private synchronized boolean isOurs(BusRequest request) {
        return !request.arguments().isEmpty() && devices.contains(Plain.text(request.arguments().get(0)));
    }
}
