package io.github.wristway.miband.activity;

import io.github.wristway.gateway.base.Bytes;
import io.github.wristway.gateway.base.MalformedMessage;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * What happened in a workout (type 06), in time order of the band.
 * <pre>
 * size  field of a record
 * 1     type: 0 = place, 1 = heart rate, 2 = pause, 3 = resume, 4, 5 and 6 = speed, 8 = swimming
 * 1     second of the workout, 0 to 255
 * 6     place: longitude(2), latitude(2), altitude(2), signed, added to the place before; see {@link Position}
 *       heart rate: beats per minute and five times 00; or three times second of the workout(1) and beats per minute(1)
 *       others: nobody has published it
 * </pre>
 * Source: Gadgetbridge, read for facts.
 */
public sealed interface TrackPoint {
    int SIZE = 8;

    /** Since the start of the workout. */
    Duration after();

    record Place(Duration after, Position position) implements TrackPoint {}

    record Pulse(Duration after, int beatsPerMinute) implements TrackPoint {}

    record Pause(Duration after, Bytes raw) implements TrackPoint {}

    record Resume(Duration after, Bytes raw) implements TrackPoint {}

    /** Raw, so that nothing is lost until somebody can read it. */
    record Undeciphered(Duration after, int type, Bytes raw) implements TrackPoint {}

    /** @param start where the workout began, from its {@link WorkoutSummary} */
    static List<TrackPoint> decode(Bytes data, Position start) throws MalformedMessage {
        List<TrackPoint> points = new ArrayList<>();
        Position position = start;
        int last = 0;
        Duration after = Duration.ZERO;
        for (Bytes record : Records.cut(data, SIZE)) {
            int second = record.u8(1);
            // a smaller second means that it wrapped; Gadgetbridge then counts from 0, as if nothing had been missed before
            after = after.plusSeconds(second < last ? second : second - last);
            last = second;
            Bytes content = record.from(2);
            switch (record.u8(0)) {
                case 0 -> {
                    position = position.moved(Records.i16(content, 0), Records.i16(content, 2), Records.i16(content, 4));
                    points.add(new Place(after, position));
                }
                case 1 -> addPulse(points, after, content);
                case 2 -> points.add(new Pause(after, content));
                case 3 -> points.add(new Resume(after, content));
                default -> points.add(new Undeciphered(after, record.u8(0), content));
            }
        }
        return points;
    }

    private static void addPulse(List<TrackPoint> points, Duration after, Bytes content) throws MalformedMessage {
        if (content.from(1).equals(Bytes.of(0, 0, 0, 0, 0))) {
            addPulse(points, after, content.u8(0));
            return;
        }
        for (int at = 0; at < content.length(); at += 2) {
            addPulse(points, Duration.ofSeconds(content.u8(at)), content.u8(at + 1));
        }
    }

    private static void addPulse(List<TrackPoint> points, Duration after, int beatsPerMinute) {
        if (beatsPerMinute != 0 && beatsPerMinute != 0xff) points.add(new Pulse(after, beatsPerMinute));
    }
}
