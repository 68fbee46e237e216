package io.github.wristway.virtual.band;

import io.github.wristway.gateway.base.Bytes;
import io.github.wristway.gateway.base.Time;
import io.github.wristway.gateway.device.PairingKey;
import io.github.wristway.gateway.radio.Address;
import io.github.wristway.virtual.air.Air;
import io.github.wristway.virtual.chunked.KeyPair;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;

/** What is inside a band and outlives its links. Touched only while the air is held still. */
final class Body {
    static final Duration SLOWLY = Duration.ofSeconds(1);
    private static final Duration RESTART = Duration.ofSeconds(4);
    private static final int DIARY_LENGTH = 200;
    private static final int MINUTES_OF_BLOCK = 24 * 60;

    final Faults faults = new Faults();
    final Memory memory;
    final BandClock clock;
    final Recorder recorder;
    final Keyring keyring = new Keyring();
    final Deque<String> diary = new ArrayDeque<>();
    final Deque<Bytes> randomsToCome = new ArrayDeque<>();
    final Deque<Bytes> privateKeysToCome = new ArrayDeque<>();
    final ZeppSettings zeppSettings = new ZeppSettings();
    private final Configuration configuration = new Configuration(this);
    private final Air air;
    private final Time time;
    private final BandModel model;
    private final String serial;
    private final Random random;
    private Address address;
    private String firmware;
    private Optional<Duration> tapDelay = Optional.empty();
    private Optional<Talk> conversation = Optional.empty();
    private Instant silentUntil = Instant.MIN;
    private boolean sharesHeartRate;
    private boolean marked;
    private int resets;

    Body(Air air, Time time, BandModel model, Address address, long seed, ZoneId zone) {
        this.air = air;
        this.time = time;
        this.model = model;
        this.address = address;
        this.firmware = model.firmware();
        this.random = new Random(seed);
        this.serial = model.generation().serial(randomBytes(6));
        this.clock = new BandClock(time, zone);
        this.memory = new Memory(model.sampleSize());
        this.recorder = new Recorder(new Life(seed, zone), clock, memory, model);
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

    PairingKey newKey() {
        return new PairingKey(randomBytes(PairingKey.LENGTH));
    }

    Bytes nextRandom() {
        return randomsToCome.isEmpty() ? randomBytes(16) : randomsToCome.remove();
    }

    /** A fresh one for each link. */
    Bytes nextPrivateKey() {
        return privateKeysToCome.isEmpty() ? randomBytes(KeyPair.PRIVATE) : privateKeysToCome.remove();
    }

    private Bytes randomBytes(int length) {
        byte[] bytes = new byte[length];
        random.nextBytes(bytes);
        return Bytes.copyOf(bytes);
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

    Optional<Stretch> recorded(Instant since) {
        recorder.catchUp();
        return memory.from(since);
    }

    /** All that is recorded, the oldest first: a block ends at a gap, and after a day at the latest. */
    List<Stretch> recordedBlocks() {
        recorder.catchUp();
        return memory.blocks(MINUTES_OF_BLOCK);
    }

    void forget(Stretch sent) {
        memory.forget(sent);
        note("forgot " + sent.minutes() + " minutes from " + sent.start() + " on, as told");
    }

    /** Memory and key go, and on most models the address; the serial number stays. */
    void factoryReset(String by) {
        resets++;
        note("was reset by " + by);
        keyring.wipe();
        sharesHeartRate = false;
        marked = false;
        recorder.wipe();
        configuration.wipe();
        zeppSettings.wipe();
        if (model.generation().changesAddress()) address = randomAddress();
        restart();
    }

    void reboot() {
        note("was rebooted");
        restart();
    }

    private void restart() {
        silentUntil = now().plus(RESTART);
        conversation.ifPresent(Talk::hangUp);
    }

    /** A random static address has its two top bits set. */
    private Address randomAddress() {
        byte[] bytes = randomBytes(6).toArray();
        bytes[0] |= (byte) 0xc0;
        return new Address(HexFormat.ofDelimiter(":").formatHex(bytes));
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

    void shareHeartRate(boolean on) {
        sharesHeartRate = on;
    }

    OptionalInt sharedHeartRate() {
        return sharesHeartRate ? OptionalInt.of(recorder.lastHeartRate()) : OptionalInt.empty();
    }

    int measureHeartRate() {
        return recorder.measureHeartRate();
    }

    int stepsToday() {
        return recorder.stepsToday();
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
