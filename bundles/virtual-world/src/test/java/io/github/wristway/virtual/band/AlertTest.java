package io.github.wristway.virtual.band;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.wristway.gateway.base.Bytes;
import io.github.wristway.gateway.base.WristwayException;
import io.github.wristway.gateway.device.PairingKey;
import io.github.wristway.gateway.radio.GattLink;
import io.github.wristway.virtual.Host;
import io.github.wristway.virtual.VirtualTime;
import io.github.wristway.virtual.World;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the wearer sees and feels when a host says something. */
class AlertTest {
    private static final PairingKey KEY = new PairingKey(Bytes.ofHex("00112233445566778899aabbccddeeff"));

    private final VirtualTime time = VirtualTime.startingAt("2026-03-01T08:00:30Z");
    private final World world = World.empty(time, 1);

    @Test
    void aBandVibratesUntilItIsToldToStop() throws Exception {
        VirtualBand band = world.add(BandModel.MI3, "band").linkedWith(KEY);
        tell(band, "2a06", "03");
        assertFalse(band.display().vibrates(), "once is soon over");
        tell(band, "2a06", "02");
        assertTrue(band.display().vibrates());
        tell(band, "2a06", "00");
        assertEquals(Display.DARK, band.display());
        assertEquals(List.of("vibrates", "vibrates until it is told to stop", "stops vibrating"), diary(band));
    }

    @Test
    void aPatternIsFelt() throws Exception {
        VirtualBand band = world.add(BandModel.MI2, "band").linkedWith(KEY);
        tell(band, "2a06", "ffe8032c0105");
        assertEquals(List.of("vibrates 5 times for 1000 ms, 300 ms apart"), diary(band));
    }

    @Test
    void anOlderBandShowsAShortText() throws Exception {
        VirtualBand band = world.add(BandModel.HRX, "band").linkedWith(KEY);
        tell(band, "2a46", "0501" + "41" + "6e6e");
        assertEquals(Optional.of(new Display.Message("SMS", "Ann", "")), band.display().message());
        tell(band, "2a46", "0301" + "426f62");
        assertEquals(Optional.of("Bob"), band.display().caller());
        tell(band, "2a06", "00");
        assertEquals(Optional.empty(), band.display().caller());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        MI3      | 0501 416e6e3a206869 002000                   | SMS: Ann: hi
        MI3      | fa01 07 48656c6c6f 00 576861747341707000     | WhatsApp: Hello
        MI4      | 05 00000000 01 426f623a206f6b 002000         | SMS: Bob: ok
        AMAZFIT5 | 01 00000000 01 c3bc 002000                   | mail: ü
        MI5      | fa 00000000 01 00 48690042616e6b00           | Bank: Hi
        """)
    void aTextIsShown(BandModel model, String message, String shown) throws Exception {
        VirtualBand band = world.add(model, "band").linkedWith(KEY);
        chunks(band, Bytes.ofHex(message));
        assertEquals(shown, band.display().message().orElseThrow().toString());
        assertEquals(List.of("shows " + shown), diary(band));
    }

    @Test
    void aCallRingsUntilItEnds() throws Exception {
        VirtualBand band = world.add(BandModel.MI5, "band").linkedWith(KEY);
        chunks(band, Bytes.ofHex("03 00000000 00 426f62 000000 02"));
        assertEquals(new Display(Optional.empty(), Optional.of("Bob"), true), band.display());
        chunks(band, Bytes.ofHex("03 03 00000000"));
        assertEquals(Display.DARK, band.display());
    }

    @Test
    void aLostPieceSpoilsTheText() throws Exception {
        VirtualBand band = world.add(BandModel.MI5, "band").linkedWith(KEY);
        try (Host host = Host.enter(world, band, KEY)) {
            host.say("0020", "000000050000000001416e6e");
            host.say("0020", "008002002000");
            host.say("0020", "008001002000");
            time.advance(Duration.ofSeconds(1));
        }
        assertEquals(Display.DARK, band.display());
    }

    @Test
    void nonsenseIsShownToNobody() throws Exception {
        VirtualBand band = world.add(BandModel.MI5, "band").linkedWith(KEY);
        for (String nonsense : List.of("", "05", "0500000000", "050000000002", "03", "0500000000fa")) {
            chunks(band, Bytes.ofHex(nonsense));
        }
        assertEquals(Display.DARK, band.display());
        assertTrue(diary(band).stream().allMatch(event -> event.startsWith("did not understand")), diary(band).toString());
    }

    @Test
    void aRestartedBandIsDark() throws Exception {
        VirtualBand band = world.add(BandModel.MI5, "band").linkedWith(KEY);
        chunks(band, Bytes.ofHex("03 00000000 00 426f62 000000 02"));
        band.resetByMenu();
        assertEquals(Display.DARK, band.display());
    }

    private void tell(VirtualBand band, String characteristic, String hex) throws WristwayException {
        try (Host host = Host.enter(world, band, KEY)) {
            boolean request = characteristic.equals("2a46");
            host.link().write(Host.uuid(characteristic), Bytes.ofHex(hex), request ? GattLink.Write.REQUEST : GattLink.Write.COMMAND);
            time.advance(Duration.ofSeconds(1));
        }
    }

    private void chunks(VirtualBand band, Bytes message) throws WristwayException {
        try (Host host = Host.enter(world, band, KEY)) {
            int number = 0;
            for (int from = 0; from == 0 || from < message.length(); from += 17) {
                int length = Math.min(17, message.length() - from);
                boolean last = from + 17 >= message.length();
                int place = from == 0 ? (last ? 0xc0 : 0x00) : (last ? 0x80 : 0x40);
                host.say("0020", Bytes.of(0, place, number++).hex() + message.slice(from, length).hex());
            }
            time.advance(Duration.ofSeconds(1));
        }
    }

    private static List<String> diary(VirtualBand band) {
        return band.diary().stream().map(line -> line.substring(line.indexOf(' ') + 1)).filter(line -> !line.contains("key")).toList();
    }
}
