package io.github.wristway.virtual.band;

import io.github.wristway.gateway.base.Time;
import io.github.wristway.gateway.device.PairingKey;
import io.github.wristway.gateway.radio.Address;
import io.github.wristway.virtual.air.Air;
import io.github.wristway.virtual.air.GattTable;
import io.github.wristway.virtual.band.kept.Archive;
import io.github.wristway.virtual.band.kept.Memory;
import io.github.wristway.virtual.band.life.Life;
import io.github.wristway.virtual.band.told.Alerts;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import java.util.OptionalInt;

/** What is inside a band and outlives its links. Touched only while the air is held still. */
public final class Body {
    public static final Duration SLOWLY = Duration.ofSeconds(1);

    final Faults faults = new Faults();
    final Contact contact;
    final Diary diary;
    private final Alerts alerts = new Alerts(this::note);
    private final Keyring keyring = new Keyring();
    private final Configuration configuration = new Configuration(this);
    private final Air air;
    private final Time time;
    private final BandModel model;
    private final Generation generation;
    private final GattTable table;
    private final Dice dice;
    private final String serial;
    private final BandClock clock;
    private final Recorder recorder;
    private final Stored stored;
    private Address address;
    private String firmware;
    private Optional<Duration> tapDelay = Optional.empty();
    private int resets;

    /** @param all those of which the model speaks one */
    Body(Air air, Time time, BandModel model, Generations all, Address address, long seed, ZoneId zone) {
        this.air = air;
        this.time = time;
        this.model = model;
        this.generation = model.generation(all);
        this.table = generation.table();
        this.address = address;
        this.firmware = model.firmware();
        this.dice = new Dice(seed);
        this.serial = generation.serial(dice.bytes(6));
        this.contact = new Contact(time);
        this.clock = new BandClock(time, zone);
        this.diary = new Diary(time);
        Memory memory = new Memory(model.traits().sampleSize());
        Archive archive = new Archive(memory, model.traits().keeps().types());
        this.recorder = new Recorder(new Life(seed, zone), clock, memory, archive, model, generation);
        this.stored = new Stored(memory, archive, recorder, diary);
    }

    public BandModel model() {
        return model;
    }

    /** What only hosts meet of its model. */
    public Traits traits() {
        return model.traits();
    }

    /** What it speaks. */
    Generation generation() {
        return generation;
    }

    /** Its characteristics. */
    GattTable table() {
        return table;
    }

    /** Stays as it is over every reset. */
    public String serial() {
        return serial;
    }

    public Address address() {
        return address;
    }

    public String firmware() {
        return firmware;
    }

    void runs(String otherFirmware) {
        firmware = otherFirmware;
    }

    int resets() {
        return resets;
    }

    /** Somebody owns it from now on, by this key, and it records. */
    public void take(PairingKey key) {
        keyring.take(key);
        recorder.begin(Duration.ZERO);
        note("took a new key");
    }

    public Optional<Duration> tapDelay() {
        return faults.has(Fault.NO_TAP) ? Optional.empty() : tapDelay;
    }

    void tapsAfter(Optional<Duration> delay) {
        tapDelay = delay;
    }

    public boolean slow() {
        return faults.has(Fault.SLOW);
    }

    public boolean strikes(Fault fault) {
        return faults.strikes(fault);
    }

    /** Memory and key go, and on most models the address; the serial number stays. */
    public void factoryReset(String by) {
        resets++;
        note("was reset by " + by);
        keyring.wipe();
        recorder.wipe();
        configuration.wipe();
        if (generation.changesAddress()) address = dice.address();
        restart();
    }

    public void reboot() {
        note("was rebooted");
        restart();
    }

    private void restart() {
        alerts.off();
        contact.restart();
    }

    /** Who it lets in. */
    public Keyring keyring() {
        return keyring;
    }

    /** What it takes for the time. */
    public BandClock clock() {
        return clock;
    }

    /** What it records, and what its sensors say. */
    public Recorder recorder() {
        return recorder;
    }

    /** What it holds. */
    public Stored stored() {
        return stored;
    }

    /** What it shows, and whether it rings or vibrates. */
    public Alerts alerts() {
        return alerts;
    }

    /** What it decides by chance. */
    public Dice dice() {
        return dice;
    }

    /** What hosts set. */
    public Configuration configuration() {
        return configuration;
    }

    /** What it advertises of the heart rate, if it is told to. */
    public OptionalInt sharedHeartRate() {
        return configuration.settings().sharesHeartRate() ? OptionalInt.of(recorder.lastHeartRate()) : OptionalInt.empty();
    }

    /** It loses two percent a day and is charged in time. */
    public int batteryPercent() {
        return 100 - (int) Math.floorMod(now().getEpochSecond() / 43_200 + serial.hashCode(), 80L);
    }

    public Instant now() {
        return time.now();
    }

    public Time.Task later(Duration delay, Runnable task) {
        return time.after(delay, () -> air.change(task));
    }

    public void note(String what) {
        diary.note(what);
    }
}
