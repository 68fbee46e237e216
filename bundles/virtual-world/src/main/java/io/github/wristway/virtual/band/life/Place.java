package io.github.wristway.virtual.band.life;

/**
 * Where somebody is. A degree has 3 000 000 units; a band counts it in whole ones.
 *
 * @param longitude east, in units
 * @param latitude  north, in units
 * @param altitude  in metres
 */
public record Place(int longitude, int latitude, int altitude) {
    private static final double UNITS = 3_000_000;
    private static final double METRES_OF_DEGREE = 111_320;

    float degreesEast() {
        return (float) (longitude / UNITS);
    }

    float degreesNorth() {
        return (float) (latitude / UNITS);
    }

    /** So many metres from here, north and east. */
    Place away(double north, double east, int up) {
        double shrunk = Math.cos(Math.toRadians(latitude / UNITS));
        return new Place(longitude + (int) Math.round(east / METRES_OF_DEGREE / shrunk * UNITS),
                         latitude + (int) Math.round(north / METRES_OF_DEGREE * UNITS), altitude + up);
    }
}
