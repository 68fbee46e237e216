package io.github.wristway.virtual.band.newer;

import io.github.wristway.gateway.base.Bytes;
import io.github.wristway.gateway.base.MalformedMessage;
import java.time.Instant;
import java.time.ZoneOffset;

/**
 * The name of a file: start(4, seconds since 1970) zone(1, quarters of an hour) version(1) kind(1).
 *
 * @param kind what it is: 00 minutes and 01 totals of a day, 0c stages of a night, 18 measured by hand, 21 a night, d9
 *             totals and da way of a workout outdoors
 */
record FileId(Instant start, ZoneOffset zone, int version, int kind) {
    static final int LENGTH = 7;
    static final int MINUTES = 0x00;
    static final int DAY = 0x01;
    static final int STAGES = 0x0c;
    static final int BY_HAND = 0x18;
    static final int NIGHT = 0x21;
    static final int WORKOUT = 0xd9;
    static final int TRACK = 0xda;
    private static final int QUARTER_SECONDS = 15 * 60;

    static FileId decode(Bytes id) throws MalformedMessage {
        int quarters = id.i8(4);
        if (Math.abs(quarters * QUARTER_SECONDS) > ZoneOffset.MAX.getTotalSeconds()) throw new MalformedMessage("a file of the zone " + quarters);
        return new FileId(Instant.ofEpochSecond(id.u32(0)), ZoneOffset.ofTotalSeconds(quarters * QUARTER_SECONDS), id.u8(5), id.u8(6));
    }

    Bytes encode() {
        return Bytes.build().u32(start.getEpochSecond()).u8(zone.getTotalSeconds() / QUARTER_SECONDS).u8(version).u8(kind).toBytes();
    }
}
