package io.github.wristway.gateway.internal.trace;

import io.github.wristway.gateway.base.Bytes;
import io.github.wristway.gateway.base.LinkLost;
import io.github.wristway.gateway.base.WristwayException;
import io.github.wristway.gateway.internal.trace.Line.Event;
import io.github.wristway.gateway.radio.Address;
import io.github.wristway.gateway.radio.GattLink;
import java.time.Duration;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;

/** A Low Energy link that is written down: what is asked again and costs nothing on the air, only once. */
final class TracedLink implements GattLink {
    private final GattLink link;
    private final Visit visit;
    private final int number;
    private final Set<UUID> looked = new HashSet<>();
    private final Set<UUID> asked = new HashSet<>();
    private final Set<UUID> subscribed = new HashSet<>();
    private boolean over;

    TracedLink(GattLink link, Visit visit, int number) {
        this.link = link;
        this.visit = visit;
        this.number = number;
    }

    @Override
    public Address address() {
        return link.address();
    }

    @Override
    public int mtu() {
        return link.mtu();
    }

    @Override
    public boolean has(UUID characteristic) {
        boolean has = link.has(characteristic);
        if (looked.add(characteristic)) done(Event.HAS, characteristic, Optional.empty(), has ? "yes" : "no");
        return has;
    }

    @Override
    public Set<Write> writes(UUID characteristic) {
        Set<Write> writes = link.writes(characteristic);
        if (asked.add(characteristic)) {
            done(Event.WRITES, characteristic, Optional.empty(), new TreeSet<>(writes).stream().map(Enum::name).collect(Collectors.joining(" ")));
        }
        return writes;
    }

    @Override
    public Bytes read(UUID characteristic) throws WristwayException {
        Bytes value = attempt(Event.READ, characteristic, Optional.empty(), "", () -> link.read(characteristic));
        done(Event.READ, characteristic, Optional.of(value), "");
        return value;
    }

    @Override
    public void write(UUID characteristic, Bytes value, Write how) throws WristwayException {
        attempt(Event.WRITE, characteristic, Optional.of(value), how.name(), () -> {
            link.write(characteristic, value, how);
            return how;
        });
        done(Event.WRITE, characteristic, Optional.of(value), how.name());
    }

    @Override
    public void subscribe(UUID characteristic) throws WristwayException {
        attempt(Event.SUBSCRIBE, characteristic, Optional.empty(), "", () -> {
            link.subscribe(characteristic);
            return characteristic;
        });
        if (subscribed.add(characteristic)) done(Event.SUBSCRIBE, characteristic, Optional.empty(), "");
    }

    @Override
    public void unsubscribe(UUID characteristic) throws WristwayException {
        attempt(Event.UNSUBSCRIBE, characteristic, Optional.empty(), "", () -> {
            link.unsubscribe(characteristic);
            return characteristic;
        });
        if (subscribed.remove(characteristic)) done(Event.UNSUBSCRIBE, characteristic, Optional.empty(), "");
    }

    @Override
    public Optional<Notification> receive(Duration atMost) throws WristwayException {
        try {
            Optional<Notification> heard = link.receive(atMost);
            heard.ifPresent(one -> done(Event.NOTIFY, one.characteristic(), Optional.of(one.value()), ""));
            return heard;
        } catch (LinkLost e) {
            end(Event.LOST);
            throw e;
        }
    }

    @Override
    public void close() {
        link.close();
        end(Event.CLOSE);
    }

    private void end(Event how) {
        if (!over) visit.carried(number, how, Optional.empty(), Optional.empty(), "", Optional.empty());
        over = true;
    }

    private void done(Event event, UUID on, Optional<Bytes> value, String how) {
        visit.carried(number, event, Optional.of(on), value, how, Optional.empty());
    }

    private <T> T attempt(Event event, UUID on, Optional<Bytes> value, String how, Visit.Action<T> action) throws WristwayException {
        return visit.attempt(number, event, Optional.of(on), value, how, action);
    }
}
