package io.github.wristway.miband.talk;

import io.github.wristway.gateway.base.Bytes;
import io.github.wristway.gateway.base.LinkLost;
import io.github.wristway.gateway.base.NoAnswer;
import io.github.wristway.gateway.base.OutOfRange;
import io.github.wristway.gateway.base.Time;
import io.github.wristway.gateway.base.WristwayException;
import io.github.wristway.gateway.device.Approach;
import io.github.wristway.gateway.radio.GattLink;
import io.github.wristway.gateway.radio.GattLink.Notification;
import io.github.wristway.gateway.radio.GattLink.Write;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** One band on one link: one thing is asked at a time, and what answers something else is passed over. */
public final class Conversation implements AutoCloseable {
    /** What any link carries: writing in packets this small is always safe. */
    static final int SMALLEST_MTU = 23;

    /** A device that chatters without end is not waited for. */
    private static final int MOST_WAITING = 100_000;

    private final String called;
    private final GattLink link;
    private final Time time;
    private final Set<Characteristic> listening = EnumSet.noneOf(Characteristic.class);
    private Aside aside = heard -> {};

    /** Is told of everything that comes, whatever is being waited for. */
    interface Aside {
        void on(Notification heard) throws WristwayException;
    }

    public Conversation(String called, GattLink link, Time time) {
        this.called = called;
        this.link = link;
        this.time = time;
    }

    /** Connects to the band of an approach. */
    public static Conversation with(Approach approach, Patience patience, Time time) throws WristwayException {
        GattLink link = byName(approach.called(), "the first request", () -> approach.radio().connect(approach.address(), patience.connect()));
        return new Conversation(approach.called(), link, time);
    }

    /** From now on somebody listens aside. */
    void aside(Aside listener) {
        aside = listener;
    }

    /** What people call the band, for messages. */
    public String called() {
        return called;
    }

    public Instant now() {
        return time.now();
    }

    public boolean has(Characteristic characteristic) {
        return link.has(characteristic.uuid());
    }

    /** The agreed size of an ATT packet; a value written may have three bytes fewer. */
    public int mtu() {
        return link.mtu();
    }

    /** Costs nothing if it is so already. */
    public void listen(Characteristic to) throws WristwayException {
        if (listening.contains(to)) return;
        byName("a request", () -> {
            link.subscribe(to.uuid());
            return to;
        });
        listening.add(to);
    }

    /** Costs nothing if it is so already. */
    public void stopListening(Characteristic to) throws WristwayException {
        if (!listening.remove(to)) return;
        byName("a request", () -> {
            link.unsubscribe(to.uuid());
            return to;
        });
    }

    /** In the way that the table says, unless this band's firmware knows only the other one. */
    public void tell(Characteristic to, Bytes message) throws WristwayException {
        Set<Write> allowed = link.writes(to.uuid());
        Write how = allowed.contains(to.how()) || allowed.isEmpty() ? to.how() : allowed.iterator().next();
        byName("a request", () -> {
            link.write(to.uuid(), message, how);
            return to;
        });
    }

    public void order(Order order) throws WristwayException {
        tell(order.to(), order.message());
    }

    public Bytes read(Characteristic from) throws WristwayException {
        return byName("a request", () -> link.read(from.uuid()));
    }

    /** Waits for an answer. */
    public Bytes answer(Characteristic from, Predicate<Bytes> fits, String question, Duration atMost) throws WristwayException {
        Predicate<Notification> wanted = heard -> is(heard, from) && fits.test(heard.value());
        return hear(wanted, atMost).orElseThrow(() -> new NoAnswer(called, question, atMost)).value();
    }

    /** The next notification of interest; what is of none does not prolong the waiting. */
    public Optional<Notification> hear(Predicate<Notification> wanted, Duration atMost) throws WristwayException {
        Instant end = time.steady().plus(atMost);
        while (true) {
            Duration left = Duration.between(time.steady(), end);
            if (left.isNegative() || left.isZero()) return Optional.empty();
            Optional<Notification> heard = receive(left);
            if (heard.isEmpty() || wanted.test(heard.get())) return heard;
        }
    }

    /** Leaves aside what has arrived and answers nothing any more. */
    public void passOver() throws WristwayException {
        boolean more = true;
        for (int i = 0; i < MOST_WAITING && more; i++) more = receive(Duration.ZERO).isPresent();
    }

    private Optional<Notification> receive(Duration atMost) throws WristwayException {
        Optional<Notification> heard = byName("a transfer", () -> link.receive(atMost));
        if (heard.isPresent()) aside.on(heard.get());
        return heard;
    }

    /** Lets time pass, but notices when the link breaks. */
    public void pause(Duration howLong) throws WristwayException {
        hear(heard -> false, howLong);
    }

    private interface Talk<T> {
        T say() throws WristwayException;
    }

    /** A link knows only an address; people know the band by its name. */
    private <T> T byName(String during, Talk<T> talk) throws WristwayException {
        return byName(called, during, talk);
    }

    private static <T> T byName(String called, String during, Talk<T> talk) throws WristwayException {
        try {
            return talk.say();
        } catch (LinkLost e) {
            throw new LinkLost(called, during);
        } catch (NoAnswer e) {
            throw new NoAnswer(called, during, e.waited());
        } catch (OutOfRange e) {
            throw new OutOfRange(called);
        }
    }

    public static boolean is(Notification heard, Characteristic from) {
        return heard.characteristic().equals(from.uuid());
    }

    @Override
    public void close() {
        link.close();
    }
}
