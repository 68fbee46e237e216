package io.github.wristway.bluez;

import io.github.wristway.bluez.Characteristics.Characteristic;
import io.github.wristway.bluez.bus.BusCall;
import io.github.wristway.bluez.bus.BusError;
import io.github.wristway.bluez.bus.Plain;
import io.github.wristway.gateway.base.Bytes;
import io.github.wristway.gateway.base.LinkLost;
import io.github.wristway.gateway.base.RequestRefused;
import io.github.wristway.gateway.base.WristwayException;
import io.github.wristway.gateway.radio.Address;
import io.github.wristway.gateway.radio.GattLink;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** A link that BlueZ holds for us. What comes in comes on the bus's thread; what is asked for is asked on the caller's. */
final class BluezLink implements GattLink, Mirror.Watcher {
    private static final int SMALLEST_MTU = 23;
    private static final int MTU_HEADER = 3;
    private static final Map<Write, String> WRITE_TYPE = Map.of(Write.REQUEST, "request", Write.COMMAND, "command");

    private final Adapter adapter;
    private final Line line;
    private final String device;
    private final Address address;
    private final Inbox inbox = new Inbox();
    private final Characteristics characteristics;
    private final Requests requests;
    private final Subscriptions subscriptions;
    private final Runnable stopWatching;
    private volatile boolean broken;
    private int mtu = SMALLEST_MTU;

    private BluezLink(Adapter adapter, String device, Address address) {
        this.adapter = adapter;
        this.line = adapter.line();
        this.device = device;
        this.address = address;
        this.characteristics = new Characteristics(adapter.mirror(), device);
        this.requests = new Requests(adapter, device, address, () -> broken, this::close);
        this.subscriptions = new Subscriptions(adapter, address, requests, inbox, this::lost);
        this.stopWatching = adapter.mirror().watch(device, this);
    }

    /** Takes over a link that is ready. */
    static BluezLink over(Adapter adapter, String device, Address address) throws WristwayException {
        BluezLink link = new BluezLink(adapter, device, address);
        adapter.linked(device);
        adapter.mirror().all(Kind.CHARACTERISTIC, device).forEach(link.characteristics::learn); // what came before anybody watched
        boolean stands = adapter.mirror().at(device).map(node -> node.truth(Kind.DEVICE, "Connected")).orElse(false);
        if (!stands) link.breakNow();
        try {
            link.learnMtu();
        } catch (WristwayException e) {
            link.close();
            throw e;
        }
        return link;
    }

    /** BlueZ says it with any characteristic, since 5.62; before, only the smallest size is safe. */
    private void learnMtu() throws WristwayException {
        String any = characteristics.anyPath().orElse(device);
        try {
            Object[] answer = line.ask(BusCall.of(Kind.BLUEZ, any, Kind.PROPERTIES, "Get").with("ss", Kind.CHARACTERISTIC, "MTU"),
                                       adapter.pace().ask(), "the connection");
            if (answer.length == 1 && answer[0] instanceof Number number) mtu = Math.max(SMALLEST_MTU, number.intValue());
        } catch (BusError e) {
            mtu = SMALLEST_MTU;
        }
    }

    @Override
    public Address address() {
        return address;
    }

    @Override
    public int mtu() {
        return mtu;
    }

    @Override
    public boolean has(UUID characteristic) {
        return characteristics.of(characteristic).isPresent();
    }

    @Override
    public Set<Write> writes(UUID characteristic) {
        return characteristics.of(characteristic).map(Characteristic::writes).orElse(Set.of());
    }

    @Override
    public Bytes read(UUID uuid) throws WristwayException {
        Characteristic one = the(uuid, "to read");
        if (!one.reads()) throw refused("to read " + uuid, "not allowed");
        inbox.reading(uuid);
        try {
            BusCall call = BusCall.of(Kind.BLUEZ, one.path(), Kind.CHARACTERISTIC, "ReadValue").with("a{sv}", Map.of());
            return requests.make("to read " + uuid, call, answer -> {
                Bytes value = answer.length == 1 ? Plain.bytes(answer[0]) : Bytes.EMPTY;
                inbox.read(Optional.of(value));
                return value;
            });
        } finally {
            inbox.read(Optional.empty());
        }
    }

    @Override
    public void write(UUID uuid, Bytes value, Write how) throws WristwayException {
        Characteristic one = the(uuid, "to write");
        if (!one.writes().contains(how)) throw refused("to write " + uuid, "not allowed");
        if (value.length() > mtu - MTU_HEADER) {
            throw refused("to write " + uuid, value.length() + " bytes do not fit into a packet of " + mtu);
        }
        BusCall call = BusCall.of(Kind.BLUEZ, one.path(), Kind.CHARACTERISTIC, "WriteValue")
                .with("aya{sv}", value.toArray(), Map.of("type", BusCall.variant("s", WRITE_TYPE.get(how))));
        requests.make("to write " + uuid, call, answer -> answer);
    }

    @Override
    public void subscribe(UUID uuid) throws WristwayException {
        Characteristic one = the(uuid, "to notify");
        if (!one.notifies()) throw refused("to notify " + uuid, "not allowed");
        mtu = Math.max(mtu, subscriptions.subscribe(one).orElse(SMALLEST_MTU));
    }

    @Override
    public void unsubscribe(UUID uuid) throws WristwayException {
        subscriptions.unsubscribe(the(uuid, "to stop notifying"));
    }

    private Characteristic the(UUID uuid, String request) throws WristwayException {
        if (broken) throw new LinkLost(address.text(), "a request");
        return characteristics.of(uuid).orElseThrow(() -> refused(request + " " + uuid, "it has none of that name"));
    }

    private RequestRefused refused(String request, String reason) {
        return new RequestRefused(address.text(), request, reason);
    }

    /** What arrived before the link broke is still handed out: the last words of a band matter. */
    @Override
    public Optional<Notification> receive(Duration atMost) throws WristwayException {
        if (inbox.isEmpty() && !broken) line.until("waiting for " + address, () -> broken || !inbox.isEmpty(), atMost);
        Optional<Notification> next = inbox.next();
        if (next.isEmpty() && broken) throw new LinkLost(address.text(), "waiting for it");
        return next;
    }

    /** Does not wait for the end: BlueZ takes two seconds for it. Whoever connects next does. */
    @Override
    public void close() {
        boolean stood = !broken;
        breakNow();
        subscriptions.end(characteristics);
        if (stood) adapter.farewells().say(device);
    }

    Subscriptions subscriptions() {
        return subscriptions;
    }

    private void lost() {
        if (!broken) close();
    }

    private void breakNow() {
        subscriptions.drain();
        broken = true;
        stopWatching.run();
        adapter.unlinked(device);
        line.time().signal();
    }

    @Override
    public void changed(Node now, String kind, Map<String, Object> changed) {
        if (kind.equals(Kind.CHARACTERISTIC)) {
            if (changed.containsKey("Value")) {
                characteristics.at(now.path()).ifPresent(uuid -> subscriptions.heard(uuid, Plain.bytes(changed.get("Value"))));
            } else if (changed.containsKey("UUID")) {
                characteristics.learn(now);
            }
        } else if (kind.equals(Kind.DEVICE) && now.path().equals(device) && Boolean.FALSE.equals(changed.get("Connected"))) {
            breakNow();
        }
    }

    @Override
    public void gone(Node last, String kind) {
        if (kind.equals(Kind.CHARACTERISTIC)) characteristics.forget(last.path());
        else if (kind.equals(Kind.DEVICE) && last.path().equals(device)) breakNow();
    }
}
