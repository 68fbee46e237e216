package io.github.wristway.bluez;

import io.github.wristway.gateway.base.Busy;
import io.github.wristway.gateway.base.WristwayException;
import io.github.wristway.gateway.radio.Address;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

/** An adapter while it is there. Once it is gone it never comes back: the next one is another. */
final class Adapter implements Mirror.Watcher {
    private final Line line;
    private final Mirror mirror;
    private final Agent agent;
    private final SerialProfile serial;
    private final String path;
    private final Pace pace;
    private final Discovery discovery;
    private final Turn turn;
    private final Farewells farewells;
    private final Runnable stopWatching;
    private final Map<String, Agent.Consent> linked = new ConcurrentHashMap<>();
    private volatile boolean ended;

    Adapter(Line line, Mirror mirror, Agent agent, SerialProfile serial, String path, Pace pace) {
        this.line = line;
        this.mirror = mirror;
        this.agent = agent;
        this.serial = serial;
        this.path = path;
        this.pace = pace;
        this.discovery = new Discovery(line, path, pace, this::powered, () -> is("Discovering"));
        this.turn = new Turn(line);
        this.farewells = new Farewells(line, pace);
        this.stopWatching = mirror.watch(path, this);
    }

    Line line() {
        return line;
    }

    Mirror mirror() {
        return mirror;
    }

    Pace pace() {
        return pace;
    }

    Discovery discovery() {
        return discovery;
    }

    Agent agent() {
        return agent;
    }

    SerialProfile serial() {
        return serial;
    }

    /** Makes a link. It hands on each call that asks for one, as soon as that is sent. */
    interface Making<T> {
        T link(Consumer<CompletableFuture<?>> lastCall) throws WristwayException;
    }

    /** Makes a link while nobody else makes one with this adapter, and while it does not scan. */
    <T> T alone(Deadline deadline, Making<T> making) throws WristwayException {
        if (!turn.take(deadline)) throw new Busy(name(), "a connection to another device");
        AtomicReference<CompletableFuture<?>> lastCall = new AtomicReference<>(CompletableFuture.completedFuture(null));
        discovery.pause();
        try {
            discovery.awaitStill();
            return making.link(lastCall::set);
        } finally {
            discovery.resume();
            turn.passOnAfter(lastCall.get());
        }
    }

    Farewells farewells() {
        return farewells;
    }

    String path() {
        return path;
    }

    /** Such as {@code hci0}. */
    String name() {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    Optional<Node> node() {
        return mirror.at(path).filter(node -> node.is(Kind.ADAPTER));
    }

    boolean powered() {
        return is("Powered");
    }

    private boolean is(String property) {
        return node().map(node -> node.truth(Kind.ADAPTER, property)).orElse(false);
    }

    Optional<Node> device(Address address) {
        return mirror.all(Kind.DEVICE, path).stream().filter(node -> Advertising.address(node).filter(address::equals).isPresent()).findFirst();
    }

    void linked(String device) {
        linked.put(device, agent.standBy(device, Agent.Ability.NOTHING));
    }

    boolean isLinked(String device) {
        return linked.containsKey(device);
    }

    boolean hasLinks() {
        return !linked.isEmpty();
    }

    void unlinked(String device) {
        Agent.Consent consent = linked.remove(device);
        if (consent != null) consent.close();
    }

    /** BlueZ keeps links beyond the program that asked for them. */
    void endLinks() {
        linked.keySet().forEach(farewells::say);
    }

    boolean ended() {
        return ended;
    }

    @Override
    public void changed(Node now, String kind, Map<String, Object> changed) {
        if (kind.equals(Kind.DEVICE) && Advertising.isHeard(changed)) {
            Advertising.read(now, name(), line.time().now()).ifPresent(discovery::hear);
        } else if (kind.equals(Kind.ADAPTER)) {
            if (changed.get("Powered") instanceof Boolean on) discovery.switched(on);
            if (Boolean.FALSE.equals(changed.get("Discovering"))) discovery.stopped();
        }
        line.time().signal();
    }

    @Override
    public void gone(Node last, String kind) {
        if (kind.equals(Kind.ADAPTER)) end();
    }

    void end() {
        ended = true;
        stopWatching.run();
        discovery.end();
        line.time().signal();
    }
}
