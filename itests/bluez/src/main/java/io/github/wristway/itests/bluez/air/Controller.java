package io.github.wristway.itests.bluez.air;

import io.github.wristway.gateway.base.Bytes;
import io.github.wristway.gateway.base.MalformedMessage;
import io.github.wristway.gateway.base.Time;
import io.github.wristway.gateway.radio.Address;
import io.github.wristway.itests.bluez.hci.DeviceAddress;
import io.github.wristway.itests.bluez.hci.Event;
import io.github.wristway.itests.bluez.hci.HostPacket;
import io.github.wristway.itests.bluez.hci.Status;
import io.github.wristway.virtual.air.Advert;
import io.github.wristway.virtual.air.Air;
import io.github.wristway.virtual.air.AirRules;
import io.github.wristway.virtual.air.Peer;
import io.github.wristway.virtual.air.Thing;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The controller: scanning, connecting, links. What its host wants comes in through {@link #fromHost}; what it tells goes
 * to a listener. Any thread may call.
 * <pre>
 * Controller controller = new Controller(world.air(), rules, time, address, host::send);
 * controller.carry(world.add(BandModel.MI4, "kitchen"));
 * controller.fromHost(Bytes.ofHex("01 0c20 02 01 00"));     // scan
 * </pre>
 */
public final class Controller {
    private static final Logger log = LoggerFactory.getLogger(Controller.class);
    private static final int FIRST_HANDLE = 0x40;
    private static final int LAST_HANDLE = 0xeff;
    private static final int EVENTS_UNTIL_NOT_ESTABLISHED = 6;
    private static final int JITTER_MILLIS = 10;

    private final List<Neighbour> neighbours = new ArrayList<>();
    private final Map<Integer, Connection> connections = new HashMap<>();
    private final Set<Integer> stillborn = new HashSet<>();
    private final Commands commands = new Commands(this);
    private final Air air;
    private final AirRules rules;
    private final Time time;
    private final DeviceAddress bought;
    private final Consumer<Bytes> toHost;
    private final Random random;
    private Optional<Scan> scan = Optional.empty();
    private Optional<Call> call = Optional.empty();
    private int nextHandle = FIRST_HANDLE;
    private boolean off;

    /** @param toHost called with the air held still; it must not block */
    public Controller(Air air, AirRules rules, Time time, Address address, Consumer<Bytes> toHost) {
        this.air = air;
        this.rules = rules;
        this.time = time;
        this.bought = new DeviceAddress(false, address);
        this.toHost = toHost;
        this.random = new Random(rules.seed());
    }

    /** Lets the host hear and reach something that is placed in the air. */
    public Neighbour carry(Thing thing) {
        Neighbour neighbour = new Neighbour(air, thing);
        air.change(() -> {
            neighbours.add(neighbour);
            beatLater(neighbour);
        });
        return neighbour;
    }

    public void fromHost(Bytes packet) {
        air.change(() -> {
            if (off) return;
            try {
                HostPacket heard = HostPacket.decode(packet);
                if (heard instanceof HostPacket.Command command) commands.run(command);
                else if (heard instanceof HostPacket.Data data) connection(data.handle()).ifPresent(link -> link.send(data));
            } catch (MalformedMessage e) {
                log.warn("the host sent what no controller understands: {}", e.getMessage());
            }
        });
    }

    /** It is pulled out: no word to the host any more, and the bands have lost it. */
    public void switchOff() {
        air.change(() -> {
            off = true;
            reset();
        });
    }

    void tell(Bytes event) {
        if (!off) toHost.accept(event);
    }

    void later(Duration delay, Runnable task) {
        time.after(delay, () -> air.change(task));
    }

    DeviceAddress address() {
        return bought;
    }

    int packetsPerEvent() {
        return rules.packetsPerEvent();
    }

    Optional<Connection> connection(int handle) {
        return Optional.ofNullable(connections.get(handle));
    }

    boolean isStillborn(int handle) {
        return stillborn.contains(handle);
    }

    void reset() {
        scan = Optional.empty();
        call = Optional.empty();
        commands.forget();
        stillborn.clear();
        List.copyOf(connections.values()).forEach(Connection::forget);
    }

    void scan(Optional<Scan> wanted) {
        scan = wanted;
    }

    boolean calling() {
        return call.isPresent();
    }

    void call(Optional<Call> wanted) {
        call = wanted;
    }

    void ended(Connection connection) {
        connections.remove(connection.handle());
        connection.neighbour().connection(Optional.empty());
    }

    /** A thing waits up to 10 ms more than its interval, so that two of them do not collide for ever. */
    private void beatLater(Neighbour neighbour) {
        later(rules.advertisingInterval().plusMillis(random.nextInt(JITTER_MILLIS + 1)), () -> beat(neighbour));
    }

    private void beat(Neighbour neighbour) {
        if (off) return;
        neighbour.advert().ifPresent(advert -> {
            if (call.isPresent() && commands.isMeant(call.get(), neighbour.address())) connect(neighbour, advert, call.get());
            else scan.ifPresent(listening -> report(neighbour, advert, listening));
        });
        beatLater(neighbour);
    }

    private void report(Neighbour neighbour, Advert advert, Scan listening) {
        AdvertPackets packets = AdvertPackets.of(advert);
        int rssiDbm = neighbour.rssiDbm().orElseThrow() + random.nextInt(5) - 2;
        DeviceAddress from = neighbour.address();
        if (!listening.wants(from, packets.said(), time.now())) return;
        tell(Event.heard(false, from, packets.said(), rssiDbm));
        if (listening.asks()) tell(Event.heard(true, from, packets.answered(), rssiDbm));
    }

    private void connect(Neighbour neighbour, Advert advert, Call answered) {
        int handle = nextHandle;
        Connection connection = new Connection(this, time, neighbour, handle, commands.caller(answered), answered);
        boolean fails = neighbour.failsToEstablish();
        Optional<Peer> peer = fails ? Optional.empty() : neighbour.thing().accept(connection);
        if (!fails && peer.isEmpty()) return; // it takes no links
        nextHandle = handle == LAST_HANDLE ? FIRST_HANDLE : handle + 1;
        call = Optional.empty();
        tell(Event.connected(handle, neighbour.address(), answered.intervalUnits(), answered.timeoutUnits()));
        if (fails) {
            stillborn.add(handle);
            later(Duration.ofMillis(answered.intervalUnits() * EVENTS_UNTIL_NOT_ESTABLISHED * 5L / 4), () -> {
                if (stillborn.remove(handle)) tell(Event.disconnected(handle, Status.NOT_ESTABLISHED));
            });
        } else {
            connections.put(handle, connection);
            neighbour.connection(Optional.of(connection));
            connection.begin(advert.name(), peer.orElseThrow());
        }
    }
}
