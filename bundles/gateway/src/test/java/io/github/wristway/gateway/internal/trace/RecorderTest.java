package io.github.wristway.gateway.internal.trace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.wristway.gateway.TraceInfo;
import io.github.wristway.gateway.base.Bytes;
import io.github.wristway.gateway.base.NotFound;
import io.github.wristway.gateway.base.OutOfRange;
import io.github.wristway.gateway.base.WristwayException;
import io.github.wristway.gateway.device.Approach;
import io.github.wristway.gateway.device.Bystander;
import io.github.wristway.gateway.device.Credential;
import io.github.wristway.gateway.device.Messaging;
import io.github.wristway.gateway.device.PairingKey;
import io.github.wristway.gateway.device.Session;
import io.github.wristway.gateway.device.Settings;
import io.github.wristway.gateway.device.WearableDriver;
import io.github.wristway.gateway.radio.Address;
import io.github.wristway.gateway.radio.Advertisement;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecorderTest {
    private static final Address ADDRESS = new Address("D1:C5:15:0A:22:7F");
    private static final Address ELSEWHERE = new Address("F1:3A:32:F1:55:BF");
    private static final PairingKey KEY = new PairingKey(Bytes.ofHex("f0e1d2c3b4a5968778695a4b3c2d1e0f"));

    @TempDir
    Path folder;

    private final ScriptedBand band = new ScriptedBand();
    private final ScriptedBand.StillTime time = new ScriptedBand.StillTime();
    private final ChattyDriver chatty = new ChattyDriver();

    private Recorder recorder() {
        band.reads.put(ChattyDriver.SERIAL, text("5ac0ffee7e57"));
        band.reads.put(ChattyDriver.SYSTEM_ID, Bytes.ofHex("7f220afeff15c5d1"));
        return new Recorder(new TraceFolder(folder.resolve("traces"), "0.1.0"), time);
    }

    private static Bytes text(String text) {
        return Bytes.copyOf(text.getBytes(StandardCharsets.US_ASCII));
    }

    private WearableDriver driver(Recorder recorder, Address at) {
        Advertisement heard = new Advertisement("hci0", at, "Acme 227F", -60, Set.of(), Map.of(0x157, Bytes.ofHex("01d1c5150a227f")), Map.of(), time.now());
        return recorder.around(chatty, "one", heard, Optional.empty());
    }

    private Approach approach(Address at) {
        return new Approach("kitchen", "one", Optional.empty(), band, at, new Credential.Offered(KEY), Clock.systemUTC(), Bystander.NOBODY);
    }

    private static TraceInfo begin(Recorder recorder) {
        return recorder.begin("kitchen", Optional.empty(), Optional.of(ADDRESS));
    }

    private static String end(Recorder recorder) throws WristwayException, IOException {
        return Files.readString(Path.of(recorder.end("kitchen", Optional.empty(), Optional.of(ADDRESS)).file().orElseThrow()));
    }

    @Test
    void whileNothingIsTracedTheDriverIsLeftAlone() {
        assertSame(chatty, driver(recorder(), ADDRESS));
    }

    @Test
    void aVisitIsWrittenDownWithoutWhatMustNotBeTold() throws Exception {
        Recorder recorder = recorder();
        begin(recorder);
        chatty.first = Bytes.build().u8(1).u8(8).bytes(KEY.reveal()).toBytes();
        driver(recorder, ADDRESS).look(approach(ADDRESS));
        String file = end(recorder);
        assertEquals(List.of("heard", "connect", "subscribe", "write", "notify", "write", "notify", "has", "read", "read", "close"),
                     file.lines().skip(1).map(line -> line.replaceAll(".*\"event\":\"([a-z ]+)\".*", "$1")).toList());
        assertTrue(file.startsWith("{\"wristwayTrace\":1,\"make\":\"acme\",\"model\":\"one\",\"firmware\":\"V1\",\"radio\":\"hci0\",\"wristway\":\"0.1.0\""), file);
        for (String told : List.of("d1c5150a227f", "D1:C5:15", "227F", "f0e1d2c3", "78695a4b3c2d1e0f", "5ac0ffee7e57", text("5ac0ffee").hex(), "7f220afeff15c5d1")) {
            assertFalse(file.contains(told), told + " in " + file);
        }
        assertTrue(file.contains("\"name\":\"Acme 0001\"") && file.contains("0108001122334455667 7".replace(" ", "")), file);
    }

    @Test
    void theFileIsItsOwnersAloneAndItsNameTellsNobody() throws Exception {
        Recorder recorder = recorder();
        begin(recorder);
        driver(recorder, ADDRESS).look(approach(ADDRESS));
        Path file = Path.of(recorder.end("kitchen", Optional.empty(), Optional.of(ADDRESS)).file().orElseThrow());
        assertEquals("one-20261122-090000.trace.jsonl", file.getFileName().toString());
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
        assertEquals(List.of(Optional.of(file.toString())), recorder.all().stream().map(TraceInfo::file).toList());
    }

    @Test
    void whatIsSaidToTheWearerIsNotTold() throws Exception {
        Recorder recorder = recorder();
        begin(recorder);
        try (Session session = driver(recorder, ADDRESS).open(approach(ADDRESS))) {
            session.capability(Messaging.class).orElseThrow().show(Messaging.Kind.MESSAGE, "dentist");
            session.capability(Messaging.class).orElseThrow().call("Grandma", Duration.ofSeconds(1));
            session.capability(Settings.class).orElseThrow().write("wearer", "4f c707 05 11");
            session.capability(Settings.class).orElseThrow().write("goal", "10 00 1f40");
        }
        String file = end(recorder);
        List<String> written = file.lines().filter(line -> line.contains("\"write\"")).map(line -> line.replaceAll(".*\"value\":\"(\\w+)\".*", "$1")).toList();
        assertEquals(List.of("0501" + "00".repeat(8), "00".repeat(6), "00".repeat(7), "4f00000000", "10001f40"), written);
        assertTrue(file.contains("\"replaced\":{\"about the wearer\":1,\"address\":4,\"text\":3}"), file);
    }

    @Test
    void whatIsToldOnlyLaterIsTakenOutOfWhatCameBefore() throws Exception {
        Recorder recorder = recorder();
        begin(recorder);
        chatty.first = text("told-by-details");
        driver(recorder, ADDRESS).look(approach(ADDRESS));
        try (Session session = driver(recorder, ADDRESS).open(approach(ADDRESS))) {
            session.details();
        }
        String file = end(recorder);
        assertFalse(file.contains(text("told-by-de").hex()), file);
    }

    @Test
    void anotherOfTheSameModelIsRecordedOnlyIfItIsTheSame() throws Exception {
        Recorder recorder = recorder();
        begin(recorder);
        driver(recorder, ADDRESS).look(approach(ADDRESS));
        driver(recorder, ELSEWHERE).look(approach(ELSEWHERE)); // it has the same serial number
        band.reads.put(ChattyDriver.SERIAL, text("deadbeef0001"));
        driver(recorder, new Address("11:22:33:44:55:66")).look(approach(new Address("11:22:33:44:55:66")));
        String file = end(recorder);
        assertEquals(2, file.lines().filter(line -> line.contains("\"heard\"")).count(), file);
        assertTrue(file.contains("C0:00:00:00:00:02"), file);
        assertFalse(file.contains("112233445566") || file.contains("11:22") || file.contains(text("deadbeef").hex()), file);
    }

    @Test
    void aFailureIsWrittenDown() throws Exception {
        Recorder recorder = recorder();
        begin(recorder);
        band.away = true;
        assertThrows(OutOfRange.class, () -> driver(recorder, ADDRESS).open(approach(ADDRESS)));
        band.away = false;
        band.reads.remove(ChattyDriver.SERIAL);
        assertThrows(WristwayException.class, () -> driver(recorder, ADDRESS).look(approach(ADDRESS)));
        String file = end(recorder);
        assertTrue(file.contains("\"event\":\"connect\",\"failed\":\"OutOfRange\"}"), file);
        assertTrue(file.contains("\"event\":\"read\",\"on\":\"" + ChattyDriver.SERIAL + "\",\"failed\":\"LinkLost\"}"), file);
    }

    @Test
    void aStreamIsWrittenDown() throws Exception {
        Recorder recorder = recorder();
        begin(recorder);
        chatty.overStream = true;
        driver(recorder, ADDRESS).open(approach(ADDRESS)).close();
        String file = end(recorder);
        assertTrue(file.contains("\"event\":\"open stream\"") && file.contains("\"event\":\"send\",\"value\":\"01\"")
                   && file.contains("\"event\":\"arrive\",\"value\":\"badc\""), file);
    }

    @Test
    void itEndsByItselfAfterAnHour() throws Exception {
        Recorder recorder = recorder();
        assertEquals(Duration.ofHours(1), Duration.between(time.now(), begin(recorder).until().orElseThrow()));
        driver(recorder, ADDRESS).look(approach(ADDRESS));
        time.later.get(0).run();
        assertSame(chatty, driver(recorder, ADDRESS));
        assertFalse(recorder.all().get(0).isOn());
        assertThrows(NotFound.class, () -> end(recorder));
    }

    @Test
    void itEndsWhenItIsFull() throws Exception {
        Recorder recorder = recorder();
        begin(recorder);
        chatty.first = Bytes.copyOf(new byte[400_000]);
        driver(recorder, ADDRESS).look(approach(ADDRESS));
        assertSame(chatty, driver(recorder, ADDRESS));
        String file = Files.readString(Path.of(recorder.all().get(0).file().orElseThrow()));
        assertTrue(file.lines().findFirst().orElseThrow().contains("\"cut\":true"));
        assertTrue(file.length() < 2 * Recording.MOST_BYTES, file.length() + " characters");
    }

    @Test
    void nothingOfItIsLostByAStop() throws Exception {
        Recorder recorder = recorder();
        begin(recorder);
        driver(recorder, ADDRESS).look(approach(ADDRESS));
        recorder.close();
        assertTrue(recorder.all().get(0).file().isPresent());
    }

    @Test
    void onTwiceIsOnOnceAndNothingRecordedIsNoFile() throws Exception {
        Recorder recorder = recorder();
        begin(recorder);
        begin(recorder);
        assertEquals(1, recorder.all().size());
        assertTrue(recorder.end("kitchen", Optional.empty(), Optional.of(ADDRESS)).file().isEmpty());
        assertEquals(List.of(), recorder.all());
        assertEquals(List.of(), time.later, "nobody keeps its secrets until the hour is over");
    }

    @Test
    void whatIsStillUnderWayIsLeftOut() throws Exception {
        Recorder recorder = recorder();
        begin(recorder);
        driver(recorder, ADDRESS).look(approach(ADDRESS));
        try (Session session = driver(recorder, ADDRESS).open(approach(ADDRESS))) {
            assertEquals(1, end(recorder).lines().filter(line -> line.contains("\"connect\"")).count());
            session.details();
        }
        assertEquals(1, recorder.all().size());
    }
}
