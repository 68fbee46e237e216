package io.github.wristway.miband;

import io.github.wristway.gateway.base.Bytes;
import io.github.wristway.gateway.base.Cancelled;
import io.github.wristway.gateway.base.LinkLost;
import io.github.wristway.gateway.base.RequestRefused;
import io.github.wristway.gateway.base.Unsupported;
import io.github.wristway.gateway.base.WristwayException;
import io.github.wristway.gateway.radio.Address;
import io.github.wristway.gateway.radio.GattLink;
import io.github.wristway.gateway.radio.GattLink.Notification;
import io.github.wristway.gateway.radio.GattLink.Write;
import io.github.wristway.miband.talk.Characteristic;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * A band that does what a test wrote down, and notes what is done to it.
 * <pre>
 * band.answers("write AUTHENTICATION 0208", "AUTHENTICATION 100201…");
 * band.hangsUpOn("write CONFIGURATION 060b0001");
 * </pre>
 */
public final class ScriptedBand implements GattLink {
    static final Address ADDRESS = new Address("D1:C5:15:0A:22:7F");

    /** What was done, in order; tests add what happens on their side. */
    public final List<String> events = new ArrayList<>();

    private final VirtualTime time;
    private final Map<String, Deque<List<Notification>>> script = new HashMap<>();
    private final Map<Characteristic, Bytes> values = new HashMap<>();
    private final Set<String> deadly = new HashSet<>();
    private final Set<String> refused = new HashSet<>();
    private final Set<String> disturbing = new HashSet<>();
    private final Set<UUID> subscribed = new HashSet<>();
    private final Deque<Notification> air = new ArrayDeque<>();
    private Optional<Duration> patience = Optional.empty();
    private int operationsLeft = Integer.MAX_VALUE;
    private boolean broken;

    public ScriptedBand(VirtualTime time) {
        this.time = time;
    }

    /** What comes when something is done; said several times, the answers come in turn, and the last one stays. */
    public ScriptedBand answers(String event, String... notifications) {
        script.computeIfAbsent(event, any -> new ArrayDeque<>())
                .add(Stream.of(notifications).map(ScriptedBand::notification).toList());
        return this;
    }

    /** Refuses something, though the link stands. */
    public ScriptedBand refuses(String event) {
        refused.add(event);
        return this;
    }

    public ScriptedBand unlearn(String event) {
        script.remove(event);
        return this;
    }

    public ScriptedBand holds(Characteristic characteristic, Bytes value) {
        values.put(characteristic, value);
        return this;
    }

    public ScriptedBand hangsUpOn(String event) {
        deadly.add(event);
        return this;
    }

    /** Somebody asks the thread to stop while something is done; a radio then does nothing any more. */
    public ScriptedBand interruptsOn(String event) {
        disturbing.add(event);
        return this;
    }

    public ScriptedBand hangsUpAfterSilenceOf(Duration howLong) {
        patience = Optional.of(howLong);
        return this;
    }

    /** The link breaks for good when so many things have been done or heard. */
    public void breaksAfter(int operations) {
        operationsLeft = operations;
    }

    /** How many things have been done or heard. */
    public int operations() {
        return Integer.MAX_VALUE - operationsLeft;
    }

    private static Notification notification(String text) {
        String[] parts = text.split(" ", 2);
        return new Notification(Characteristic.valueOf(parts[0]).uuid(), Bytes.ofHex(parts[1]));
    }

    /** Somebody connects: what was going on before is over. */
    void connected() {
        events.add("connect");
        broken = false;
        subscribed.clear();
        air.clear();
    }

    @Override
    public Bytes read(UUID characteristic) throws WristwayException {
        operation("read " + named(characteristic));
        Bytes value = values.get(named(characteristic));
        if (value == null) throw new Unsupported("the band", "cannot be read", "Do not read it");
        return value;
    }

    @Override
    public void write(UUID characteristic, Bytes value, Write how) throws WristwayException {
        if (how != named(characteristic).how()) throw new AssertionError(named(characteristic) + " was written as " + how);
        if (value.length() > mtu() - 3) throw new AssertionError("too long for one packet: " + value);
        operation("write " + named(characteristic) + " " + value);
    }

    @Override
    public void subscribe(UUID characteristic) throws WristwayException {
        subscribed.add(characteristic);
        operation("listen " + named(characteristic));
    }

    @Override
    public void unsubscribe(UUID characteristic) throws WristwayException {
        subscribed.remove(characteristic);
        operation("stop " + named(characteristic));
    }

    @Override
    public Optional<Notification> receive(Duration atMost) throws WristwayException {
        if (broken) throw lost();
        if (Thread.currentThread().isInterrupted()) throw new Cancelled("hearing");
        if (!air.isEmpty()) {
            if (operationsLeft-- <= 0) throw lost();
            return Optional.of(air.poll());
        }
        Optional<Duration> hangUp = patience.filter(shorter -> shorter.compareTo(atMost) < 0);
        time.pass(hangUp.orElse(atMost));
        if (hangUp.isPresent()) throw lost();
        return Optional.empty();
    }

    private void operation(String event) throws WristwayException {
        if (broken || operationsLeft-- <= 0) throw lost();
        if (Thread.currentThread().isInterrupted()) throw new Cancelled(event);
        events.add(event);
        if (disturbing.contains(event)) Thread.currentThread().interrupt();
        if (deadly.contains(event)) throw lost();
        if (refused.contains(event)) throw new RequestRefused("the band", event, "a test");
        Deque<List<Notification>> turns = script.get(event);
        if (turns == null) return;
        List<Notification> turn = turns.size() > 1 ? turns.poll() : turns.peek();
        turn.stream().filter(one -> subscribed.contains(one.characteristic())).forEach(air::add);
    }

    private LinkLost lost() {
        broken = true;
        return new LinkLost("the band", "a test");
    }

    private static Characteristic named(UUID uuid) {
        return Stream.of(Characteristic.values()).filter(one -> one.uuid().equals(uuid)).findFirst().orElseThrow();
    }

    @Override
    public Set<Write> writes(UUID characteristic) {
        return EnumSet.allOf(Write.class);
    }

    @Override
    public boolean has(UUID characteristic) {
        return values.containsKey(named(characteristic));
    }

    @Override
    public void close() {
        events.add("close");
    }

    @Override
    public Address address() {
        return ADDRESS;
    }

    @Override
    public int mtu() {
        return 23;
    }
}
