package io.github.wristway.bluez;

import io.github.wristway.bluez.bus.BusCall;
import io.github.wristway.bluez.bus.BusRequest;
import io.github.wristway.bluez.bus.Plain;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Rule: exchanging keys needs an agent, even where nobody is asked anything; without one, a request that wants keys is never
 * answered. Nobody can know beforehand which request does, so ours is there as long as there is a link, or one is made, and
 * agrees for those devices only. Where a desktop has an agent, that one is asked.
 */
final class Agent {
    private static final Logger log = LoggerFactory.getLogger(Agent.class);
    private static final String PATH = "/io/github/wristway/agent";
    private static final Set<String> ASKS_FOR_CONSENT = Set.of("RequestConfirmation", "RequestAuthorization");
    private static final Set<String> TELLS = Set.of("Cancel", "Release");

    /** What it says it can do, in BlueZ's words. */
    enum Ability {
        /** Neither show nor ask anything: enough for a Low Energy link. */
        NOTHING("NoInputNoOutput"),
        /** Compare a number, so that a band of Bluetooth Classic asks its wearer. Here, the wearer's yes is enough. */
        CONFIRM("DisplayYesNo");

        private final String inBluezWords;

        Ability(String inBluezWords) {
            this.inBluezWords = inBluezWords;
        }
    }

    /** The agent's consent for one device, until it is closed. */
    final class Consent implements AutoCloseable {
        private final String device;
        private final Ability ability;
        private volatile boolean asked;

        private Consent(String device, Ability ability) {
            this.device = device;
            this.ability = ability;
        }

        /** Whether an exchange of keys came so far that bluetoothd asked for it. */
        boolean asked() {
            return asked;
        }

        @Override
        public void close() {
            withdraw(this);
        }
    }

    private final Line line;
    private final List<Consent> consents = new ArrayList<>();
    private String registered = "";

    Agent(Line line) {
        this.line = line;
    }

    synchronized Consent standBy(String device, Ability ability) {
        Consent consent = new Consent(device, ability);
        consents.add(consent);
        settle();
        return consent;
    }

    private synchronized void withdraw(Consent consent) {
        if (consents.remove(consent)) settle();
    }

    /** Bluetoothd has ended: the next one must be told anew. */
    synchronized void unregistered() {
        registered = "";
    }

    /** One agent to each program: what it can do is changed by another one. */
    private void settle() {
        String wanted = consents.stream().map(consent -> consent.ability).max(Ability::compareTo).map(ability -> ability.inBluezWords).orElse("");
        if (wanted.equals(registered)) return;
        if (!registered.isEmpty()) tell("UnregisterAgent", "o", PATH);
        if (!wanted.isEmpty()) tell("RegisterAgent", "os", PATH, wanted);
        registered = wanted;
    }

    private void tell(String member, String types, Object... values) {
        line.send(BusCall.of(Kind.BLUEZ, Kind.MANAGERS_PATH, Kind.AGENTS, member).with(types, values)).whenComplete((answer, error) -> {
            if (error != null) log.debug("{}: {}", member, Line.error(error).toString()); // then bands that want keys say so themselves
        });
    }

    /** Bluetoothd asks; false if it asks for something else. */
    boolean called(BusRequest request) {
        if (!request.path().equals(PATH) || !request.kind().equals(Kind.AGENT)) return false;
        if (TELLS.contains(request.member()) || ASKS_FOR_CONSENT.contains(request.member()) && consents(request)) request.answer();
        else request.refuse("org.bluez.Error.Rejected", "nobody is here to answer");
        return true;
    }

    private synchronized boolean consents(BusRequest request) {
        String device = request.arguments().isEmpty() ? "" : Plain.text(request.arguments().get(0));
        List<Consent> fitting = consents.stream().filter(consent -> consent.device.equals(device)).toList();
        fitting.forEach(consent -> consent.asked = true);
        return !fitting.isEmpty();
    }
}
