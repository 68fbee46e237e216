package io.github.wristway.account.zepp.history;

import io.github.wristway.account.web.LooseJson;
import io.github.wristway.gateway.base.MalformedMessage;
import io.github.wristway.gateway.device.Workout;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Where and how a workout went, from its packed texts; entries end with a semicolon.
 * <pre>
 * trackid             start, epoch seconds
 * longitude_latitude  latitude,longitude in 1e-8 degrees; the first absolute, the others added to the one before
 * time                seconds since the point before
 * altitude            centimetres; -2000000 = none
 * heart_rate          seconds since the one before (empty = 1), change in beats per minute
 * </pre>
 */
public record WorkoutTrack(List<Point> points, List<Beat> heartRate) {
    private static final BigDecimal NO_ALTITUDE = new BigDecimal("-20000");
    private static final BigDecimal HIGHEST = new BigDecimal("10000");
    private static final Duration LONGEST = Duration.ofDays(30);

    public record Point(Instant at, BigDecimal latitude, BigDecimal longitude, Optional<BigDecimal> altitudeMetres) {}

    public record Beat(Instant at, long beatsPerMinute) {}

    public static WorkoutTrack read(LooseJson detail) throws MalformedMessage {
        long start = detail.number("trackid").filter(second -> second >= 0 && second < 100_000_000_000L)
                           .orElseThrow(() -> new MalformedMessage("a workout has no start"));
        return new WorkoutTrack(points(start, detail), beats(start, entries(detail, "heart_rate")));
    }

    /** The same, as the store wants it, oldest first; what is no place on the earth or no heart rate is left out. */
    public List<Workout.Mark> marks() {
        Map<Instant, Integer> rates = new HashMap<>();
        for (Beat beat : heartRate) {
            if (beat.beatsPerMinute() > 0 && beat.beatsPerMinute() < 254) rates.put(beat.at(), (int) beat.beatsPerMinute());
        }
        List<Workout.Mark> marks = new ArrayList<>();
        for (Point point : points) {
            if (point.latitude().abs().intValue() >= 90 || point.longitude().abs().intValue() > 180) continue;
            Integer rate = rates.remove(point.at());
            marks.add(new Workout.Mark(point.at(), Optional.of(place(point)), rate == null ? OptionalInt.empty() : OptionalInt.of(rate)));
        }
        rates.forEach((at, rate) -> marks.add(new Workout.Mark(at, Optional.empty(), OptionalInt.of(rate))));
        marks.sort(Comparator.comparing(Workout.Mark::at));
        return marks;
    }

    private static Workout.Place place(Point point) {
        OptionalInt altitude = point.altitudeMetres().filter(metres -> metres.abs().compareTo(HIGHEST) < 0)
                .map(metres -> OptionalInt.of(metres.setScale(0, RoundingMode.HALF_UP).intValue())).orElse(OptionalInt.empty());
        return new Workout.Place(point.latitude().doubleValue(), point.longitude().doubleValue(), altitude);
    }

    private static List<Point> points(long start, LooseJson detail) throws MalformedMessage {
        List<String> places = entries(detail, "longitude_latitude");
        List<String> times = entries(detail, "time");
        List<String> altitudes = entries(detail, "altitude");
        List<Point> points = new ArrayList<>();
        long latitude = 0;
        long longitude = 0;
        long second = start;
        for (int i = 0; i < places.size(); i++) {
            String[] place = places.get(i).split(",", -1);
            if (place.length != 2) throw new MalformedMessage("a place of a workout is not two numbers");
            latitude += number(place[0]);
            longitude += number(place[1]);
            second = later(start, second, i < times.size() ? number(times.get(i)) : 0);
            points.add(new Point(Instant.ofEpochSecond(second), BigDecimal.valueOf(latitude, 8), BigDecimal.valueOf(longitude, 8),
                                 i < altitudes.size() ? altitude(altitudes.get(i)) : Optional.empty()));
        }
        return points;
    }

    private static List<Beat> beats(long start, List<String> entries) throws MalformedMessage {
        List<Beat> beats = new ArrayList<>();
        long second = start;
        long rate = 0;
        for (String entry : entries) {
            String[] parts = entry.split(",", -1);
            if (parts.length != 2) throw new MalformedMessage("a heart rate of a workout is not two numbers");
            second = later(start, second, parts[0].isBlank() ? 1 : number(parts[0]));
            rate += number(parts[1]);
            beats.add(new Beat(Instant.ofEpochSecond(second), rate));
        }
        return beats;
    }

    private static long later(long start, long second, long more) throws MalformedMessage {
        if (Math.abs(second + more - start) > LONGEST.toSeconds()) throw new MalformedMessage("a workout lasts longer than " + LONGEST.toDays() + " days");
        return second + more;
    }

    private static Optional<BigDecimal> altitude(String centimetres) throws MalformedMessage {
        if (centimetres.isBlank()) return Optional.empty();
        BigDecimal metres = BigDecimal.valueOf(number(centimetres), 2);
        return metres.compareTo(NO_ALTITUDE) == 0 ? Optional.empty() : Optional.of(metres);
    }

    private static List<String> entries(LooseJson detail, String name) {
        String text = detail.text(name).map(String::strip).orElse("");
        return text.isEmpty() ? List.of() : Arrays.asList(text.split(";"));
    }

    /** Twelve digits are enough for all units here, and leave sums room. */
    private static long number(String text) throws MalformedMessage {
        if (!text.strip().matches("-?\\d{1,12}")) throw new MalformedMessage("a value in a workout is not a number");
        return Long.parseLong(text.strip());
    }
}
