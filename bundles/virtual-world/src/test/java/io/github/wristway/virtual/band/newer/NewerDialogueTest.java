package io.github.wristway.virtual.band.newer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.wristway.gateway.base.Bytes;
import io.github.wristway.gateway.base.LinkLost;
import io.github.wristway.gateway.device.PairingKey;
import io.github.wristway.gateway.radio.Address;
import io.github.wristway.virtual.VirtualTime;
import io.github.wristway.virtual.World;
import io.github.wristway.virtual.band.BandModel;
import io.github.wristway.virtual.band.Fault;
import io.github.wristway.virtual.band.VirtualBand;
import io.github.wristway.virtual.band.life.DataType;
import java.time.Duration;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class NewerDialogueTest {
    private static final PairingKey KEY = new PairingKey(Bytes.ofHex("00112233445566778899aabbccddeeff"));

    private final VirtualTime time = VirtualTime.startingAt("2026-03-01T08:00:30Z");
    private final World world = World.empty(time, 1);
    private final VirtualBand band = world.add(BandModel.MI9, "band").linkedWith(KEY);

    private NewerHost enter() throws Exception {
        return NewerHost.enter(world, band, KEY);
    }

    @Test
    void itAdvertisesUnderItsNameAndTheEndOfItsAddress() {
        VirtualBand pro = world.add(BandModel.MI8PRO, "pro", new Address("64:9E:31:5B:C9:4D"), -50);
        assertEquals("Xiaomi Smart Band 8 Pro C94D", pro.advert().orElseThrow().name());
        assertTrue(pro.advert().orElseThrow().serviceData().containsKey(NewerUuid.SERVICE));
    }

    @Test
    void itTellsWhatItIs() throws Exception {
        try (NewerHost host = enter()) {
            Fields information = Fields.decode(Bytes.ofHex(host.ask("08021002"))).message(4).message(3);
            assertEquals(band.serial(), new String(information.bytes(1).toArray()));
            assertEquals("M2345B1", new String(information.bytes(4).toArray()));
            assertEquals("08631003a00601", host.ask("08631003"), "what it does not know it says no to");
        }
    }

    @Test
    void itsClockIsSetWithItsZone() throws Exception {
        try (NewerHost host = enter()) {
            assertEquals("08021003a00600", host.ask("08021003222c222a0a0708ea0f100b18161208080f10281807207b1a13080810001a0d4575726f70652f4265726c696e2000"));
        }
        assertTrue(band.advert().isPresent());
        try (NewerHost host = enter()) {
            time.advance(Duration.ofMinutes(5));
            band.linkedWith(KEY).record(3);
            Bytes ids = Fields.decode(Bytes.ofHex(host.ask("08081001"))).message(10).bytes(2);
            assertEquals(4, FileId.decode(ids.slice(0, 7)).encode().u8(4), "a file has the zone");
        }
    }

    @Test
    void aFileComesInPiecesAndGoesWhenItIsConfirmed() throws Exception {
        band.holding(Duration.ofHours(30));
        int held = band.storedMinutes();
        try (NewerHost host = enter()) {
            Bytes before = Fields.decode(Bytes.ofHex(host.ask("08081002"))).message(10).bytes(2);
            FileId id = FileId.decode(before.slice(0, FileId.LENGTH));
            assertEquals(FileId.MINUTES, id.kind());
            host.say("080810035209" + "1207" + id.encode().hex());
            Bytes.Builder whole = Bytes.build();
            Deque<Bytes> pieces = host.pieces();
            int count = pieces.size();
            int number = 0;
            for (Bytes piece : pieces) {
                assertEquals(count, piece.u16(0));
                assertEquals(++number, piece.u16(2));
                whole.bytes(piece.from(4));
            }
            Bytes file = whole.toBytes();
            Bytes body = file.slice(8, file.length() - 12);
            assertEquals(new BandFile(id, body, List.of()).content(), file, "its checksum fits");
            assertEquals(held, band.storedMinutes());
            assertEquals("08081005a00600", host.ask("080810055209" + "1a07" + id.encode().hex()));
            assertEquals(held - (body.length() - 5) / 9, band.storedMinutes());
            assertFalse(Fields.decode(Bytes.ofHex(host.ask("08081002"))).message(10).bytes(2).hex().contains(id.encode().hex()));
        }
    }

    private void confirm(NewerHost host, Bytes ids) throws Exception {
        assertEquals("08081005a00600",
                     host.ask(Fields.write().number(1, 8).number(2, 5).message(10, Fields.write().bytes(3, ids)).toBytes().hex()));
    }

    /** A file of before is what it was; to one of today something may have come. */
    @Test
    void ofTodayOnlyWhatWasSentIsForgotten() throws Exception {
        band.holding(Duration.ofHours(30));
        int held = band.storedMinutes();
        try (NewerHost host = enter()) {
            confirm(host, Fields.decode(Bytes.ofHex(host.ask("08081001"))).message(10).bytes(2));
            assertEquals(held, band.storedMinutes());
            confirm(host, Fields.decode(Bytes.ofHex(host.ask("08081002"))).message(10).bytes(2));
        }
        assertEquals(8 * 60, band.storedMinutes());
        assertEquals(0, band.stored(DataType.NIGHT));
    }

    @Test
    void liveStopsByItselfUnlessItIsAskedAgain() throws Exception {
        try (NewerHost host = enter()) {
            host.say("0808102d");
            int reports = 0;
            while (host.hear(Duration.ofSeconds(5)).isPresent()) reports++;
            assertEquals(19, reports);
            host.say("0808102d");
            assertTrue(host.hear(Duration.ofSeconds(5)).isPresent());
            host.say("0808102e");
            assertEquals(Optional.empty(), host.hear(Duration.ofSeconds(5)));
        }
    }

    @Test
    void settingsAreToldAsTheyWereSet() throws Exception {
        try (NewerHost host = enter()) {
            String set = "42170800101e180020a0012a0208003801420408001032" + "4802";
            assertEquals("0808100ba00600", host.ask("0808100b5219" + set));
            assertEquals("0808100a5219" + set, host.ask("0808100a"));
            band.fault(Fault.REFUSES_SETTINGS, 1);
            assertEquals("0808100ba00603", host.ask("0808100b5219" + set));
        }
    }

    @Test
    void itObeysAResetUnlessItKnowsNone() throws Exception {
        band.fault(Fault.REFUSES_RESET, 1);
        try (NewerHost host = enter()) {
            assertEquals("08021000a00601", host.ask("0802100022020801"));
            assertFalse(band.isFree());
            assertEquals("08021000a00600", host.ask("0802100022020800"), "this one erases nothing");
            assertFalse(band.isFree());
            assertEquals("08021000a00600", host.ask("0802100022020801"));
        }
        assertTrue(band.isFree());
        assertEquals(1, band.resets());
    }

    @Test
    void whatNobodyAcknowledgesComesAgainAndThenTheLinkIsGivenUp() throws Exception {
        NewerHost host = NewerHost.connect(world, band);
        host.say("0801101a1a15f201120a10" + NewerHost.NONCE.hex());
        host.packet(); // the acknowledgement
        assertEquals(host.packet(), host.packet());
        time.advance(Duration.ofMinutes(1));
        assertFalse(band.isConnected());
    }

    @Test
    void whoSendsMoreThanItTakesIsHungUpOn() throws Exception {
        try (NewerHost host = enter()) {
            for (int i = 0; i < 3; i++) host.say("08021001");
            time.advance(Duration.ofSeconds(1));
            assertTrue(band.isConnected());
            for (int i = 0; i < 4; i++) host.say("08021001");
            time.advance(Duration.ofSeconds(1));
            assertFalse(band.isConnected());
        }
    }

    @Test
    void nonsenseIsPassedOver() throws Exception {
        band.holding(Duration.ofHours(1));
        Random random = new Random(1);
        for (int message = 0; message < 2000; ) {
            try (NewerHost host = enter()) {
                while (message++ < 2000) talkNonsense(host, random);
            } catch (LinkLost e) {
                assertTrue(band.diary().toString().contains("gave the link up"), "what nobody understands is not acknowledged");
            }
        }
        assertEquals(0, band.resets());
        assertTrue(band.storedMinutes() >= 60);
        enter().close();
    }

    private static void talkNonsense(NewerHost host, Random random) throws Exception {
        byte[] noise = new byte[random.nextInt(20)];
        random.nextBytes(noise);
        String command = "08" + (random.nextBoolean() ? "02" : "08") + "10" + "%02x".formatted(1 + random.nextInt(60));
        if (random.nextBoolean()) host.say(command + Bytes.copyOf(noise).hex());
        else host.sayRaw(Bytes.copyOf(noise));
        while (host.hear(Duration.ofMillis(200)).isPresent()) {
            // whatever it says to that
        }
    }
}
