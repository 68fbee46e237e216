package io.github.wristway.itests.bluez.air;

import io.github.wristway.gateway.base.Bytes;
import io.github.wristway.gateway.base.MalformedMessage;
import io.github.wristway.gateway.base.Time;
import io.github.wristway.itests.bluez.att.AttServer;
import io.github.wristway.itests.bluez.att.AttributeTable;
import io.github.wristway.itests.bluez.hci.DeviceAddress;
import io.github.wristway.itests.bluez.hci.Event;
import io.github.wristway.itests.bluez.hci.HostPacket;
import io.github.wristway.itests.bluez.hci.Status;
import io.github.wristway.itests.bluez.smp.Bond;
import io.github.wristway.itests.bluez.smp.Pairing;
import io.github.wristway.virtual.air.Peer;
import io.github.wristway.virtual.air.Wire;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;

/**
 * A link between the host and a band. Packets go at connection events, which come at a fixed pace: all that the host has
 * sent, all that the band answers, and as many of its notifications as an event can carry. Without an event for the
 * supervision timeout, the link is over.
 */
final class Connection implements Wire {
    private static final Duration UNIT = Duration.ofNanos(1_250_000);
    private static final Duration TIMEOUT_UNIT = Duration.ofMillis(10);

    /** @param oneOfMany whether an event carries only so many of its like */
    private record Told(UUID characteristic, Bytes value, boolean oneOfMany) {}

    private final Deque<HostPacket.Data> toBand = new ArrayDeque<>();
    private final Deque<Bytes> aboutTheLink = new ArrayDeque<>();
    private final Deque<Told> toHost = new ArrayDeque<>();
    private final L2cap l2cap = new L2cap(this::heard);
    private final Controller controller;
    private final Neighbour neighbour;
    private final Time time;
    private final int handle;
    private final Pairing pairing;
    private Duration interval;
    private Duration timeout;
    private Instant lastContact;
    private Peer peer;
    private AttServer att;
    private boolean hangingUp;
    private boolean over;

    Connection(Controller controller, Time time, Neighbour neighbour, int handle, DeviceAddress host, Call call) {
        this.controller = controller;
        this.neighbour = neighbour;
        this.time = time;
        this.handle = handle;
        this.interval = UNIT.multipliedBy(call.intervalUnits());
        this.timeout = TIMEOUT_UNIT.multipliedBy(call.timeoutUnits());
        this.lastContact = time.now();
        this.pairing = new Pairing(host, neighbour.address(), neighbour.manner(), new Random(handle));
    }

    /** The band takes it. */
    void begin(String name, Peer taken) {
        peer = taken;
        att = new AttServer(AttributeTable.of(name, taken.table()), taken, neighbour.guarded());
        next();
    }

    int handle() {
        return handle;
    }

    Neighbour neighbour() {
        return neighbour;
    }

    void send(HostPacket.Data packet) {
        toBand.add(packet);
    }

    /**
     * What the band's own controller has to say about the link, it says at the next event. To answer at once would do worse
     * than be unlike a chip: bluetoothd mixes up a link whose data come together with the news of it.
     */
    void answer(Bytes event) {
        aboutTheLink.add(event);
    }

    /** @param parameters interval(2) latency(2) timeout(2) */
    void pace(Bytes parameters) throws MalformedMessage {
        interval = UNIT.multipliedBy(parameters.u16(0));
        timeout = TIMEOUT_UNIT.multipliedBy(parameters.u16(4));
    }

    /** The host encrypts; what follows is given only if the band has the same key. */
    void encrypt(Bytes number, Bytes key) throws MalformedMessage {
        boolean fits = pairing.fits(key, number, neighbour.bond());
        answer(Event.encrypted(fits ? Status.OK : Status.KEY_MISSING, handle));
        if (!fits) return;
        att.encrypted();
        Optional<Bond> bond = pairing.newBond();
        if (bond.isEmpty()) return;
        neighbour.bond(bond.get());
        for (Bytes message : Pairing.handOver(bond.get())) L2cap.packets(handle, L2cap.PAIRING, message).forEach(this::answer);
    }

    @Override
    public int mtu() {
        return att.mtu();
    }

    @Override
    public void notify(UUID characteristic, Bytes value) {
        if (!peer.silent()) toHost.add(new Told(characteristic, value, false));
    }

    @Override
    public void stream(UUID characteristic, Bytes value) {
        if (!peer.silent()) toHost.add(new Told(characteristic, value, true));
    }

    @Override
    public boolean busy() {
        return !toHost.isEmpty();
    }

    @Override
    public void hangUp() {
        hangingUp = true;
    }

    void lose() {
        if (!over) neighbour.hasLostLink();
        end(Status.SUPERVISION_TIMEOUT);
    }

    /** Ends it for both sides. */
    void end(int reason) {
        if (over) return;
        controller.tell(Event.disconnected(handle, reason));
        forget();
    }

    /** Ends it without a word to the host, which has forgotten it by itself. */
    void forget() {
        if (over) return;
        over = true;
        controller.ended(this);
        if (peer != null) peer.lost();
    }

    private void next() {
        controller.later(interval, this::event);
    }

    private void event() {
        if (over) return;
        if (neighbour.inRange()) {
            lastContact = time.now();
            boolean said = toHost.isEmpty(); // goodbye takes an event of its own, behind the last word
            while (!aboutTheLink.isEmpty()) controller.tell(aboutTheLink.remove());
            carryToBand();
            carryToHost();
            if (hangingUp && said) end(Status.ENDED_BY_BAND);
        } else if (!time.now().isBefore(lastContact.plus(timeout))) {
            lose();
        }
        if (!over) next();
    }

    private void carryToBand() {
        int carried = toBand.size();
        while (!toBand.isEmpty() && !lost()) l2cap.take(toBand.remove());
        if (carried > 0 && !over) controller.tell(Event.carried(handle, carried));
    }

    private void carryToHost() {
        int many = 0;
        while (!toHost.isEmpty()) {
            if (toHost.peek().oneOfMany() && many++ == controller.packetsPerEvent()) return;
            if (lost()) return;
            Told told = toHost.remove();
            att.notification(told.characteristic(), told.value()).ifPresent(message -> say(L2cap.ATT, message));
        }
    }

    private boolean lost() {
        if (!over && neighbour.losesThisPacket()) lose();
        return over;
    }

    private void heard(int channel, Bytes message) throws MalformedMessage {
        if (over) return;
        if (channel == L2cap.ATT) heard(message);
        else if (channel == L2cap.PAIRING) pairing.heard(message).forEach(answer -> say(L2cap.PAIRING, answer));
        else if (channel == L2cap.SIGNALLING) L2cap.answer(message).ifPresent(answer -> say(L2cap.SIGNALLING, answer));
    }

    private void heard(Bytes request) throws MalformedMessage {
        Neighbour.Loss loss = AttServer.written(request).map(neighbour::lossAt).orElse(Neighbour.Loss.NONE);
        if (loss == Neighbour.Loss.EARLY) {
            lose();
            return;
        }
        Optional<Bytes> answer = att.answer(request);
        if (loss == Neighbour.Loss.LATE) lose();
        answer.ifPresent(message -> say(L2cap.ATT, message));
    }

    private void say(int channel, Bytes message) {
        if (!over) L2cap.packets(handle, channel, message).forEach(controller::tell);
    }
}
