package io.github.wristway.virtual.band;

import io.github.wristway.gateway.base.Bytes;
import io.github.wristway.gateway.base.Time;
import io.github.wristway.gateway.device.PairingKey;
import io.github.wristway.gateway.radio.Address;
import io.github.wristway.virtual.air.Air;
import io.github.wristway.virtual.band.life.DataType;
import io.github.wristway.virtual.band.life.Life;
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
final class Body {
    static final Duration SLOWLY = Duration.ofSeconds(1);
    private static final Duration RESTART = Duration.ofSeconds(4);
    private static final int DIARY_LENGTH = 200;
    private static final int MINUTES_OF_BLOCK = 24 * 60;

    final Faults faults = new Faults();
    final Memory memory;
    final Archive archive;
    final BandClock clock;
    final Recorder recorder;
    final Keyring keyring = new Keyring();
    final Deque<String> diary = new ArrayDeque<>();
    final Alerts alerts = new Alerts(this);
    final Dice dice;
    private final Configuration configuration = new Configuration(this);
    private final Air air;
    private final Time time;
    private final BandModel model;
    private final String serial;
    private Address address;
    private String firmware;
    private Optional<Duration> tapDelay = Optional.empty();
    private Optional<Talk> conversation = Optional.empty();
    private Instant silentUntil = Instant.MIN;
    private boolean marked;
    private int resets;

    Body(Air air, Time time, BandModel model, Address address, long seed, ZoneId zone) {
        this.air = air;
        this.time = time;
        this.model = model;
        this.address = address;
        this.firmware = model.firmware();
        this.dice = new Dice(seed);
        this.serial = model.generation().serial(dice.bytes(6));
        this.clock = new BandClock(time, zone);
        this.memory = new Memory(model.sampleSize());
        this.archive = new Archive(memory, model.keeps().types());
        this.recorder = new Recorder(new Life(seed, zone), clock, memory, archive, model);
    }

    BandModel model() {
        return model;
    }

    /** Stays as it is over every reset. */
    String serial() {
        return serial;
    }

    Address address() {
        return address;
    }

    String firmware() {
        return firmware;
    }

    void runs(String otherFirmware) {
        firmware = otherFirmware;
    }

    int resets() {
        return resets;
    }

    Optional<PairingKey> key() {
        return keyring.key();
    }

    void take(PairingKey key) {
        keyring.take(key);
        recorder.begin(Duration.ZERO);
        note("took a new key");
    }

    Optional<Duration> tapDelay() {
        return faults.has(Fault.NO_TAP) ? Optional.empty() : tapDelay;
    }

    void tapsAfter(Optional<Duration> delay) {
        tapDelay = delay;
    }

    Optional<Talk> conversation() {
        return conversation;
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

    boolean slow() {
        return faults.has(Fault.SLOW);
    }

    boolean strikes(Fault fault) {
        return faults.strikes(fault);
    }

    Optional<Batch> recorded(DataType type, Instant since) {
        recorder.catchUp();
        return archive.from(type, since);
    }

    /** All that is recorded, the oldest first: a block ends at a gap, and after a day at the latest. */
    List<Stretch> recordedBlocks() {
        recorder.catchUp();
        return memory.blocks(MINUTES_OF_BLOCK);
    }

    void forget(Batch sent) {
        archive.forget(sent);
        note("forgot " + sent.records() + (sent.type() == DataType.ACTIVITY ? " minutes" : " of " + sent.type())
                + " from " + sent.start() + " on, as told");
    }

    /** Memory and key go, and on most models the address; the serial number stays. */
    void factoryReset(String by) {
        resets++;
        note("was reset by " + by);
        keyring.wipe();
        marked = false;
        recorder.wipe();
        configuration.wipe();
        if (model.generation().changesAddress()) address = dice.address();
        restart();
    }

    void reboot() {
        note("was rebooted");
        restart();
    }

    private void restart() {
        silentUntil = now().plus(RESTART);
        alerts.off();
        conversation.ifPresent(Talk::hangUp);
    }

    /** Whether a host has marked it as paired; only the first generation can be. */
    boolean marked() {
        return marked;
    }

    void mark(boolean paired) {
        marked = paired;
    }

    Configuration configuration() {
        return configuration;
    }

    OptionalInt sharedHeartRate() {
        return configuration.settings().sharesHeartRate() ? OptionalInt.of(recorder.lastHeartRate()) : OptionalInt.empty();
    }

    int measureHeartRate() {
        return recorder.measureHeartRate();
    }

    int stepsToday() {
        return recorder.stepsToday();
    }

    int stepsNow() {
        return recorder.stepsNow();
    }

    /** It loses two percent a day and is charged in time. */
    int batteryPercent() {
        return 100 - (int) Math.floorMod(now().getEpochSecond() / 43_200 + serial.hashCode(), 80L);
    }

    Instant now() {
        return time.now();
    }

    OffsetDateTime shown() {
        return clock.shown();
    }

    ZoneOffset zone() {
        return clock.zone();
    }

    void setClock(OffsetDateTime shown) {
        recorder.setClock(() -> clock.set(shown));
    }

    Time.Task later(Duration delay, Runnable task) {
        return time.after(delay, () -> air.change(task));
    }

    void note(String what) {
        if (diary.size() == DIARY_LENGTH) diary.removeFirst();
        diary.add(now().truncatedTo(ChronoUnit.SECONDS) + " " + what);
    }
}
