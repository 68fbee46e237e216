package io.github.wristway.virtual.band;

import io.github.wristway.gateway.base.Time;
import io.github.wristway.gateway.device.PairingKey;
import io.github.wristway.gateway.radio.Address;
import io.github.wristway.virtual.air.Air;
import io.github.wristway.virtual.air.GattTable;
import io.github.wristway.virtual.band.kept.Archive;
import io.github.wristway.virtual.band.kept.Batch;
import io.github.wristway.virtual.band.kept.Memory;
import io.github.wristway.virtual.band.kept.Stretch;
import io.github.wristway.virtual.band.life.DataType;
import io.github.wristway.virtual.band.life.Life;
import io.github.wristway.virtual.band.told.Alerts;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** What is inside a band and outlives its links. Touched only while the air is held still. */
public final class Body {
    public static final Duration SLOWLY = Duration.ofSeconds(1);
    private static final Duration RESTART = Duration.ofSeconds(4);
    private static final int DIARY_LENGTH = 200;

    final Faults faults = new Faults();
    final Memory memory;
    final Archive archive;
    final BandClock clock;
    final Recorder recorder;
    final Keyring keyring = new Keyring();
    final Deque<String> diary = new ArrayDeque<>();
    private final Alerts alerts = new Alerts(this::note);
    private final Dice dice;
    private final Configuration configuration = new Configuration(this);
    private final Air air;
    private final Time time;
    private final BandModel model;
    private final Generation generation;
    private final GattTable table;
    private final String serial;
    private Address address;
    private String firmware;
    private Optional<Duration> tapDelay = Optional.empty();
    private Optional<Talk> conversation = Optional.empty();
    private Instant silentUntil = Instant.MIN;
    private boolean marked;
    private boolean held;
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
        this.clock = new BandClock(time, zone);
        this.memory = new Memory(model.sampleSize());
        this.archive = new Archive(memory, model.keeps().types());
        this.recorder = new Recorder(new Life(seed, zone), clock, memory, archive, model, generation);
    }

    public BandModel model() {
        return model;
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

    public Optional<PairingKey> key() {
        return keyring.key();
    }

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

    Optional<Talk> conversation() {
        return conversation;
    }

    /** Whether a phone holds its link. */
    boolean held() {
        return held;
    }

    void hold(boolean byPhone) {
        held = byPhone;
        if (byPhone) conversation.ifPresent(Talk::hangUp);
    }

    void talk(Talk begun) {
        conversation = Optional.of(begun);
    }

    void linkLost(Talk ended) {
        if (conversation.filter(ended::equals).isPresent()) conversation = Optional.empty();
    }

    /** Restarting, it says nothing of itself. */
    boolean restarting() {
        return now().isBefore(silentUntil);
    }

    boolean silent() {
        return faults.has(Fault.SILENT);
    }

    public boolean slow() {
        return faults.has(Fault.SLOW);
    }

    public boolean strikes(Fault fault) {
        return faults.strikes(fault);
    }

    public Optional<Batch> recorded(DataType type, Instant since) {
        recorder.catchUp();
        return archive.from(type, since);
    }

    /** All minutes that are recorded, the oldest first: a block ends at a gap, or when it is full. */
    public List<Stretch> recordedBlocks(int minutesAtMost) {
        recorder.catchUp();
        return memory.blocks(minutesAtMost);
    }

    public void forget(Batch sent) {
        archive.forget(sent);
        note("forgot " + sent.records() + (sent.type() == DataType.ACTIVITY ? " minutes" : " of " + sent.type())
                + " from " + sent.start() + " on, as told");
    }

    /** Memory and key go, and on most models the address; the serial number stays. */
    public void factoryReset(String by) {
        resets++;
        note("was reset by " + by);
        keyring.wipe();
        marked = false;
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
        silentUntil = now().plus(RESTART);
        alerts.off();
        conversation.ifPresent(Talk::hangUp);
    }

    /** Whether a host has marked it as paired; only the first generation can be. */
    public boolean marked() {
        return marked;
    }

    public void mark(boolean paired) {
        marked = paired;
    }

    /** What it shows, and whether it rings or vibrates. */
    public Alerts alerts() {
        return alerts;
    }

    /** What it decides by chance. */
    public Dice dice() {
        return dice;
    }

    /** Deletes all that it recorded, and stops recording. */
    public void forgetRecords() {
        recorder.wipe();
    }

    public Configuration configuration() {
        return configuration;
    }

    public OptionalInt sharedHeartRate() {
        return configuration.settings().sharesHeartRate() ? OptionalInt.of(recorder.lastHeartRate()) : OptionalInt.empty();
    }

    public int measureHeartRate() {
        return recorder.measureHeartRate();
    }

    public int stepsToday() {
        return recorder.stepsToday();
    }

    public int stepsNow() {
        return recorder.stepsNow();
    }

    /** It loses two percent a day and is charged in time. */
    public int batteryPercent() {
        return 100 - (int) Math.floorMod(now().getEpochSecond() / 43_200 + serial.hashCode(), 80L);
    }

    public boolean worn() {
        return recorder.worn();
    }

    public Instant now() {
        return time.now();
    }

    public OffsetDateTime shown() {
        return clock.shown();
    }

    public ZoneOffset zone() {
        return clock.zone();
    }

    public void setClock(OffsetDateTime shown) {
        recorder.setClock(() -> clock.set(shown));
    }

    public Time.Task later(Duration delay, Runnable task) {
        return time.after(delay, () -> air.change(task));
    }

    public void note(String what) {
        if (diary.size() == DIARY_LENGTH) diary.removeFirst();
        diary.add(now().truncatedTo(ChronoUnit.SECONDS) + " " + what);
    }
}
