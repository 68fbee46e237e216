package io.github.wristway.virtual.band;

import io.github.wristway.gateway.device.PairingKey;
import io.github.wristway.gateway.radio.Address;
import io.github.wristway.virtual.air.Air;
import io.github.wristway.virtual.band.kept.Batch;
import io.github.wristway.virtual.band.kept.Stretch;
import io.github.wristway.virtual.band.life.DataType;
import io.github.wristway.virtual.band.life.Minute;
import io.github.wristway.virtual.band.told.BandSettings;
import io.github.wristway.virtual.band.told.Display;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What can be known of a band, also what no host could know. Any thread may ask. */
public abstract sealed class ObservedBand permits VirtualBand {
    final Air air;
    final Body body;
    private final String name;

    ObservedBand(Air air, String name, Body body) {
        this.air = air;
        this.name = name;
        this.body = body;
    }

    public final String name() {
        return name;
    }

    public final BandModel model() {
        return body.model();
    }

    public final String serial() {
        return body.serial();
    }

    public final String firmware() {
        return air.look(body::firmware);
    }

    /** Where it can be reached now; a reset may change it. */
    public final Address address() {
        return air.look(body::address);
    }

    /** Whether it is as it left the factory: nobody's. */
    public final boolean isFree() {
        return key().isEmpty();
    }

    /** The key that opens it now. */
    public final Optional<PairingKey> key() {
        return air.look(body.keyring()::key);
    }

    public final boolean isConnected() {
        return air.look(() -> body.contact.talk().isPresent());
    }

    public final boolean isAuthenticated() {
        return air.look(() -> body.contact.gate().filter(Gate::open).isPresent());
    }

    public final boolean asksForTap() {
        return air.look(() -> body.contact.gate().filter(Gate::asksForTap).isPresent());
    }

    /** What the wearer did in a minute, whether or not it was recorded. */
    public final Minute lived(Instant at) {
        return body.recorder().lived(at);
    }

    /** Minutes that it still holds. */
    public final int storedMinutes() {
        return stored(DataType.ACTIVITY);
    }

    /** What it holds from a moment on, up to the next gap. */
    public final Optional<Stretch> stored(Instant since) {
        return air.look(() -> body.stored().minutes(since));
    }

    /** The oldest of one type of data from a moment on, as the next transfer would hand it over. */
    public final Optional<Batch> stored(DataType type, Instant since) {
        return air.look(() -> body.stored().oldest(type, since));
    }

    /** How many records of a type it holds; what was put in with {@link VirtualBand#holding} may count as one. */
    public final int stored(DataType type) {
        return air.look(() -> body.stored().count(type));
    }

    /** What hosts have acknowledged and it has forgotten therefore, in this order. */
    public final List<Stretch> forgotten() {
        return air.look(body.stored()::forgottenMinutes);
    }

    public final int forgottenMinutes() {
        return forgotten().stream().mapToInt(Stretch::minutes).sum();
    }

    /** What of one type it has forgotten, as hosts told it, in this order. */
    public final List<Batch> forgotten(DataType type) {
        return air.look(() -> body.stored().forgotten(type));
    }

    /** What it shows, and whether it rings or vibrates. */
    public final Display display() {
        return air.look(body.alerts()::display);
    }

    /** What hosts have set, since the last reset. */
    public final BandSettings settings() {
        return air.look(body.configuration()::settings);
    }

    /** How often it was set back to the state in which it left the factory. */
    public final int resets() {
        return air.look(body::resets);
    }

    public final Set<Fault> faults() {
        return air.look(body.faults::all);
    }

    /** What happened to it, the latest last. */
    public final List<String> diary() {
        return air.look(body.diary::entries);
    }

    @Override
    public final String toString() {
        return name + ", " + model().advertisedName() + " at " + address();
    }
}
