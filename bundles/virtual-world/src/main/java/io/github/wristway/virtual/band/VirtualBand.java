package io.github.wristway.virtual.band;

import io.github.wristway.gateway.base.Bytes;
import io.github.wristway.gateway.base.Time;
import io.github.wristway.gateway.device.PairingKey;
import io.github.wristway.gateway.radio.Address;
import io.github.wristway.gateway.radio.Radio.Ability;
import io.github.wristway.virtual.air.Advert;
import io.github.wristway.virtual.air.Air;
import io.github.wristway.virtual.air.Peer;
import io.github.wristway.virtual.air.StreamPeer;
import io.github.wristway.virtual.air.StreamWire;
import io.github.wristway.virtual.air.Thing;
import io.github.wristway.virtual.air.Wire;
import io.github.wristway.virtual.band.kept.Batch;
import io.github.wristway.virtual.band.kept.Stretch;
import io.github.wristway.virtual.band.life.DataType;
import io.github.wristway.virtual.band.life.Minute;
import io.github.wristway.virtual.band.told.BandSettings;
import io.github.wristway.virtual.band.told.Display;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A band: what can be known of it, also what no host could know, and what people do to it. Any thread may call.
 * <pre>
 * VirtualBand kitchen = world.add(BandModel.MI4, "kitchen").linkedWith(key).holding(Duration.ofDays(7));
 * kitchen.fault(Fault.GAP, 1);
 * …
 * assertEquals(0, kitchen.storedMinutes());
 * </pre>
 */
public final class VirtualBand implements Thing {
    private final Air air;
    private final String name;
    private final Body body;

    /**
     * @param all  those of which the model speaks one
     * @param name what scripts call it; it is not what it advertises
     */
    public VirtualBand(Air air, Time time, BandModel model, Generations all, String name, Address address, long seed, ZoneId zone) {
        this.air = air;
        this.name = name;
        this.body = new Body(air, time, model, all, address, seed, zone);
    }

    public String name() {
        return name;
    }

    public BandModel model() {
        return body.model();
    }

    public String serial() {
        return body.serial();
    }

    public String firmware() {
        return air.look(body::firmware);
    }

    @Override
    public Address address() {
        return air.look(body::address);
    }

    /** Whether it is as it left the factory: nobody's. */
    public boolean isFree() {
        return key().isEmpty();
    }

    /** The key that opens it now. */
    public Optional<PairingKey> key() {
        return air.look(body::key);
    }

    public boolean isConnected() {
        return air.look(() -> body.conversation().isPresent());
    }

    public boolean isAuthenticated() {
        return air.look(() -> body.conversation().map(Talk::gate).filter(Gate::open).isPresent());
    }

    public boolean asksForTap() {
        return air.look(() -> body.conversation().map(Talk::gate).filter(Gate::asksForTap).isPresent());
    }

    /** What the wearer did in a minute, whether or not it was recorded. */
    public Minute lived(Instant at) {
        return body.recorder.lived(at);
    }

    /** Minutes that it still holds. */
    public int storedMinutes() {
        return air.look(() -> {
            body.recorder.catchUp();
            return body.memory.size();
        });
    }

    /** What it holds from a moment on, up to the next gap. */
    public Optional<Stretch> stored(Instant since) {
        return air.look(() -> {
            body.recorder.catchUp();
            return body.memory.from(since);
        });
    }

    /** What hosts have acknowledged and it has forgotten therefore, in this order. */
    public List<Stretch> forgotten() {
        return air.look(() -> List.copyOf(body.memory.forgotten()));
    }

    public int forgottenMinutes() {
        return forgotten().stream().mapToInt(Stretch::minutes).sum();
    }

    /** The oldest of one type of data from a moment on, as the next transfer would hand it over. */
    public Optional<Batch> stored(DataType type, Instant since) {
        return air.look(() -> body.recorded(type, since));
    }

    /** How many records of a type it holds; what was put in with {@link #holding(DataType, Instant, Bytes)} may count as one. */
    public int stored(DataType type) {
        return air.look(() -> {
            body.recorder.catchUp();
            return body.archive.size(type);
        });
    }

    /** What of one type it has forgotten, as hosts told it, in this order. */
    public List<Batch> forgotten(DataType type) {
        return air.look(() -> body.archive.forgotten(type));
    }

    /** What it shows, and whether it rings or vibrates. */
    public Display display() {
        return air.look(body.alerts()::display);
    }

    /** What hosts have set, since the last reset. */
    public BandSettings settings() {
        return air.look(() -> body.configuration().settings());
    }

    /** How often it was set back to the state in which it left the factory. */
    public int resets() {
        return air.look(body::resets);
    }

    public Set<Fault> faults() {
        return air.look(body.faults::all);
    }

    /** What happened to it, the latest last. */
    public List<String> diary() {
        return air.look(() -> List.copyOf(body.diary));
    }

    /** Belongs to somebody who has this key. */
    public VirtualBand linkedWith(PairingKey key) {
        air.change(() -> body.take(key));
        return this;
    }

    /** Whether a text could be the name of a firmware. */
    public static boolean isFirmware(String text) {
        return Firmware.isOne(text);
    }

    /** Runs another firmware than such bands usually do, which may change how it speaks. */
    public VirtualBand running(String firmware) {
        air.change(() -> body.runs(firmware));
        return this;
    }

    /** Has recorded the life of its wearer for so long, up to now. */
    public VirtualBand holding(Duration past) {
        air.change(() -> body.recorder.begin(past));
        return this;
    }

    /** Holds exactly these records from a moment on. */
    public VirtualBand holding(Instant start, Bytes samples) {
        air.change(() -> body.recorder.record(start, samples));
        return this;
    }

    /** Holds exactly these bytes of one type, from a moment on: records as in {@link DataType}, or what should never be. */
    public VirtualBand holding(DataType type, Instant start, Bytes records) {
        if (type == DataType.ACTIVITY) return holding(start, records);
        air.change(() -> body.archive.keepAll(type, start, records));
        return this;
    }

    /** From now on somebody taps it so long after it asks. */
    public VirtualBand tappedAfter(Duration delay) {
        air.change(() -> body.tapsAfter(Optional.of(delay)));
        return this;
    }

    /** Gives the random number that the next host has to encrypt. */
    public void nextRandom(Bytes random) {
        air.change(() -> body.dice().load(random));
    }

    /** Gives the private key for the next key exchange, 24 bytes. */
    public void nextPrivateKey(Bytes privateKey) {
        air.change(() -> body.dice().loadPrivateKey(privateKey));
    }

    public void tap() {
        air.change(() -> body.conversation().map(Talk::gate).ifPresent(Gate::tapped));
    }

    /** Resets it by the menu on its screen; false if it has none. */
    public boolean resetByMenu() {
        if (!model().hasResetMenu()) return false;
        air.change(() -> body.factoryReset("its menu"));
        return true;
    }

    /** The vendor's app links it, with a fresh key that only the vendor's service and the band know. */
    public PairingKey linkByVendor() {
        PairingKey key = air.look(body.dice()::key);
        air.change(() -> {
            body.take(key);
            body.mark(true);
        });
        return key;
    }

    /** Somebody else links it: another key opens it now, until it heals. */
    public void linkByStranger() {
        air.change(() -> body.keyring.takeOver(body.dice().key()));
    }

    /** A phone holds its link, or lets go of it; nobody else gets one meanwhile. */
    public void holdByPhone(boolean held) {
        air.change(() -> body.hold(held));
    }

    /** As if minutes had passed for it alone; what it records then lies ahead of the clock. */
    public void record(int minutes) {
        air.change(() -> body.recorder.hurry(minutes));
    }

    /** Puts it on, or takes it off. */
    public void wear(boolean worn) {
        air.change(() -> body.recorder.wear(worn));
    }

    /** Its clock is ahead by so much, until a host sets it. */
    public void clockOff(Duration ahead) {
        air.change(() -> body.recorder.setClock(() -> body.clock.goWrong(ahead)));
    }

    /** Somebody sets its zone; the moment stays. */
    public void inZone(ZoneOffset zone) {
        air.change(() -> body.setClock(body.shown().withOffsetSameInstant(zone)));
    }

    /** Something is wrong with it, the next so many times. */
    public void fault(Fault fault, int times) {
        air.change(() -> body.faults.add(fault, times));
    }

    /** Nothing is wrong with it any more. */
    public void heal() {
        air.change(() -> {
            body.faults.heal();
            body.keyring.heal();
            body.hold(false);
            body.recorder.setClock(() -> body.clock.goWrong(Duration.ZERO));
        });
        air.forgetDrop(this);
    }

    @Override
    public Optional<Advert> advert() {
        if (body.restarting()) return Optional.empty();
        return Optional.of(body.generation().advert(model(), body));
    }

    @Override
    public boolean heardWhileConnected() {
        return body.configuration().settings().discoverable();
    }

    @Override
    public Optional<Peer> accept(Wire wire) {
        if (!letsIn(Ability.GATT)) return Optional.empty();
        GattTalk talk = body.generation().talk(body, wire);
        body.talk(talk);
        return Optional.of(talk);
    }

    @Override
    public Optional<StreamPeer> accept(StreamWire wire) {
        if (!letsIn(Ability.STREAM)) return Optional.empty();
        StreamTalk talk = body.generation().talk(body, wire);
        body.talk(talk);
        return Optional.of(talk);
    }

    private boolean letsIn(Ability way) {
        return !body.held() && !body.faults.strikes(Fault.RESTRICTED) && body.generation().abilities().contains(way);
    }

    @Override
    public String toString() {
        return name + ", " + model().advertisedName() + " at " + address();
    }
}
