package io.github.wristway.fuzz;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.github.wristway.gateway.base.Bytes;
import io.github.wristway.gateway.base.MalformedMessage;
import io.github.wristway.gateway.device.Sample;
import io.github.wristway.gateway.device.Series;
import io.github.wristway.gateway.device.Workout;
import io.github.wristway.miband.files.ActivityFile;
import io.github.wristway.miband.files.Contents;
import io.github.wristway.miband.files.FileKind;
import io.github.wristway.miband.files.WorkoutSummary;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import org.junit.jupiter.params.provider.MethodSource;

/** Whole files of newer bands, without the checksum: that is always right here. */
class FileKindFuzz {
    static Stream<byte[]> seeds() {
        return Decoding.seeds("00b9556904010000 de0ccc0cff3f3b880e000dff3f3507048f3b820030131b4d228200120d090043",
                "00b9556904030000 de0ccc0ccc820013230e000200140c001625183a3262ff82003afb02fe4c00ff",
                "00b9556904040000 fe0ccc0ccccc61403f100ffe0962ffc2ba0284030c4006381a4d0e00141b1701aa01",
                "00b9556904050100 dffefff0c02800009a01003997603f56693040f1556947215804c0830fa2080e00006330ca55695d18ce55696140002d01020305"
                + "015700000000000000",
                "008a616904042100 ff00008a616910986169323c000100008a61693c3c000100008a6169613c000100008a616900000000fbfafcff11001003a5"
                + "9b0100000101000450524f550102fbfafcff11008a6169000000000110000d50003c000000280005000f1000",
                "60ee566904012100 0000 60ee5669d0505769 fbfafcff1160ee5669000000000111000c101e203c301910c8000a202d",
                "303b586904020c00 ffff95aa607c1d9001303b5869d89c5869a9642e5a00dc004600140007303b586903883d586902e03f586904",
                "4062586904021800 4062586911487c6258691261b86258691328",
                "902559690401da00 f0902559696666564100005242912559697f6a5641830052422922 5969986e564106015242",
                "4872636908099d00 ffffffffffffffff4872636924786369d2050000000000009b00000000007da55500000000000006000100000002000000030000"
                + "00040000000500000000000000000000000000000000000000000000000000");
    }

    @MethodSource("seeds")
    @FuzzTest(maxDuration = FuzzTime.EACH)
    void readsOrRefuses(byte[] noise) {
        Decoding.of(noise, FileKindFuzz::read).ifPresent(FileKindFuzz::check);
    }

    private static Contents read(Bytes noise) throws MalformedMessage {
        CRC32 crc = new CRC32();
        crc.update(noise.toArray());
        return FileKind.read(ActivityFile.decode(Bytes.build().bytes(noise).u32(crc.getValue()).toBytes()));
    }

    private static void check(Contents contents) {
        if (contents instanceof Contents.Measured measured) measured.series().forEach(FileKindFuzz::check);
        if (contents instanceof Contents.Summary summary) check(summary.summary());
        if (contents instanceof Contents.Track track) track.marks().forEach(FileKindFuzz::check);
    }

    private static void check(Series series) {
        assertTrue(series.values().length <= 31 * 24 * 60, "no more than a month");
        for (Sample sample : Series.samples(List.of(series))) assertTrue(sample.value() >= 0 && sample.value() <= 0x3fff, sample::toString);
    }

    private static void check(WorkoutSummary summary) {
        Workout workout = summary.workout(List.of());
        assertTrue(!workout.length().isNegative() && workout.length().toDays() <= 2, "it ends some day");
        assertTrue(workout.figures().values().stream().allMatch(value -> value > 0 && value <= 1e6), "a figure can be reached");
    }

    private static void check(Workout.Mark mark) {
        Workout.Place place = mark.place().orElseThrow();
        assertTrue(Math.abs(place.latitude()) <= 90 && Math.abs(place.longitude()) <= 180, "on earth");
    }
}
