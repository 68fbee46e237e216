package io.github.wristway.miband.activity;

import io.github.wristway.gateway.base.Bytes;
import io.github.wristway.gateway.base.MalformedMessage;
import io.github.wristway.gateway.device.Metric;
import io.github.wristway.gateway.device.Series;
import io.github.wristway.miband.huami.DataType;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** What a band may keep besides minutes and workouts, in the order in which it is asked for it. */
public enum ReadingKind {
    MANUAL_HEART_RATE(DataType.MANUAL_HEART_RATE, Metric.MANUAL_HEART_RATE,
            (data, start) -> heartRates(Metric.MANUAL_HEART_RATE, data)),
    RESTING_HEART_RATE(DataType.RESTING_HEART_RATE, Metric.RESTING_HEART_RATE,
            (data, start) -> heartRates(Metric.RESTING_HEART_RATE, data)),
    HIGHEST_HEART_RATE(DataType.HIGHEST_HEART_RATE, Metric.HIGHEST_HEART_RATE,
            (data, start) -> heartRates(Metric.HIGHEST_HEART_RATE, data)),
    OXYGEN(DataType.OXYGEN, Metric.OXYGEN,
            (data, start) -> OxygenReading.decode(data).stream().map(one -> Series.of(Metric.OXYGEN, one.at(), one.percent()))),
    OXYGEN_IN_SLEEP(DataType.OXYGEN_IN_SLEEP, Metric.SLEEP_OXYGEN,
            (data, start) -> SleepOxygenReading.decode(data).stream()
                    .map(one -> Series.of(Metric.SLEEP_OXYGEN, one.at(), one.percent()))),
    STRESS(DataType.STRESS_AUTOMATIC, Metric.STRESS, ReadingKind::stress),
    MANUAL_STRESS(DataType.STRESS_MANUAL, Metric.MANUAL_STRESS,
            (data, start) -> StressReading.decodeManual(data).stream()
                    .map(one -> Series.of(Metric.MANUAL_STRESS, one.at(), one.stress()))),
    PAI(DataType.PAI, Metric.PAI, ReadingKind::pai),
    BREATHING_RATE(DataType.BREATHING_IN_SLEEP, Metric.BREATHING_RATE,
            (data, start) -> BreathingReading.decode(data).stream()
                    .map(one -> Series.of(Metric.BREATHING_RATE, one.at().toInstant(), one.breathsPerMinute()))),
    TEMPERATURE(DataType.TEMPERATURE, Metric.TEMPERATURE,
            (data, start) -> TemperatureReading.decode(data, start).stream()
                    .map(one -> Series.of(Metric.TEMPERATURE, one.at(), one.hundredths())));

    private interface Reader {
        Stream<Series> read(Bytes data, Instant start) throws MalformedMessage;
    }

    private static final double MOST_POINTS = 1_000_000;

    private final DataType type;
    private final Metric metric;
    private final Reader reader;

    ReadingKind(DataType type, Metric metric, Reader reader) {
        this.type = type;
        this.metric = metric;
        this.reader = reader;
    }

    public DataType type() {
        return type;
    }

    /** The one whose latest sample tells what we have. */
    public Metric metric() {
        return metric;
    }

    /**
     * Reads a whole transfer.
     *
     * @param start the band's own start time; only what comes minute by minute needs it
     */
    public List<Series> read(Bytes data, Instant start) throws MalformedMessage {
        return reader.read(data, start).toList();
    }

    private static Stream<Series> heartRates(Metric metric, Bytes data) throws MalformedMessage {
        return HeartRateReading.decode(data).stream().map(one -> Series.of(metric, one.at().toInstant(), one.beatsPerMinute()));
    }

    /** One row of minutes, for it is measured all day long. */
    private static Stream<Series> stress(Bytes data, Instant start) throws MalformedMessage {
        int[] values = new int[data.length()];
        Arrays.fill(values, Series.NONE);
        for (StressReading one : StressReading.decodeAutomatic(data, start)) {
            values[(int) Duration.between(start, one.at()).toMinutes()] = one.stress();
        }
        return Stream.of(new Series(Metric.STRESS, start, values));
    }

    private static Stream<Series> pai(Bytes data, Instant start) throws MalformedMessage {
        List<Series> series = new ArrayList<>();
        for (PaiReading one : PaiReading.decode(data)) {
            series.add(Series.of(Metric.PAI, one.at().toInstant(), hundredths(one.total())));
            series.add(Series.of(Metric.PAI_OF_DAY, one.at().toInstant(), hundredths(one.today())));
        }
        return series.stream();
    }

    private static int hundredths(double points) throws MalformedMessage {
        if (points > MOST_POINTS) throw new MalformedMessage("nobody has " + points + " PAI points");
        return (int) Math.round(points * 100);
    }
}
