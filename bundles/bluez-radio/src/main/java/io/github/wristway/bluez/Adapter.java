package io.github.wristway.bluez;

import io.github.wristway.gateway.radio.Address;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** An adapter while it is there. Once it is gone it never comes back: the next one is another. */
final class Adapter implements Mirror.Watcher {
    private final Line line;
    private final Mirror mirror;
    private final Agent agent;
    private final String path;
    private final Pace pace;
    private final Discovery discovery;
    private final Turn turn;
    private final Farewells farewells;
    private final Runnable stopWatching;
    private final Set<String> linked = ConcurrentHashMap.newKeySet();
    private volatile boolean ended;

    Adapter(Line line, Mirror mirror, Agent agent, Node node, Pace pace) {
        this.line = line;
        this.mirror = mirror;
        this.agent = agent;
        this.path = node.path();
        this.pace = pace;
        this.discovery = new Discovery(line, path, pace, node.truth(Kind.ADAPTER, "Powered"), () -> is("Discovering"));
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

    Turn turn() {
        return turn;
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
        linked.add(device);
        agent.standBy(device);
    }

    void unlinked(String device) {
        linked.remove(device);
        agent.leave(device);
    }

    /** BlueZ keeps links beyond the program that asked for them. */
    void endLinks() {
        linked.forEach(farewells::say);
    }

    boolean ended() {
        return ended;
    }

    @Override
    public void changed(Node now, String kind, Map<String, Object> changed) {
        if (kind.equals(Kind.DEVICE) && Advertising.isHeard(changed)) {
            Advertising.read(now, name(), line.time().now()).ifPresent(discovery::hear);
        } else if (kind.equals(Kind.ADAPTER)) {
            if (changed.get("Powered") instanceof Boolean on) discovery.powered(on);
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
