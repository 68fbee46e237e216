package io.github.wristway.bluez;

import io.github.wristway.bluez.bus.Bus;
import io.github.wristway.bluez.bus.BusCall;
import io.github.wristway.bluez.bus.BusError;
import io.github.wristway.bluez.bus.BusRequest;
import io.github.wristway.bluez.bus.BusSignal;
import io.github.wristway.bluez.bus.Plain;
import io.github.wristway.gateway.base.Cancelled;
import io.github.wristway.gateway.base.Time;
import io.github.wristway.gateway.base.WristwayException;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Follows the bus, bluetoothd and its adapters as they come and go. Whenever one of them went, all that hung on it is
 * dropped and built anew from what is there then. Its own work is done on one thread.
 */
final class BluezHost implements Bus.Ear, Mirror.Watcher, AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(BluezHost.class);
    private static final Duration LAST_WORDS = Duration.ofSeconds(2);

    private final BluezSettings settings;
    private final Pace pace;
    private final HostFiles files;
    private final Line line;
    private final Mirror mirror = new Mirror();
    private final Agent agent;
    private final SerialProfile serial;
    private final Doorway doorway;
    private final Retry retry;
    private final Radios radios;
    private final Work work = new Work("wristway-bluez");
    private Bus bus;
    private volatile String owner = "";
    private volatile Standing standing = Standing.of(Obstacle.STARTING);

    BluezHost(BluezSettings settings, Pace pace, HostFiles files, Time time, Radios.Listener listener) {
        this.settings = settings;
        this.pace = pace;
        this.files = files;
        this.line = new Line(time);
        this.agent = new Agent(line);
        this.serial = new SerialProfile(line);
        this.radios = new Radios(settings, node -> new BluezRadio(new Adapter(line, mirror, agent, serial, node.path(), pace), files, settings), listener);
        this.doorway = new Doorway(settings.busAddress(), files);
        this.retry = new Retry(time, pace, this::start);
        mirror.watch("/", this);
    }

    void start() {
        work.submit(this::seek);
    }

    /** Looks again, and says what is missing if anything is. */
    void check() throws WristwayException {
        CompletableFuture<Void> looked = new CompletableFuture<>();
        work.submit(() -> {
            seek();
            looked.complete(null);
            line.time().signal();
        });
        line.until("the look for a radio", looked::isDone, pace.ask());
        if (radios.isEmpty()) throw standing.trouble();
    }

    /** Gets as far as it can: to the bus, to bluetoothd, to its adapters. */
    private void seek() {
        try {
            if (!line.isUp()) openBus();
            if (line.isUp() && owner.isEmpty()) findBluetoothd();
            if (!owner.isEmpty() && radios.isEmpty()) takeStock();
        } catch (Cancelled e) {
            log.debug("the look for a radio was interrupted", e);
        }
    }

    private void openBus() throws Cancelled {
        Optional<Standing> missing = doorway.missing();
        if (missing.isPresent()) {
            standing = missing.get();
            retry.later();
            return;
        }
        try {
            bus = doorway.open(this);
            line.up(bus);
            for (String rule : List.of("type='signal',sender='org.bluez'", "type='signal',sender='" + Bus.NAME + "',member='NameOwnerChanged',arg0='org.bluez'")) {
                line.ask(BusCall.of(Bus.NAME, Bus.PATH, Bus.NAME, "AddMatch").with("s", rule), pace.ask(), "listening to the bus");
            }
            retry.succeeded();
        } catch (IOException | BusError e) {
            log.debug("{}", doorway, e);
            standing = doorway.shut();
            dropBus();
            retry.later();
        }
    }

    private void findBluetoothd() throws Cancelled {
        try {
            Object[] answer = line.ask(BusCall.of(Bus.NAME, Bus.PATH, Bus.NAME, "GetNameOwner").with("s", Kind.BLUEZ), pace.ask(), "looking for bluetoothd");
            owner = Plain.text(answer[0]);
        } catch (BusError e) {
            stands(files.hasAdapter() || files.inContainer() ? Obstacle.NO_BLUETOOTHD : Obstacle.NO_HARDWARE); // the bus tells when it comes
        }
    }

    private void takeStock() throws Cancelled {
        CompletableFuture<Object[]> answer = new CompletableFuture<>();
        CompletableFuture<Void> filled = answer.thenAccept(objects -> mirror.fill(objects[0])); // in order with the signals
        filled.whenComplete((nothing, error) -> line.time().signal());
        line.send(BusCall.of(Kind.BLUEZ, "/", Kind.OBJECTS, "GetManagedObjects"), answer);
        try {
            line.answer(filled, pace.ask(), "asking bluetoothd for its adapters");
            for (Node adapter : mirror.all(Kind.ADAPTER, "/")) came(adapter);
            judge();
        } catch (BusError e) {
            stands(ErrorName.of(e) == ErrorName.ACCESS_DENIED ? Obstacle.ACCESS_DENIED : Obstacle.BLUETOOTHD_SILENT, System.getProperty("user.name"), System.getProperty("user.name"));
            log.debug("bluetoothd does not tell its adapters: {}", e.toString());
            retry.later();
        }
    }

    /** What stands in the way if no radio is there. */
    private void judge() {
        if (!radios.isEmpty() || owner.isEmpty()) return;
        List<String> others = mirror.all(Kind.ADAPTER, "/").stream().map(node -> node.path().substring(node.path().lastIndexOf('/') + 1)).toList();
        if (others.isEmpty()) stands(Obstacle.NO_ADAPTER);
        else stands(Obstacle.NOT_CHOSEN, String.join(" or ", settings.adapters()), String.join(", ", others));
    }

    private void stands(Obstacle obstacle, Object... words) {
        standing = Standing.of(obstacle, words);
    }

    private void came(Node adapter) {
        if (mirror.at(adapter.path()).isPresent()) radios.came(adapter);
    }

    private void went(String path) {
        radios.went(path);
        judge();
    }

    @Override
    public void heard(BusSignal signal) {
        if (Bus.NAME.equals(signal.from()) && signal.member().equals("NameOwnerChanged") && signal.arguments().size() == 3) {
            ownerChanged(Plain.text(signal.arguments().get(2)));
        } else if (!owner.isEmpty() && owner.equals(signal.from())) { // anybody may send signals; only bluetoothd is believed
            mirror.heard(signal);
        }
    }

    private void ownerChanged(String now) {
        forgetAll();
        if (now.isEmpty()) {
            log.info("bluetoothd has ended");
            stands(Obstacle.NO_BLUETOOTHD);
        } else {
            owner = now;
            start();
        }
    }

    private void forgetAll() {
        owner = "";
        serial.unregistered();
        agent.unregistered();
        mirror.clear();
    }

    @Override
    public void called(BusRequest request) {
        if (owner.isEmpty() || !owner.equals(request.from())) {
            request.refuse("org.freedesktop.DBus.Error.AccessDenied", "only bluetoothd is listened to");
        } else if (!agent.called(request) && !serial.called(request)) {
            request.refuse("org.freedesktop.DBus.Error.UnknownMethod", "nothing here has that name");
        }
    }

    @Override
    public void lost(String why) {
        log.warn("D-Bus is gone: {}", why);
        forgetAll();
        work.submit(() -> {
            if (bus == null || bus.isOpen()) return; // that was another one
            dropBus();
            retry.later();
        });
    }

    private void dropBus() {
        line.down();
        owner = "";
        if (bus != null) bus.close();
        bus = null;
    }

    @Override
    public void changed(Node now, String kind, Map<String, Object> changed) {
        if (kind.equals(Kind.ADAPTER) && changed.containsKey("Address")) work.submit(() -> came(now));
    }

    @Override
    public void gone(Node last, String kind) {
        if (kind.equals(Kind.ADAPTER)) work.submit(() -> went(last.path()));
    }

    @Override
    public void close() {
        work.close(this::sayGoodbye, LAST_WORDS.multipliedBy(2));
    }

    private void sayGoodbye() {
        retry.cancel();
        radios.endLinks();
        try { // once this is answered, all that was sent before has arrived
            line.ask(BusCall.of(Bus.NAME, Bus.PATH, Bus.NAME, "GetId"), LAST_WORDS, "saying goodbye");
        } catch (BusError | Cancelled e) {
            log.debug("nobody heard the goodbye", e);
        }
        radios.end();
        mirror.clear();
        dropBus();
    }
}
