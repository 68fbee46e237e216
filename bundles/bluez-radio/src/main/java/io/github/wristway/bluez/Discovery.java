package io.github.wristway.bluez;

import io.github.wristway.bluez.bus.BusCall;
import io.github.wristway.gateway.base.Cancelled;
import io.github.wristway.gateway.radio.Advertisement;
import io.github.wristway.gateway.radio.Radio;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Scanning with one adapter: one session for all who listen, paused while a link is made. What is wanted and what is are
 * brought together again after each piece of news; other programs may scan at the same time.
 */
final class Discovery {
    private static final Logger log = LoggerFactory.getLogger(Discovery.class);
    /** All of it, again and again, and Low Energy only: Bluetooth Classic would take turns with it. */
    private static final Map<String, Object> LOW_ENERGY =
            Map.of("Transport", BusCall.variant("s", "le"), "DuplicateData", BusCall.variant("b", true));
    private static final Map<String, Object> CLASSIC = Map.of("Transport", BusCall.variant("s", "bredr"));

    private final Line line;
    private final String adapter;
    private final Pace pace;
    private final BooleanSupplier powered;
    private final BooleanSupplier goesOn;
    private final List<Consumer<Advertisement>> ears = new CopyOnWriteArrayList<>();
    private int pauses;
    private int searchesForClassic;
    private boolean scanning;
    private boolean asking;
    private boolean resting;
    private boolean ended;

    /**
     * @param powered whether there is power now, for what is told of it may come before anybody listens
     * @param goesOn  whether the adapter scans for anybody, as BlueZ says
     */
    Discovery(Line line, String adapter, Pace pace, BooleanSupplier powered, BooleanSupplier goesOn) {
        this.line = line;
        this.adapter = adapter;
        this.pace = pace;
        this.powered = powered;
        this.goesOn = goesOn;
    }

    Radio.Ear open(Consumer<Advertisement> listener) {
        Consumer<Advertisement> ear = listener::accept; // one of its own, so that the same listener may listen twice
        ears.add(ear);
        settle();
        return () -> {
            ears.remove(ear);
            settle();
        };
    }

    void hear(Advertisement advertisement) {
        for (Consumer<Advertisement> ear : ears) {
            try {
                ear.accept(advertisement);
            } catch (RuntimeException e) {
                log.error("{}: a listener failed", adapter, e); // the bus's thread must live on
            }
        }
    }

    /** Rule: scanning is paused while a link is made; with it, a connect takes ten seconds or fails. */
    void pause() {
        synchronized (this) {
            pauses++;
        }
        settle();
    }

    void awaitStill() throws Cancelled {
        line.until("the connection", this::still, pace.ask());
    }

    void resume() {
        synchronized (this) {
            pauses--;
        }
        settle();
    }

    /** Scans although nobody listens, to find a device again. */
    Radio.Ear searching() {
        return open(heard -> {});
    }

    /** The same for a device of Bluetooth Classic; begins with the next start of scanning. */
    Radio.Ear searchingClassic() {
        count(1);
        Radio.Ear ear = searching();
        return () -> {
            ear.close();
            count(-1);
        };
    }

    private synchronized void count(int searches) {
        searchesForClassic += searches;
    }

    private synchronized Map<String, Object> filter() {
        return searchesForClassic > 0 ? CLASSIC : LOW_ENERGY;
    }

    synchronized boolean still() {
        return !scanning && !asking;
    }

    synchronized boolean scanning() {
        return scanning;
    }

    /** The power came or went. */
    void switched(boolean on) {
        synchronized (this) {
            if (!on) scanning = false; // BlueZ ends all sessions with the power
        }
        settle();
    }

    /** BlueZ says that nobody's scanning goes on: if ours should, it was ended behind our back. */
    void stopped() {
        synchronized (this) {
            if (asking || !scanning) return;
            scanning = false;
        }
        later();
    }

    /** The adapter is gone. */
    void end() {
        synchronized (this) {
            ended = true;
        }
        ears.clear();
    }

    private void settle() {
        boolean wanted;
        synchronized (this) {
            wanted = !ears.isEmpty() && pauses == 0 && powered.getAsBoolean();
            if (ended || asking || resting && wanted || wanted == scanning) return;
            asking = true;
        }
        if (wanted) start();
        else stop();
    }

    private void start() {
        line.send(BusCall.of(Kind.BLUEZ, adapter, Kind.ADAPTER, "SetDiscoveryFilter").with("a{sv}", filter())).whenComplete((values, error) -> {
            if (error != null) log.debug("{}: no filter for scanning: {}", adapter, Line.error(error).toString());
        });
        line.send(BusCall.of(Kind.BLUEZ, adapter, Kind.ADAPTER, "StartDiscovery")).whenComplete((values, error) -> {
            ErrorName name = error == null ? null : ErrorName.of(Line.error(error));
            // Rule: "in progress" is as good as a yes, for a request of ours is still on its way; but see that it arrives
            boolean on = name == null || name == ErrorName.IN_PROGRESS;
            answered(on);
            if (name == ErrorName.IN_PROGRESS) line.time().after(pace.rescan(), this::doubt);
            if (on) settle();
            else failed(name, Line.error(error).getMessage());
        });
    }

    /** What was in progress may have been the scanning of a bluetoothd that was killed: the kernel ends that by itself. */
    private void doubt() {
        if (!goesOn.getAsBoolean()) stopped();
    }

    private void failed(ErrorName name, String why) {
        if (name == ErrorName.NOT_READY) {
            log.debug("{}: no scanning without power", adapter); // power comes with news of its own
        } else if (name != ErrorName.DISCONNECTED && name != ErrorName.UNKNOWN_OBJECT) {
            log.debug("{}: scanning does not start: {}", adapter, why);
        }
        later();
    }

    private void stop() {
        line.send(BusCall.of(Kind.BLUEZ, adapter, Kind.ADAPTER, "StopDiscovery")).whenComplete((values, error) -> {
            answered(false); // an error means that there was nothing left to stop
            settle();
        });
    }

    private void answered(boolean on) {
        synchronized (this) {
            asking = false;
            scanning = on;
        }
        line.time().signal();
    }

    private void later() {
        synchronized (this) {
            if (ended || resting) return;
            resting = true;
        }
        line.time().after(pace.rescan(), () -> {
            synchronized (this) {
                resting = false;
            }
            settle();
        });
    }
}
