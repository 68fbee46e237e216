package io.github.wristway.itests.bluez;

import io.github.wristway.gateway.internal.RealTime;
import io.github.wristway.gateway.radio.Address;
import io.github.wristway.itests.bluez.air.Controller;
import io.github.wristway.itests.bluez.air.Neighbour;
import io.github.wristway.virtual.World;
import io.github.wristway.virtual.air.AirRules;
import io.github.wristway.virtual.air.Thing;
import io.github.wristway.virtual.band.BandModel;
import io.github.wristway.virtual.band.VirtualBand;
import java.io.IOException;
import java.time.Duration;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Virtual bands around a virtual adapter that this machine's kernel takes for a real one. It needs {@code /dev/vhci}, so
 * on most machines it can be had in the user-mode kernel only.
 * <pre>
 * try (Bed bed = Bed.open()) {
 *     VirtualBand kitchen = bed.add(BandModel.MI4, "kitchen");
 *     bed.near(kitchen).failToEstablish(1);
 * </pre>
 */
public final class Bed implements AutoCloseable {
    private static final AtomicInteger BEDS = new AtomicInteger();
    private static final Duration ADVERTISING_INTERVAL = Duration.ofMillis(200); // a real band takes its time, a test does not
    private static final long SEED = 7;
    private static final int NEARBY_DBM = -60;

    // bluetoothd remembers devices for each adapter; a new one knows none
    private final Address address = new Address(String.format("00:1A:7D:DA:71:%02X", BEDS.incrementAndGet() & 0xff));
    private final Map<Thing, Neighbour> neighbours = new LinkedHashMap<>();
    private final RealTime time = new RealTime();
    private final AirRules rules;
    private final World world;
    private Vhci vhci;
    private Controller controller;

    private Bed() throws IOException {
        AirRules usual = AirRules.usual(SEED);
        rules = new AirRules(SEED, ADVERTISING_INTERVAL, usual.connectionInterval(), usual.packetsPerEvent(), usual.answersNextEvent(),
                usual.discoveryRoundTrips(), usual.supervisionTimeout(), usual.answerTimeout());
        world = new World(time, rules, ZoneId.systemDefault());
        plugIn();
    }

    public static Bed open() throws IOException {
        return new Bed();
    }

    /** The adapter's. */
    public Address address() {
        return address;
    }

    public World world() {
        return world;
    }

    public RealTime time() {
        return time;
    }

    public VirtualBand add(BandModel model, String name) {
        return carried(world.add(model, name));
    }

    /** @param address a made-up one if its two top bits are set, as those of most bands are; otherwise bought, and good for Bluetooth Classic, too */
    public VirtualBand add(BandModel model, String name, Address address) {
        return carried(world.add(model, name, address, NEARBY_DBM));
    }

    private VirtualBand carried(VirtualBand band) {
        neighbours.put(band, controller.carry(band));
        return band;
    }

    /** Something that is no band. */
    public void place(Thing thing, int rssiDbm) {
        world.air().place(thing, rssiDbm);
        neighbours.put(thing, controller.carry(thing));
    }

    /** A band as the controller sees it, and what can be made to go wrong with it there. */
    public Neighbour near(Thing thing) {
        return neighbours.get(thing);
    }

    /** The adapter is pulled out. */
    public void unplug() throws IOException {
        controller.switchOff();
        vhci.close();
    }

    /** It comes back, and the bands are still there; what they knew of the host, they have forgotten. */
    public void plugIn() throws IOException {
        vhci = Vhci.open();
        controller = new Controller(world.air(), rules, time, address, vhci::write);
        neighbours.replaceAll((thing, before) -> controller.carry(thing));
        vhci.listen(controller::fromHost);
    }

    @Override
    public void close() throws IOException {
        unplug();
        world.close();
        time.close();
    }
}
