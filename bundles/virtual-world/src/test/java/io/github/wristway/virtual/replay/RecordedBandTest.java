package io.github.wristway.virtual.replay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.wristway.gateway.base.Bytes;
import io.github.wristway.gateway.base.LinkLost;
import io.github.wristway.gateway.base.NoAnswer;
import io.github.wristway.gateway.base.OutOfRange;
import io.github.wristway.gateway.base.WristwayException;
import io.github.wristway.gateway.radio.Address;
import io.github.wristway.gateway.radio.GattLink.Write;
import io.github.wristway.gateway.radio.GattLink;
import io.github.wristway.virtual.VirtualTime;
import io.github.wristway.virtual.World;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecordedBandTest {
    private static final UUID LINE = UUID.fromString(TraceReaderTest.LINE);
    private static final UUID SERIAL = UUID.fromString(TraceReaderTest.SERIAL);
    private static final Duration A_WHILE = Duration.ofSeconds(5);

    @TempDir
    Path folder;

    private final World world = World.empty(VirtualTime.startingAt("2026-11-22T09:00:00Z"), 1);

    private RecordedBand play(String trace) throws Exception {
        return world.play(Files.writeString(folder.resolve("one.trace.jsonl"), trace));
    }

    private GattLink connect() throws WristwayException {
        return world.radio().connect(new Address("C0:00:00:00:00:01"), Duration.ofSeconds(45));
    }

    @Test
    void itAnswersAsItDidThen() throws Exception {
        RecordedBand band = play(TraceReaderTest.TRACE);
        try (GattLink link = connect()) {
            assertEquals(247, link.mtu());
            link.subscribe(LINE);
            link.write(LINE, Bytes.ofHex("0102030405060708"), Write.COMMAND);
            assertEquals(Bytes.ofHex("100101"), link.receive(A_WHILE).orElseThrow().value());
            assertEquals(Bytes.ofHex("3030"), link.read(SERIAL));
            link.write(LINE, Bytes.of(2), Write.COMMAND);
            assertThrows(LinkLost.class, () -> link.receive(A_WHILE), "as it was lost then");
        }
        assertEquals(List.of(), band.mismatches());
        assertEquals(List.of(), band.differences());
        assertEquals(1, band.played());
        assertThrows(OutOfRange.class, this::connect, "that was all");
    }

    @Test
    void whatOnlyHasOtherContentIsTakenForTheSame() throws Exception {
        RecordedBand band = play(TraceReaderTest.TRACE);
        try (GattLink link = connect()) {
            link.subscribe(LINE);
            link.write(LINE, Bytes.ofHex("01020304aaaaaaaa"), Write.COMMAND);
            assertTrue(link.receive(A_WHILE).isPresent());
        }
        assertEquals(List.of(), band.mismatches());
        assertEquals(1, band.differences().size());
    }

    @Test
    void anotherLengthIsTold() throws Exception {
        RecordedBand band = play(TraceReaderTest.TRACE);
        try (GattLink link = connect()) {
            link.subscribe(LINE);
            link.write(LINE, Bytes.ofHex("01020304050607"), Write.COMMAND);
            assertThrows(LinkLost.class, () -> link.receive(A_WHILE));
        }
        assertEquals(List.of("line 6: recorded was: write to " + LINE + ", 8 bytes: 0102030405060708; the host did: write to " + LINE
                             + ", 7 bytes: 01020304050607"), band.mismatches());
    }

    @Test
    void anotherShortMessageAndAnotherOrderAreTold() throws Exception {
        RecordedBand band = play(TraceReaderTest.TRACE.replace("\"0102030405060708\"", "\"01\""));
        try (GattLink link = connect()) {
            link.subscribe(LINE);
            link.write(LINE, Bytes.of(3), Write.COMMAND);
            assertThrows(LinkLost.class, () -> link.receive(A_WHILE));
        }
        assertTrue(band.mismatches().get(0).endsWith("1 bytes: 03"), band.mismatches()::toString);
        RecordedBand other = play(TraceReaderTest.TRACE);
        try (GattLink link = connect()) {
            assertThrows(LinkLost.class, () -> {
                link.read(SERIAL);
                link.read(SERIAL);
            });
        }
        assertTrue(other.mismatches().get(0).startsWith("line 4: recorded was: subscribe to " + LINE + "; the host did: read " + SERIAL),
                   other.mismatches()::toString);
    }

    @Test
    void aMessageThatWasRecordedElsewhereIsAnotherOne() throws Exception {
        RecordedBand band = play(TraceReaderTest.TRACE.replace("\"value\":\"02\"", "\"value\":\"0222222222222222\""));
        try (GattLink link = connect()) {
            link.subscribe(LINE);
            link.write(LINE, Bytes.ofHex("0222000000000000"), Write.COMMAND);
            assertThrows(LinkLost.class, () -> link.receive(A_WHILE));
        }
        assertEquals(1, band.mismatches().size());
    }

    @Test
    void itIsAsSilentAsItWas() throws Exception {
        RecordedBand band = play(TraceReaderTest.TRACE.replace("\"value\":\"3030\"", "\"failed\":\"NoAnswer\"")
                .replace("{\"ms\":14", "{\"ms\":13,\"link\":1,\"event\":\"read\",\"on\":\"" + SERIAL + "\",\"value\":\"31\"}\n{\"ms\":14")
                .replace("\"lines\":9", "\"lines\":10"));
        try (GattLink link = connect()) {
            link.subscribe(LINE);
            link.write(LINE, Bytes.ofHex("0102030405060708"), Write.COMMAND);
            assertEquals(Bytes.of(0x31), link.read(SERIAL));
            assertThrows(NoAnswer.class, () -> link.read(SERIAL));
        }
        assertEquals(List.of(), band.mismatches());
    }

    @Test
    void whatItNeverHadItHasNot() throws Exception {
        play(TraceReaderTest.TRACE);
        try (GattLink link = connect()) {
            assertFalse(link.has(UUID.fromString("0000dead-0000-1000-8000-00805f9b34fb")));
        }
    }
}
