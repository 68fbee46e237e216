package io.github.wristway.virtual.band;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.wristway.gateway.base.Bytes;
import io.github.wristway.gateway.base.WristwayException;
import io.github.wristway.gateway.device.PairingKey;
import io.github.wristway.gateway.radio.GattLink;
import io.github.wristway.virtual.Host;
import io.github.wristway.virtual.VirtualTime;
import io.github.wristway.virtual.World;
import io.github.wristway.virtual.band.life.DataType;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.zip.CRC32;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a band keeps besides its minutes: each type is asked for, sent, and forgotten by itself. */
class KeepingTest {
    private static final PairingKey KEY = new PairingKey(Bytes.ofHex("00112233445566778899aabbccddeeff"));
    private static final Instant MORNING = Instant.parse("2026-03-01T07:30:20Z");
    private static final String SINCE_FEBRUARY = "ea07020100000000";
    private static final String NOTHING = "10010100000000";

    private final VirtualTime time = VirtualTime.startingAt("2026-03-01T21:45:30Z");
    private final World world = World.empty(time, 1);

    @ParameterizedTest
    @CsvSource({"MI2, 01", "HRX, 01", "MI3, 01 05 06", "MI4, 01 05 06", "MI5, 01 05 06 12 13", "AMAZFIT5, 01 05 06 12 13"})
    void eachModelKeepsItsTypes(BandModel model, String kept) throws Exception {
        VirtualBand band = world.add(model, "band").linkedWith(KEY).holding(Duration.ofDays(20));
        try (Host host = listening(band)) {
            for (String type : "01 02 05 06 07 0d 12 13 25 26 2c 2e 38 3a 3d 48".split(" ")) {
                host.say("0004", "01" + type + SINCE_FEBRUARY);
                String answer = host.hear("0004");
                assertEquals(kept.contains(type), !answer.startsWith(NOTHING), type + ": " + answer);
                assertEquals(type.equals("01") || kept.contains(type), DataType.of(Integer.parseInt(type, 16)).map(band::stored).orElse(0) > 0);
            }
        }
    }

    @Test
    void aTypeIsForgottenByItself() throws Exception {
        Bytes measured = Bytes.ofHex("1c98a3692a" + "5898a36937");
        VirtualBand band = world.add(BandModel.MI5, "band").linkedWith(KEY)
                .holding(MORNING, Bytes.ofHex("01020304".repeat(6)))
                .holding(DataType.MANUAL_STRESS, MORNING, measured)
                .holding(DataType.STRESS, MORNING.minusSeconds(20), Bytes.ofHex("ff20ff"));
        try (Host host = listening(band)) {
            host.say("0004", "0112" + SINCE_FEBRUARY);
            assertEquals("10010102000000" + "ea070301071e1400", host.hear("0004"), "it starts with the first record");
            assertEquals(measured, fetch(host, true));
            host.say("0004", "0113" + SINCE_FEBRUARY); // nothing said about what was sent: it stays
            assertEquals("10010103000000" + "ea070301071e0000", host.hear("0004"));
            assertEquals("ff20ff", fetch(host, true).hex());
            host.say("0004", "03");
            assertEquals("100301", host.hear("0004"));
        }
        assertEquals(0, band.stored(DataType.STRESS));
        assertEquals(1, band.stored(DataType.MANUAL_STRESS));
        assertEquals(3, band.storedMinutes());
        assertEquals(List.of("ff20ff"), band.forgotten(DataType.STRESS).stream().map(batch -> batch.data().hex()).toList());
        assertEquals(List.of(), band.forgotten(DataType.MANUAL_STRESS));
        assertEquals(0, band.forgottenMinutes());
    }

    @Test
    void whatComesUpAfterTheTransferIsNotForgotten() throws Exception {
        VirtualBand band = world.add(BandModel.MI5, "band").linkedWith(KEY)
                .holding(DataType.MANUAL_STRESS, MORNING, Bytes.ofHex("1c98a3692a"));
        try (Host host = listening(band)) {
            host.say("0004", "0112" + SINCE_FEBRUARY);
            host.hear("0004");
            fetch(host, true);
            band.holding(DataType.MANUAL_STRESS, MORNING.plusSeconds(60), Bytes.ofHex("5898a36937"));
            host.say("0004", "03");
            host.hear("0004");
        }
        assertEquals("5898a36937", band.stored(DataType.MANUAL_STRESS, Instant.EPOCH).orElseThrow().data().hex());
    }

    @Test
    void minutesOfStressEndAtAGap() throws Exception {
        VirtualBand band = world.add(BandModel.MI5, "band").linkedWith(KEY)
                .holding(DataType.STRESS, MORNING, Bytes.ofHex("2030"))
                .holding(DataType.STRESS, MORNING.plusSeconds(600), Bytes.ofHex("40"));
        assertEquals("2030", band.stored(DataType.STRESS, MORNING).orElseThrow().data().hex());
        assertEquals("40", band.stored(DataType.STRESS, MORNING.plusSeconds(120)).orElseThrow().data().hex());
    }

    @Test
    void workoutsComeOneByOneAndTheirDetailsByTheSameTime() throws Exception {
        VirtualBand band = world.add(BandModel.MI3, "band").linkedWith(KEY).holding(Duration.ofDays(20));
        Batch first = band.stored(DataType.WORKOUT, Instant.EPOCH).orElseThrow();
        int held = band.stored(DataType.WORKOUT);
        assertTrue(held > 2, "workouts in twenty days: " + held);
        try (Host host = listening(band)) {
            host.say("0004", "0105" + SINCE_FEBRUARY);
            String answer = host.hear("0004");
            assertEquals("10010101000000", answer.substring(0, 14));
            assertEquals(first.data(), fetch(host, false));
            host.say("0004", "03");
            host.hear("0004");
            host.say("0004", "0106" + answer.substring(14));
            assertEquals(answer.substring(14), host.hear("0004").substring(14));
            assertEquals(0, fetch(host, false).length() % 8);
        }
        assertEquals(held - 1, band.stored(DataType.WORKOUT));
        assertEquals(held, band.stored(DataType.WORKOUT_DETAILS), "only sent, not acknowledged");
    }

    @Test
    void aBandThatIsNotWornMeasuresNothing() {
        VirtualBand band = world.add(BandModel.MI5, "band").linkedWith(KEY);
        band.wear(false);
        time.advance(Duration.ofMinutes(10));
        assertEquals("ff".repeat(10), band.stored(DataType.STRESS, Instant.EPOCH).orElseThrow().data().hex());
        band.wear(true);
        time.advance(Duration.ofDays(5));
        assertTrue(band.stored(DataType.STRESS, Instant.EPOCH).orElseThrow().data().hex().matches(".*[0-5].*"));
    }

    @Test
    void aRunThatTheBandWasNotPartOfAllTheTimeIsNone() throws Exception {
        VirtualBand band = world.add(BandModel.MI3, "band").linkedWith(KEY).holding(Duration.ofDays(8));
        Instant run = band.stored(DataType.WORKOUT, Instant.EPOCH).orElseThrow().start();
        for (int minutes : List.of(0, 5)) {
            VirtualTime then = VirtualTime.startingAt(run.minus(Duration.ofHours(1)));
            VirtualBand same = World.empty(then, 1).add(BandModel.MI3, "band").linkedWith(KEY);
            same.wear(false);
            then.advance(Duration.ofHours(1).plusMinutes(minutes));
            same.wear(true);
            then.advance(Duration.ofHours(1));
            assertEquals(minutes == 0 ? 1 : 0, same.stored(DataType.WORKOUT), "put on after " + minutes + " minutes");
            assertEquals(minutes == 0 ? 1 : 0, same.stored(DataType.WORKOUT_DETAILS));
        }
    }

    @Test
    void aModelTakesNothingThatItDoesNotKeep() {
        VirtualBand band = world.add(BandModel.MI2, "band");
        assertThrows(IllegalArgumentException.class, () -> band.holding(DataType.OXYGEN, MORNING, Bytes.EMPTY));
        assertEquals(0, band.stored(DataType.OXYGEN));
    }

    private Host listening(VirtualBand band) throws WristwayException {
        Host host = Host.enter(world, band, KEY);
        host.listen("0004");
        host.listen("0005");
        return host;
    }

    /** Joins the packets; what comes last is the end, with a checksum on newer models. */
    private static Bytes fetch(Host host, boolean newer) throws WristwayException {
        host.say("0004", "02");
        Bytes.Builder data = Bytes.build();
        while (true) {
            GattLink.Notification packet = host.next(Duration.ofSeconds(20)).orElseThrow();
            if (packet.characteristic().equals(Host.uuid("0004"))) {
                CRC32 crc = new CRC32();
                crc.update(data.toBytes().toArray());
                Bytes.Builder end = Bytes.build().u8(0x10).u8(0x02).u8(0x01);
                assertEquals(newer ? end.u32(crc.getValue()).toBytes() : end.toBytes(), packet.value());
                return data.toBytes();
            }
            data.bytes(packet.value().from(1));
        }
    }
}
