package io.github.wristway.virtual.band.newer;

import io.github.wristway.gateway.base.Bytes;
import io.github.wristway.gateway.base.MalformedMessage;
import io.github.wristway.virtual.band.life.Minute;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** A night, as newer and as older models write it down. */
final class NightFiles {
    static final int VERSION = 4;
    static final int STAGES_VERSION = 2;
    private static final int MINUTE = 60;
    private static final int QUALITY = 80;
    private static final int LIGHT = 1;
    private static final int DEEP = 2;
    private static final int OLDER_DEEP = 2;
    private static final int OLDER_LIGHT = 3;

    private NightFiles() {}

    /** So many minutes of one depth. */
    private record Stage(Instant start, boolean deep, int minutes) {
        Instant end() {
            return start.plusSeconds((long) minutes * MINUTE);
        }
    }

    /**
     * Kind 21, version 4:
     * <pre>
     * size     field
     * 1+1      which series are there: all; 0
     * 4+4+1    when it began and ended; quality
     * 2+2+4+n  heart rates: seconds between two, how many, when the first was, bpm each
     * 4+4      oxygen and snoring in the same way: none
     * 17+2n    a packet of stages: fb fa fc ff 11 start(8) 1 11 length(2, big endian), and for each its stage in the top
     *          four bits and its minutes in the others, big endian: 1 light, 2 deep
     * 17+14    a packet of totals, of the kind 10: 0 total awake light 0 deep, minutes, 2 each and big endian, in between
     * </pre>
     */
    static Bytes newer(Instant start, Bytes night) throws MalformedMessage {
        List<Stage> stages = stages(start, night);
        int minutes = night.length() / 2;
        Bytes.Builder body = Bytes.build().u8(0xff).u8(0).u32(start.getEpochSecond())
                .u32(start.getEpochSecond() + (long) minutes * MINUTE).u8(QUALITY);
        body.u16(MINUTE).u16(minutes).u32(start.getEpochSecond());
        for (int i = 0; i < minutes; i++) body.u8(night.u8(2 * i + 1));
        body.u16(MINUTE).u16(0).u16(MINUTE).u16(0);
        Bytes.Builder list = Bytes.build();
        for (Stage stage : stages) bigEndian(list, (stage.deep ? DEEP : LIGHT) << 12 | stage.minutes);
        packet(body, start, 0x11, list.toBytes());
        packet(body, start, 0x10, totals(minutes, deep(stages)));
        return body.toBytes();
    }

    private static Bytes totals(int minutes, int deep) {
        Bytes.Builder totals = Bytes.build().u8(0);
        for (int each : new int[] {minutes, 0, minutes - deep, 0, deep}) bigEndian(totals, each);
        return totals.u8(0x04).u8(0).toBytes();
    }

    private static void packet(Bytes.Builder to, Instant start, int kind, Bytes data) {
        to.bytes(Bytes.of(0xfb, 0xfa, 0xfc, 0xff, 0x11)).u32(start.getEpochSecond()).u32(0).u8(1).u8(kind);
        bigEndian(to, data.length());
        to.bytes(data);
    }

    /**
     * Kind 0c, version 2: something(7) minutes(2) start(4) end(4) something(3) deep(2) light(2) REM(2) awake(2) something(1),
     * and for each stage its time(4) and itself(1): 2 deep, 3 light.
     */
    static Bytes older(Instant start, Bytes night) throws MalformedMessage {
        List<Stage> stages = stages(start, night);
        int minutes = night.length() / 2;
        int deep = deep(stages);
        Bytes.Builder body = Bytes.build().bytes(Bytes.ofHex("00ffff00000000")).u16(minutes).u32(start.getEpochSecond())
                .u32(start.getEpochSecond() + (long) minutes * MINUTE).bytes(Bytes.ofHex("000000"));
        body.u16(deep).u16(minutes - deep).u16(0).u16(0).u8(0);
        for (Stage stage : stages) body.u32(stage.start.getEpochSecond()).u8(stage.deep ? OLDER_DEEP : OLDER_LIGHT);
        return body.toBytes();
    }

    private static int deep(List<Stage> stages) {
        return stages.stream().filter(Stage::deep).mapToInt(Stage::minutes).sum();
    }

    private static List<Stage> stages(Instant start, Bytes night) throws MalformedMessage {
        List<Stage> stages = new ArrayList<>();
        for (int at = 0; at < night.length(); at += 2) {
            boolean deep = (night.u8(at) & 0x0f) == Minute.DEEP_SLEEP;
            Stage last = stages.isEmpty() ? new Stage(start, deep, 0) : stages.remove(stages.size() - 1);
            boolean goesOn = last.deep == deep;
            if (!goesOn) stages.add(last);
            stages.add(goesOn ? new Stage(last.start, deep, last.minutes + 1) : new Stage(last.end(), deep, 1));
        }
        return stages;
    }

    private static void bigEndian(Bytes.Builder to, int number) {
        to.u8(number >> 8).u8(number);
    }
}
