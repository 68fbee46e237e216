package io.github.wristway.virtual.band.life;

import io.github.wristway.gateway.base.Bytes;
import java.util.Optional;

/**
 * What a band keeps, by the number with which a host asks for it. Times in records are seconds since 1970, UTC; a zone
 * is in quarters of an hour.
 */
public enum DataType {
    //                    code  record  in front             one transfer takes
    /** A {@link Minute}, 4 or 8 bytes, or 3 on the first generation. */
    ACTIVITY             (0x01, 0,   Bytes.EMPTY,    Handover.UP_TO_GAP),
    /** time(4) zone(1) bpm(1), measured because somebody wanted to know. */
    MANUAL_HEART_RATE    (0x02, 6,   Bytes.EMPTY,    Handover.ALL),
    /** A {@link Run} as a whole. */
    WORKOUT              (0x05, 0,   Bytes.EMPTY,    Handover.ONE),
    /** A {@link Run} second by second; begins when its summary begins. */
    WORKOUT_DETAILS      (0x06, 8,   Bytes.EMPTY,    Handover.ONE),
    /** 05 time(4) zone(1) 0(31) pai(4x3) minutes(2x3) today(4) total(4) 0(39). */
    PAI                  (0x0d, 102, Bytes.EMPTY,    Handover.ALL),
    /** time(4) stress(1), measured because somebody wanted to know. */
    MANUAL_STRESS        (0x12, 5,   Bytes.EMPTY,    Handover.ALL),
    /** stress(1) for each minute, ff for none. */
    STRESS               (0x13, 1,   Bytes.EMPTY,    Handover.UP_TO_GAP),
    /** time(4) percent(1, top bit: without being asked) 0(60). */
    OXYGEN               (0x25, 65,  Bytes.of(0x02), Handover.ALL),
    /** time(4) percent(1) minutes(1) high(6) low(6) quality(8) 0(4). */
    OXYGEN_ASLEEP        (0x26, 30,  Bytes.of(0x02), Handover.ALL),
    /** temperature(2) 0(6) for each minute. */
    TEMPERATURE          (0x2e, 8,   Bytes.EMPTY,    Handover.UP_TO_GAP),
    /** time(4) zone(1) breaths a minute(1) 00 04. */
    BREATHING            (0x38, 8,   Bytes.EMPTY,    Handover.ALL),
    /** time(4) zone(1) bpm(1), once a day. */
    RESTING_HEART_RATE   (0x3a, 6,   Bytes.EMPTY,    Handover.ALL),
    /** time(4) zone(1) bpm(1), once a day. */
    MAXIMUM_HEART_RATE   (0x3d, 6,   Bytes.EMPTY,    Handover.ALL),
    // newer bands make files of what they keep; nobody asks for these by a number
    /** steps(4) kcal(2) resting(1) highest(1) at(4) lowest(1) at(4) average bpm(1), begins at midnight. */
    DAY                  (-1,   18,  Bytes.EMPTY,    Handover.ONE),
    /** kind(1) bpm(1) for each minute asleep, kinds as in {@link Minute}; begins when its sleeper fell asleep. */
    NIGHT                (-1,   0,   Bytes.EMPTY,    Handover.ONE);

    /** How much of what a band keeps goes over at once. */
    public enum Handover { ALL, UP_TO_GAP, ONE }

    private final int code;
    private final int recordSize;
    private final Bytes inFront;
    private final Handover handover;

    DataType(int code, int recordSize, Bytes inFront, Handover handover) {
        this.code = code;
        this.recordSize = recordSize;
        this.inFront = inFront;
        this.handover = handover;
    }

    public static Optional<DataType> of(int code) {
        for (DataType type : values()) {
            if (type.code == code) return Optional.of(type);
        }
        return Optional.empty();
    }

    public int code() {
        return code;
    }

    /** In bytes; 0 where the model or the record itself decides. */
    public int recordSize() {
        return recordSize;
    }

    /** What a transfer begins with, before the first record. */
    public Bytes inFront() {
        return inFront;
    }

    public Handover handover() {
        return handover;
    }
}
