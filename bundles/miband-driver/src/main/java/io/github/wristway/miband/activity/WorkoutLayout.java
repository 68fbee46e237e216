package io.github.wristway.miband.activity;

/**
 * At which byte the fields of a {@link WorkoutSummary} stand; what differs between its versions.
 * <pre>
 * version  the block begins at byte
 * &lt; 512    24
 * 512 up   24
 * 516      28, after four unknown bytes
 * 519      140, after its lowest heart rate and much that is unknown
 *
 * size  field                                          number
 * 4     distance, ascent, descent, lowest, highest     floating point, metres
 * 4     steps                                          whole
 * 4     active                                         whole, seconds
 * 4     energy                                         floating point, kilocalories
 * 4     speed                                          floating point, metres per second
 * 4     mostPace, leastPace                            floating point, seconds per metre
 * 2     rate, highestRate                              whole, beats per minute
 * 2     pace                                           whole, seconds per kilometre
 * 2     stride                                         whole, centimetres
 * 28    part, see {@link WorkoutPart}
 * </pre>
 * Source: Gadgetbridge, read for facts.
 */
record WorkoutLayout(int distance, int ascent, int descent, int lowest, int highest, int steps, int active, int energy,
                     int speed, int mostPace, int leastPace, int rate, int pace, int stride, int highestRate, int part) {
    /** A field that this version does not have. */
    static final int NONE = -1;

    static WorkoutLayout ofVersion(int version) {
        if (version < 512) return older(24);
        return switch (version) {
            case 516 -> newer(28);
            case 519 -> newer(140);
            default -> newer(24);
        };
    }

    private static WorkoutLayout older(int block) {
        return new WorkoutLayout(
                block,              // distance
                block + 4,          // ascent
                block + 8,          // descent
                block + 12,         // lowest
                block + 16,         // highest; then the corners of the map, 16 bytes
                block + 36,         // steps
                block + 40,         // active
                block + 44,         // energy
                block + 48,         // speed
                block + 52,         // mostPace
                block + 56,         // leastPace; then the sum of all strides and an unknown number, 8 bytes
                block + 96,         // rate
                block + 98,         // pace
                block + 100,        // stride
                NONE,               // highestRate
                block + 68);        // part
    }

    private static WorkoutLayout newer(int block) {
        return new WorkoutLayout(
                block + 28,         // distance
                block + 32,         // ascent
                block + 36,         // descent
                block + 44,         // lowest
                block + 40,         // highest; then the average height, 4 bytes
                block,              // steps
                block + 4,          // active; then the corners of the map, 16 bytes
                block + 24,         // energy
                block + 52,         // speed; then the least and the average speed, 8 bytes
                block + 68,         // mostPace; then the average, cadence, strides, distance, an unknown number, 36 bytes
                block + 64,         // leastPace
                block + 108,        // rate
                block + 110,        // pace
                block + 112,        // stride
                block + 114,        // highestRate; then a block for the sport
                NONE);              // part
    }
}
