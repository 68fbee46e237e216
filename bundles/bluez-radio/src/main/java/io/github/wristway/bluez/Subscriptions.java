package io.github.wristway.bluez;

import io.github.wristway.bluez.Characteristics.Characteristic;
import io.github.wristway.bluez.bus.BusCall;
import io.github.wristway.bluez.bus.Passed;
import io.github.wristway.bluez.bus.Records;
import io.github.wristway.gateway.base.Bytes;
import io.github.wristway.gateway.base.RequestRefused;
import io.github.wristway.gateway.base.WristwayException;
import io.github.wristway.gateway.radio.Address;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The notifications of one link, each characteristic's by one of two ways.
 * <ul>
 * <li>A characteristic that only notifies sends through a socket of its own: that is cheap, and it is where a band's minutes come.
 * <li>Any other notifies by D-Bus signals. What can be written answers, and what can be read has echoes.
 * </ul>
 * The order between them matters: "that was all" must not overtake the last minutes, or they would be missed and the band told
 * to forget them. Bluetoothd writes to a socket at once, and sends a signal later, if not much later. So when a signal is here,
 * all that came before it is in the sockets: they are emptied first. What came after it may then be before it; a band sends
 * minutes only when it is told to. Between two sockets nobody can tell.
 */
final class Subscriptions {
    private final Adapter adapter;
    private final Address address;
    private final Requests requests;
    private final Inbox inbox;
    private final Runnable lost;
    private final Map<UUID, NotifySocket> sockets = new ConcurrentHashMap<>();
    private volatile boolean ended;

    /** @param lost ends the link: notifications are lost, or it is */
    Subscriptions(Adapter adapter, Address address, Requests requests, Inbox inbox, Runnable lost) {
        this.adapter = adapter;
        this.address = address;
        this.requests = requests;
        this.inbox = inbox;
        this.lost = lost;
    }

    /**
     * From the moment it asks: some bands notify before they have agreed to.
     *
     * @return the size of packets, if BlueZ told it
     */
    Optional<Integer> subscribe(Characteristic one) throws WristwayException {
        String request = "to notify " + one.uuid();
        if (!inbox.subscribe(one.uuid())) return Optional.empty();
        try {
            // what was just released may be said to be so a moment later
            if (!adapter.line().until(request, () -> !isTaken(one), adapter.pace().lastWord())) {
                throw new RequestRefused(address.text(), request, "another program of this host takes all that it notifies");
            }
            Optional<Integer> mtu = one.streams() && Records.usable() ? acquire(one, request) : Optional.empty();
            if (socket(one.uuid()).isEmpty()) requests.make(request, call(one, "StartNotify"), answer -> answer);
            return mtu;
        } catch (WristwayException e) {
            inbox.unsubscribe(one.uuid());
            throw e;
        }
    }

    /** Through which it notifies; empty if by signals. */
    Optional<NotifySocket> socket(UUID uuid) {
        return Optional.ofNullable(sockets.get(uuid));
    }

    private boolean isTaken(Characteristic one) {
        return adapter.mirror().at(one.path()).map(node -> node.truth(Kind.CHARACTERISTIC, "NotifyAcquired")).orElse(false);
    }

    private Optional<Integer> acquire(Characteristic one, String request) throws WristwayException {
        return requests.ifAllowed(request, call(one, "AcquireNotify").with("a{sv}", Map.of()), answer -> {
            if (answer.length != 2 || !(answer[0] instanceof Passed passed)) return 0;
            listen(one, passed.take());
            return answer[1] instanceof Number mtu ? mtu.intValue() : 0;
        });
    }

    private void listen(Characteristic one, Passed passed) {
        try {
            Records records = passed.records();
            if (ended) records.close(); // nobody waits for it any more
            else sockets.put(one.uuid(), new NotifySocket(records, address.text(), value -> arrived(one.uuid(), value), lost));
        } catch (IOException e) {
            passed.close();
        }
    }

    private void arrived(UUID uuid, Bytes value) {
        inbox.came(uuid, value);
        adapter.line().time().signal();
    }

    /** A signal came. */
    void heard(UUID uuid, Bytes value) {
        drain();
        arrived(uuid, value);
    }

    /** Takes what waits in the sockets. Where one has ended, something may be missing, and the link is worth nothing. */
    void drain() {
        boolean gap = false;
        for (NotifySocket socket : sockets.values()) gap |= socket.drain();
        if (gap) lost.run();
    }

    void unsubscribe(Characteristic one) throws WristwayException {
        if (!inbox.subscribed(one.uuid())) return;
        release(one.uuid());
        requests.make("to stop notifying " + one.uuid(), call(one, "StopNotify"), answer -> answer); // of either kind
        inbox.unsubscribe(one.uuid());
    }

    /** Rule: BlueZ remembers subscriptions beyond the link, and would renew them with the next one; so they are taken back. */
    void end(Characteristics characteristics) {
        ended = true;
        for (UUID uuid : inbox.subscriptions()) {
            inbox.unsubscribe(uuid);
            release(uuid);
            characteristics.of(uuid).ifPresent(one -> adapter.line().send(call(one, "StopNotify")));
        }
    }

    private void release(UUID uuid) {
        NotifySocket socket = sockets.remove(uuid);
        if (socket != null) socket.close();
    }

    private static BusCall call(Characteristic one, String member) {
        return BusCall.of(Kind.BLUEZ, one.path(), Kind.CHARACTERISTIC, member);
    }
}
