package io.github.wristway.virtual.air;

import io.github.wristway.gateway.base.AdapterTrouble;
import io.github.wristway.gateway.base.Busy;
import io.github.wristway.gateway.base.Cancelled;
import io.github.wristway.gateway.base.WristwayException;
import io.github.wristway.gateway.radio.Address;
import io.github.wristway.gateway.radio.Advertisement;
import io.github.wristway.gateway.radio.GattLink;
import io.github.wristway.gateway.radio.Radio;
import io.github.wristway.gateway.radio.StreamLink;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/**
 * A radio that hears the virtual {@link Air} and nothing else. Like a real controller it makes one link at a time, and can have
 * only so many.
 */
public final class VirtualRadio implements Radio {
    private static final int USUAL_LINKS = 7;

    private final Air air;
    private final String name;
    private final int mostLinks;
    private final List<Connection> links = new ArrayList<>();
    private volatile boolean connecting;
    private volatile boolean unplugged;

    public VirtualRadio(Air air) {
        this(air, Air.RADIO, USUAL_LINKS);
    }

    public VirtualRadio(Air air, String name, int mostLinks) {
        this.air = air;
        this.name = name;
        this.mostLinks = mostLinks;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Set<Ability> abilities() {
        return Set.of(Ability.GATT, Ability.STREAM);
    }

    @Override
    public int mostLinks() {
        return mostLinks;
    }

    @Override
    public void check() throws AdapterTrouble {
        if (unplugged) throw new AdapterTrouble(name + " is gone: it was unplugged", "Plug in another one");
    }

    /** Somebody pulls it out: its links break, and it hears no more. */
    public void unplug() {
        unplugged = true;
        air.change(() -> links.forEach(Connection::breakNow));
    }

    @Override
    public Ear listen(Consumer<Advertisement> listener) {
        return air.listen(name, heard -> {
            if (!unplugged) listener.accept(heard);
        });
    }

    @Override
    public GattLink connect(Address address, Duration atMost) throws WristwayException {
        return alone(address, atMost, left -> air.connect(address, left));
    }

    @Override
    public StreamLink stream(Address address, Duration atMost) throws WristwayException {
        return alone(address, atMost, left -> air.stream(address, left));
    }

    private interface Making<L> {
        L link(Duration atMost) throws WristwayException;
    }

    private <L extends Carried> L alone(Address address, Duration atMost, Making<L> making) throws WristwayException {
        Instant until = air.time().now().plus(atMost);
        while (!air.look(this::takeTurn)) awaitTurn(address, until);
        try {
            if (air.look(this::isFull)) throw new Busy(name, "as many connections as it can have");
            check();
            L link = making.link(left(until));
            air.change(() -> links.add(link.connection()));
            if (unplugged) air.change(link.connection()::breakNow);
            return link;
        } finally {
            air.change(() -> connecting = false);
        }
    }

    private boolean takeTurn() {
        if (connecting) return false;
        connecting = true;
        return true;
    }

    private void awaitTurn(Address address, Instant until) throws WristwayException {
        try {
            if (!air.time().await(() -> !connecting, left(until))) throw new Busy(name, "a connection to another thing");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Cancelled("connecting to " + address);
        }
    }

    private boolean isFull() {
        links.removeIf(Connection::broken);
        return links.size() >= mostLinks;
    }

    private Duration left(Instant until) {
        return Duration.between(air.time().now(), until);
    }

    @Override
    public void forget(Address address) {
        air.forget(address);
    }

    @Override
    public String toString() {
        return name();
    }
}
