package io.github.wristway.miband.activity;

import io.github.wristway.gateway.base.Bytes;
import io.github.wristway.gateway.base.MalformedMessage;
import java.util.Optional;

/**
 * A place on earth, as bands write it down.
 * <pre>
 * size  field
 * 4     longitude, signed, 1/3000000 degree
 * 4     latitude, signed, 1/3000000 degree
 * 4     altitude, signed, metres; -20000 = none
 * </pre>
 * Source: Gadgetbridge, read for facts; its conversion has not been checked with a track.
 */
public record Position(int rawLongitude, int rawLatitude, Optional<Integer> altitudeMetres) {
    static final int LENGTH = 12;

    private static final double PER_DEGREE = 3_000_000;
    private static final int NO_ALTITUDE = -20_000;

    public static Position decode(Bytes message) throws MalformedMessage {
        if (message.length() != LENGTH) throw new MalformedMessage("a position has 12 bytes, not " + message.length());
        int altitude = Records.i32(message, 8);
        return new Position(Records.i32(message, 0), Records.i32(message, 4),
                            altitude == NO_ALTITUDE ? Optional.empty() : Optional.of(altitude));
    }

    Position moved(int longitude, int latitude, int altitude) {
        return new Position(rawLongitude + longitude, rawLatitude + latitude, altitudeMetres.map(metres -> metres + altitude));
    }

    public double longitude() {
        return degrees(rawLongitude);
    }

    public double latitude() {
        return degrees(rawLatitude);
    }

    /** To a centimetre; a band tells no more. */
    private static double degrees(int raw) {
        return Math.round(raw / PER_DEGREE * 1e7) / 1e7;
    }
}
