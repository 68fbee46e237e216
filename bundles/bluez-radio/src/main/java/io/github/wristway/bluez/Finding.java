package io.github.wristway.bluez;

import io.github.wristway.bluez.bus.BusCall;
import io.github.wristway.bluez.bus.BusError;
import io.github.wristway.gateway.base.Cancelled;
import io.github.wristway.gateway.base.OutOfRange;
import io.github.wristway.gateway.base.WristwayException;
import io.github.wristway.gateway.radio.Address;
import io.github.wristway.gateway.radio.Radio;
import java.util.Optional;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Finds a device before a link is made to it. Rule: devices are looked up by address each time; where BlueZ has forgotten
 * one, scanning goes on until it is heard.
 */
final class Finding {
    private static final Logger log = LoggerFactory.getLogger(Finding.class);

    private final Adapter adapter;
    private final Line line;
    private final Supplier<Radio.Ear> search;

    /** @param search begins to scan for it */
    Finding(Adapter adapter, Supplier<Radio.Ear> search) {
        this.adapter = adapter;
        this.line = adapter.line();
        this.search = search;
    }

    /** Its path, once no earlier link is being ended. */
    String found(Address address, Deadline deadline) throws WristwayException {
        if (!adapter.ended() && !adapter.powered()) throw Obstacle.POWERED_OFF.trouble(adapter.name());
        Optional<Node> known = adapter.device(address);
        if (known.isEmpty()) {
            search(address, deadline);
            known = adapter.device(address);
        }
        if (adapter.ended()) throw Obstacle.ADAPTER_GONE.trouble(adapter.name());
        String device = known.orElseThrow(() -> new OutOfRange(address.text())).path();
        adapter.farewells().await(device, deadline);
        return device;
    }

    private void search(Address address, Deadline deadline) throws Cancelled {
        Radio.Ear searching = search.get();
        adapter.discovery().resume();
        try {
            line.until("the connection", () -> adapter.ended() || adapter.device(address).isPresent(), deadline.left());
        } finally {
            searching.close();
            adapter.discovery().pause();
        }
        adapter.discovery().awaitStill();
    }

    /** Rule: a lost bond and a stale table of services are mended by removing the device, and by nothing less. */
    void remove(String device, Address address) throws Cancelled {
        try {
            line.ask(BusCall.of(Kind.BLUEZ, adapter.path(), Kind.ADAPTER, "RemoveDevice").with("o", device), adapter.pace().ask(), "the connection");
            log.info("{}: removed {} from BlueZ, which knew it wrongly", adapter.name(), address);
        } catch (BusError e) {
            log.debug("{}: cannot remove {}: {}", adapter.name(), address, e.toString()); // then it is gone already, or the next try tells
        }
    }
}
