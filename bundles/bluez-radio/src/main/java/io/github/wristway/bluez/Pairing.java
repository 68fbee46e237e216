package io.github.wristway.bluez;

import io.github.wristway.bluez.bus.BusCall;
import io.github.wristway.bluez.bus.BusError;
import io.github.wristway.gateway.base.RequestRefused;
import io.github.wristway.gateway.base.WristwayException;
import io.github.wristway.gateway.radio.Address;
import java.util.Set;

/**
 * Rule: pairing needs an agent, even where nobody is asked anything. Ours can neither show nor type, and it is there only
 * while we pair: the desktop's own goes on as before.
 */
final class Pairing {
    static final String AGENT_PATH = "/io/github/wristway/agent";
    /** What bluetoothd may ask of it; anything else would need a person. */
    static final Set<String> AGREES_TO = Set.of("RequestConfirmation", "RequestAuthorization", "Cancel", "Release");
    private static final String AGENTS_PATH = "/org/bluez";

    private final Adapter adapter;
    private final Line line;

    Pairing(Adapter adapter) {
        this.adapter = adapter;
        this.line = adapter.line();
    }

    void with(String device, Address address) throws WristwayException {
        try {
            line.ask(agents("RegisterAgent").with("os", AGENT_PATH, "NoInputNoOutput"), adapter.pace().ask(), "pairing");
            try {
                line.ask(BusCall.of(Kind.BLUEZ, device, Kind.DEVICE, "Pair"), adapter.pace().pairing(), "pairing");
            } finally {
                line.send(agents("UnregisterAgent").with("o", AGENT_PATH));
            }
        } catch (BusError e) {
            if (ErrorName.of(e) == ErrorName.ALREADY_EXISTS) return;
            throw new RequestRefused(address.text(), "to pair with this host", e.getMessage());
        }
    }

    private static BusCall agents(String member) {
        return BusCall.of(Kind.BLUEZ, AGENTS_PATH, Kind.AGENTS, member);
    }
}
