package io.github.wristway.virtual.band;

import io.github.wristway.gateway.base.Bytes;
import io.github.wristway.virtual.band.kept.Archive;
import io.github.wristway.virtual.band.kept.Memory;
import io.github.wristway.virtual.band.life.DataType;
import io.github.wristway.virtual.band.life.Health;
import io.github.wristway.virtual.band.life.Life;
import io.github.wristway.virtual.band.life.Minute;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/**
 * Turns the life of the wearer into recorded minutes. It catches up when somebody looks, so that a band that nobody looks
 * at costs nothing.
 */
public final class Recorder {
    private final Life life;
    private final BandClock clock;
    private final Memory memory;
    private final Archive archive;
    private final Health health;
    private final BandModel model;
    private final Generation generation;
    private long nextMinute;
    private boolean recording;
    private boolean worn = true;
    private long wornSince;
    private LocalDate day = LocalDate.EPOCH;
    private int stepsOfDay;
    private int lastHeartRate = Minute.NO_HEART_RATE;

    Recorder(Life life, BandClock clock, Memory memory, Archive archive, BandModel model, Generation generation) {
        this.life = life;
        this.clock = clock;
        this.memory = memory;
        this.archive = archive;
        this.health = new Health(life);
        this.model = model;
        this.generation = generation;
    }

    /** What the wearer did, whether or not it was recorded. */
    Minute lived(Instant at) {
        return life.minute(Math.floorDiv(at.getEpochSecond(), 60));
    }

    /** Starts with a past of some length. */
    void begin(Duration past) {
        catchUp();
        recording = true;
        nextMinute = clock.epochMinute() - past.toMinutes();
        wornSince = nextMinute;
        catchUp();
    }

    public void setClock(OffsetDateTime shown) {
        change(() -> clock.set(shown));
    }

    void setClockWrong(Duration ahead) {
        change(() -> clock.goWrong(ahead));
    }

    /** A jump of the clock ahead of more than a minute leaves a gap; after one back it records from then on. */
    private void change(Runnable clockTo) {
        catchUp();
        long before = clock.epochMinute();
        clockTo.run();
        boolean back = clock.epochMinute() < before - 1;
        if (back || clock.epochMinute() > nextMinute + 1) nextMinute = clock.epochMinute();
    }

    /** Forgets everything; a band that belongs to nobody records nothing. */
    public void wipe() {
        recording = false;
        archive.wipe();
        day = LocalDate.EPOCH;
        stepsOfDay = 0;
    }

    void wear(boolean worn) {
        catchUp();
        if (worn && !this.worn) wornSince = nextMinute;
        this.worn = worn;
    }

    public boolean worn() {
        return worn;
    }

    void catchUp() {
        if (recording) recordUntil(clock.epochMinute());
    }

    /** As if more minutes had passed for the band alone; they lie ahead of its clock. */
    void hurry(int minutes) {
        catchUp();
        nextMinute = Math.max(nextMinute, clock.epochMinute());
        recordUntil(nextMinute + minutes);
    }

    public int stepsToday() {
        catchUp();
        return dateOf(clock.epochMinute()).equals(day) ? stepsOfDay : 0;
    }

    /** Also those of the minute that has not ended; they come evenly. */
    public int stepsNow() {
        int recorded = stepsToday();
        long minute = clock.epochMinute();
        if (!recording || !worn || nextMinute != minute) return recorded;
        long second = Math.floorMod(clock.now().getEpochSecond(), 60L);
        return recorded + (int) (life.minute(minute).steps() * second / 60);
    }

    int lastHeartRate() {
        catchUp();
        return lastHeartRate;
    }

    /** What the sensor would say now. */
    public int measureHeartRate() {
        if (!worn) return 0;
        int measured = life.minute(clock.epochMinute()).heartRate();
        return measured == Minute.NO_HEART_RATE ? 72 : measured;
    }

    private void recordUntil(long end) {
        for (; nextMinute < end; nextMinute++) {
            Minute minute = worn ? life.minute(nextMinute) : Minute.notWorn();
            memory.record(nextMinute, generation.record(minute));
            health.record(nextMinute, clock.zone(), model.traits().keeps().types(), model.traits().keeps().run(), this::keep);
            count(minute);
        }
    }

    /** What began before it was put on is not all there, and what it does not feel it cannot measure. */
    private void keep(DataType type, Instant start, Bytes record) {
        boolean felt = worn && start.getEpochSecond() >= wornSince * 60;
        if (felt) archive.keep(type, start, record);
        else if (type == DataType.STRESS) archive.keep(type, start, Health.NO_STRESS);
    }

    private void count(Minute minute) {
        LocalDate date = dateOf(nextMinute);
        if (!date.equals(day)) {
            day = date;
            stepsOfDay = 0;
        }
        stepsOfDay += minute.steps();
        lastHeartRate = minute.heartRate();
    }

    private LocalDate dateOf(long epochMinute) {
        ZoneOffset zone = clock.zone();
        return LocalDate.ofEpochDay(Math.floorDiv(epochMinute * 60 + zone.getTotalSeconds(), 24L * 60 * 60));
    }
}
