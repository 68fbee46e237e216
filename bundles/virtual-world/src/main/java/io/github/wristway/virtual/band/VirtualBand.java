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
import io.github.wristway.virtual.band.life.DataType;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;

/**
 * A band in the air, and what people do to it. Any thread may call.
 * <pre>
 * VirtualBand kitchen = world.add(BandModel.MI4, "kitchen").linkedWith(key).holding(Duration.ofDays(7));
 * kitchen.fault(Fault.GAP, 1);
 * …
 * assertEquals(0, kitchen.storedMinutes());
 * </pre>
 */
public final class VirtualBand extends ObservedBand implements Thing {
    /**
     * @param all  those of which the model speaks one
     * @param name what scripts call it; it is not what it advertises
     */
    public VirtualBand(Air air, Time time, BandModel model, Generations all, String name, Address address, long seed, ZoneId zone) {
        super(air, name, new Body(air, time, model, all, address, seed, zone));
    }

    /** Belongs to somebody who has this key. */
    public VirtualBand linkedWith(PairingKey key) {
        air.change(() -> body.take(key));
        return this;
    }

    /** Runs another firmware than such bands usually do, which may change how it speaks. */
    public VirtualBand running(String firmware) {
        air.change(() -> body.runs(firmware));
        return this;
    }

    /** Has recorded the life of its wearer for so long, up to now. */
    public VirtualBand holding(Duration past) {
        air.change(() -> body.recorder().begin(past));
        return this;
    }

    /** Holds exactly these records from a moment on. */
    public VirtualBand holding(Instant start, Bytes samples) {
        return holding(DataType.ACTIVITY, start, samples);
    }

    /** Holds exactly these bytes of one type, from a moment on: records as in {@link DataType}, or what should never be. */
    public VirtualBand holding(DataType type, Instant start, Bytes records) {
        air.change(() -> body.stored().put(type, start, records));
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
        air.change(() -> body.contact.gate().ifPresent(Gate::tapped));
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
            body.keyring().mark(true);
        });
        return key;
    }

    /** Somebody else links it: another key opens it now, until it heals. */
    public void linkByStranger() {
        air.change(() -> body.keyring().takeOver(body.dice().key()));
    }

    /** A phone holds its link, or lets go of it; nobody else gets one meanwhile. */
    public void holdByPhone(boolean held) {
        air.change(() -> body.contact.holdByPhone(held));
    }

    /** As if minutes had passed for it alone; what it records then lies ahead of the clock. */
    public void record(int minutes) {
        air.change(() -> body.recorder().hurry(minutes));
    }

    /** Puts it on, or takes it off. */
    public void wear(boolean worn) {
        air.change(() -> body.recorder().wear(worn));
    }

    /** Its clock is ahead by so much, until a host sets it. */
    public void clockOff(Duration ahead) {
        air.change(() -> body.recorder().setClockWrong(ahead));
    }

    /** Somebody sets its zone; the moment stays. */
    public void inZone(ZoneOffset zone) {
        air.change(() -> body.recorder().setClock(body.clock().shown().withOffsetSameInstant(zone)));
    }

    /** Something is wrong with it, the next so many times. */
    public void fault(Fault fault, int times) {
        air.change(() -> body.faults.add(fault, times));
    }

    /** Nothing is wrong with it any more. */
    public void heal() {
        air.change(() -> {
            body.faults.heal();
            body.keyring().heal();
            body.contact.holdByPhone(false);
            body.recorder().setClockWrong(Duration.ZERO);
        });
        air.forgetDrop(this);
    }

    @Override
    public Optional<Advert> advert() {
        if (body.contact.isRestarting()) return Optional.empty();
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
        body.contact.begin(talk);
        return Optional.of(talk);
    }

    @Override
    public Optional<StreamPeer> accept(StreamWire wire) {
        if (!letsIn(Ability.STREAM)) return Optional.empty();
        StreamTalk talk = body.generation().talk(body, wire);
        body.contact.begin(talk);
        return Optional.of(talk);
    }

    private boolean letsIn(Ability way) {
        return !body.contact.isHeldByPhone() && !body.faults.strikes(Fault.RESTRICTED) && body.generation().abilities().contains(way);
    }
}
