package io.github.wristway.virtual.replay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.wristway.gateway.base.InvalidRequest;
import io.github.wristway.gateway.base.MalformedMessage;
import io.github.wristway.gateway.base.Unsupported;
import io.github.wristway.gateway.base.WristwayException;
import io.github.wristway.virtual.air.GattTable.Property;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TraceReaderTest {
    static final String LINE = "0000ff01-0000-1000-8000-00805f9b34fb";
    static final String SERIAL = "00002a25-0000-1000-8000-00805f9b34fb";

    /** One link on which a host asks, is answered, reads, and loses the link. */
    static final String TRACE = """
        {"wristwayTrace":1,"make":"acme","model":"one","firmware":"V1","radio":"hci0","wristway":"0.1.0","begun":"2026-11-22T09:00:00Z","visits":1,"lines":9,"replaced":{"address":2},"stays":"…"}
        {"ms":0,"event":"heard","address":"C0:00:00:00:00:01","name":"Acme One","rssiDbm":-60,"services":["0000fee0-0000-1000-8000-00805f9b34fb"],"manufacturerData":{"0157":"01"},"serviceData":{}}
        {"ms":9,"link":1,"event":"connect","address":"C0:00:00:00:00:01","mtu":247}
        {"ms":10,"link":1,"event":"subscribe","on":"0000ff01-0000-1000-8000-00805f9b34fb"}
        {"ms":11,"link":1,"event":"writes","on":"0000ff01-0000-1000-8000-00805f9b34fb","how":"COMMAND"}
        {"ms":12,"link":1,"event":"write","on":"0000ff01-0000-1000-8000-00805f9b34fb","how":"COMMAND","value":"0102030405060708"}
        {"ms":13,"link":1,"event":"notify","on":"0000ff01-0000-1000-8000-00805f9b34fb","value":"100101"}
        {"ms":14,"link":1,"event":"read","on":"00002a25-0000-1000-8000-00805f9b34fb","value":"3030"}
        {"ms":15,"link":1,"event":"write","on":"0000ff01-0000-1000-8000-00805f9b34fb","how":"COMMAND","value":"02"}
        {"ms":16,"link":1,"event":"lost"}
        """;

    @TempDir
    Path folder;

    @Test
    void readsLinksWithWhatTheBandHas() throws WristwayException {
        Trace trace = TraceReader.read(TRACE);
        assertEquals("one", trace.model());
        assertEquals(1, trace.links().size());
        Trace.Link link = trace.links().get(0);
        assertEquals("Acme One", link.advert().name());
        assertEquals(6, link.entries().size());
        assertEquals(6, link.entries().get(1).line());
        assertTrue(trace.table().allows(UUID.fromString(LINE), Property.WRITE_COMMAND));
        assertTrue(trace.table().allows(UUID.fromString(SERIAL), Property.READ));
    }

    @ParameterizedTest(name = "{2}")
    @CsvSource(delimiter = '|', textBlock = """
        "ms":13,"link":1      | "ms":13,"link":7     | line 7 of the trace tells of a link that was not begun
        "ms":13,"link":1      | "ms":13,"link":"x"   | line 7 of the trace has a "link" that is no number
        "ms":13,"link":1      | "ms":13              | line 7 of the trace has no "link"
        "event":"lost"        | "event":"lots"       | line 10 of the trace tells of an event that nobody knows
        "event":"lost"        | "event":[]           | line 10 of the trace has a "event" that is no text
        "event":"lost"}       | "event"              | line 10 of the trace is no JSON object, or is cut short
        {"ms":16,             | "x",{"ms":16,        | line 10 of the trace is no JSON object, or is cut short
        "value":"100101"      | "value":"10010"      | line 7 of the trace has a "value" that is no hex of up to 512 bytes
        "value":"100101"      | "value":"zz"         | line 7 of the trace has a "value" that is no hex of up to 512 bytes
        "mtu":247             | "mtu":7              | line 3 of the trace has a packet size that cannot be: 7
        "0157"                | "company"            | line 2 of the trace has a "manufacturerData" that is no table of company numbers and hex
        "services":["0000fee0 | "services":["x       | line 2 of the trace has a "services" that is no list of UUIDs
        "C0:00:00:00:00:01","mtu" | "nowhere","mtu"  | line 3 of the trace has a "address" that is no Bluetooth address
        "lines":9             | "lines":10           | line 1 of the trace tells of 10 more, but there are 9
        "model":"one"         | "model":"o[2Jne"     | line 1 of the trace has a "model" that is none
        "begun":"2026         | "begun":"once        | line 1 of the trace has a "begun" that is no time
        """)
    void whatIsBrokenIsSaidWithItsLine(String whole, String broken, String expected) {
        assertTrue(TRACE.contains(whole), whole);
        MalformedMessage refusal = assertThrows(MalformedMessage.class, () -> TraceReader.read(TRACE.replace(whole, broken)));
        assertEquals(expected, refusal.getMessage());
    }

    @Test
    void aFileCutAnywhereIsRefused() {
        for (int length = 0; length < TRACE.length() - 2; length++) {
            String cut = TRACE.substring(0, length);
            assertThrows(MalformedMessage.class, () -> TraceReader.read(cut), cut);
        }
    }

    @Test
    void anotherVersionAndAStreamAreNotPlayed() {
        Unsupported newer = assertThrows(Unsupported.class, () -> TraceReader.read(TRACE.replace("\"wristwayTrace\":1", "\"wristwayTrace\":2")));
        assertEquals("the trace: it has the version 2, and this Wristway reads 1", newer.getMessage());
        assertThrows(Unsupported.class, () -> TraceReader.read(TRACE.replace("\"event\":\"lost\"", "\"event\":\"arrive\"")));
    }

    @Test
    void aHugeFileIsNotEvenRead() throws Exception {
        Path file = folder.resolve("huge");
        try (RandomAccessFile sparse = new RandomAccessFile(file.toFile(), "rw")) {
            sparse.setLength(1L << 34);
        }
        assertTrue(assertThrows(InvalidRequest.class, () -> RecordedBand.of(file)).getMessage().endsWith("is too long for a trace"));
        Path binary = Files.write(folder.resolve("binary"), new byte[] {(byte) 0xff, (byte) 0xfe, 0});
        assertThrows(InvalidRequest.class, () -> RecordedBand.of(binary));
        assertThrows(InvalidRequest.class, () -> RecordedBand.of(folder.resolve("nowhere")));
    }
}
