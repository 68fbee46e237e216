package io.github.wristway.virtual.band;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.wristway.gateway.base.Bytes;
import io.github.wristway.gateway.device.PairingKey;
import io.github.wristway.gateway.radio.Advertisement;
import io.github.wristway.gateway.radio.Radio;
import io.github.wristway.virtual.Host;
import io.github.wristway.virtual.VirtualTime;
import io.github.wristway.virtual.World;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What hosts set is kept, shows, and can be looked at. */
class SettingsTest {
    private static final PairingKey KEY = new PairingKey(Bytes.ofHex("00112233445566778899aabbccddeeff"));

    private final VirtualTime time = VirtualTime.startingAt("2026-03-01T08:00:30Z");
    private final World world = World.empty(time, 1);
    private final VirtualBand band = world.add(BandModel.MI4, "band").linkedWith(KEY);

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        06020001                     | 1006020001 | 060200 | 01
        0603 0001                    | 1006030001 | 060300 | 01
        0605000106050403             | 1006050001 | 060500 | 0106050403
        061e0064642f4d4d2f79797979   | 10061e0001 | 061e00 | 64642f4d4d2f79797979
        061700656e5f5553             | 1006170001 | 061700 | 656e5f5553
        06100000 01                  | 1006100001 | 061000 | 0001
        fe0b0001 08000a00            | 10fe0b0001 | fe0b00 | 0108000a00
        0983                         | 100901     | 09     | 83
        08013c0004001500 00000000    | 100801     | 08     | 013c000400150000000000
        1a0110000700                 | 101a01     | 1a     | 0110000700
        """)
    void aSettingIsKept(String command, String answer, String naming, String value) throws Exception {
        try (Host host = Host.enter(world, band, KEY)) {
            host.listen("0003");
            host.say("0003", command);
            assertEquals(answer, host.hear("0003"));
        }
        assertEquals(Map.of(naming, Bytes.ofHex(value)), band.settings().raw());
        assertTrue(band.resetByMenu());
        assertEquals(Map.of(), band.settings().raw());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        06990001     | 1006990004
        060200       | 1006020004
        0602000101   | 1006020004
        7701         | 107704
        028f070e7f   | 100204
        0282180e7f   | 100204
        0282         | 100204
        """)
    void whatItDoesNotKnowItRefuses(String command, String answer) throws Exception {
        try (Host host = Host.enter(world, band, KEY)) {
            host.listen("0003");
            host.say("0003", command);
            assertEquals(answer, host.hear("0003"));
        }
        assertEquals(Map.of(), band.settings().raw());
        assertEquals(List.of(), List.copyOf(band.settings().alarms()));
    }

    @Test
    void aBandMayRefuseASettingOrTakeItWithoutAWord() throws Exception {
        try (Host host = Host.enter(world, band, KEY)) {
            host.listen("0003");
            band.fault(Fault.REFUSES_SETTINGS, 1);
            host.say("0003", "06020001");
            assertEquals("1006020004", host.hear("0003"));
            assertFalse(band.settings().clockOf24Hours());
            band.fault(Fault.MUTE_SETTINGS, 1);
            host.say("0003", "06020001");
            assertEquals(Optional.empty(), host.next(Duration.ofSeconds(10)));
            assertTrue(band.settings().clockOf24Hours());
        }
    }

    @Test
    void aDiscoverableBandIsHeardWhileItIsConnected() throws Exception {
        List<Advertisement> heard = new ArrayList<>();
        Radio.Ear ear = world.radio().listen(heard::add);
        try (Host host = Host.enter(world, band, KEY)) {
            heard.clear();
            time.advance(Duration.ofSeconds(10));
            assertEquals(List.of(), heard);
            host.say("0003", "06010001");
            time.advance(Duration.ofSeconds(10));
            assertFalse(heard.isEmpty());
            assertTrue(band.settings().discoverable());
            host.say("0003", "06010000");
            time.advance(Duration.ofSeconds(1));
            heard.clear();
            time.advance(Duration.ofSeconds(10));
            assertEquals(List.of(), heard);
        }
        ear.close();
    }

    @Test
    void theWearerIsDescribed() throws Exception {
        try (Host host = Host.enter(world, band, KEY)) {
            host.say("0008", "4f0000bf07071000b100a0417a24804b");
            host.say("0008", "10000040 1f0000".replace(" ", ""));
            host.say("0008", "20000082");
            host.say("2a39", "140a");
            host.say("2a39", "150001");
        }
        BandSettings settings = band.settings();
        assertEquals(Optional.of(new Wearer(1983, 7, 16, 0, 177, 84, 1266689146)), settings.wearer());
        assertEquals(OptionalInt.of(8000), settings.goal());
        assertEquals(Optional.of(BandSettings.WearSide.RIGHT), settings.wearSide());
        assertEquals(OptionalInt.of(10), settings.heartRateEveryMinutes());
        assertEquals(Optional.of(Bytes.of(0x01)), settings.value("1500"));
    }

    @Test
    void alarmsAreListedWithTheirTimes() throws Exception {
        try (Host host = Host.enter(world, band, KEY)) {
            host.listen("0003");
            host.say("0003", "ff01000000");
            assertEquals("8001c0000100000000", host.hear("0003"), "none");
            for (String alarm : List.of("0281061e1f", "02c2070f80", "0203080060", "0284091500")) {
                host.say("0003", alarm);
                assertEquals("100201", host.hear("0003"));
            }
            host.say("0003", "0d");
            assertEquals("100d01000000000003111214", host.hear("0003"), "those that are on");
            host.say("0003", "ff01000000");
            assertEquals("8001000001000000" + "00" + "81061e1f" + "82070f80" + "030800", host.hear("0003"));
            assertEquals("80018000" + "60" + "84091500", host.hear("0003"));
        }
        assertEquals(new Alarm(2, true, false, 7, 15, 0x80), List.copyOf(band.settings().alarms()).get(1));
    }

    @Test
    void anOlderBandListsNoTimes() throws Exception {
        VirtualBand older = world.add(BandModel.MI3, "older").linkedWith(KEY);
        try (Host host = Host.enter(world, older, KEY)) {
            host.listen("0003");
            host.say("0003", "ff01000000");
            assertEquals("10ff04", host.hear("0003"));
        }
    }

    @Test
    void longSettingsComeInChunks() throws Exception {
        try (Host host = Host.enter(world, band, KEY)) {
            host.say("0020", "0002000b0109000000ea0703010a000000");
            host.say("0020", "008201546561" + "00");
            host.say("0020", "00c2001e0000ff01");
            time.advance(Duration.ofSeconds(1));
        }
        assertEquals("09000000ea0703010a00000054656100", band.settings().value("chunked 0b01").orElseThrow().hex());
        assertEquals("0000ff01", band.settings().value("chunked 1e").orElseThrow().hex());
    }

    @ParameterizedTest
    @EnumSource(value = BandModel.class, names = {"HRX", "MI2"})
    void onlyAnHrxHasNoSensor(BandModel model) throws Exception {
        VirtualBand two = world.add(model, "two").linkedWith(KEY).holding(Duration.ofMinutes(30));
        boolean sensor = model == BandModel.MI2;
        try (Host host = Host.connect(world, two)) {
            assertEquals(sensor, host.link().has(Host.uuid("2a37")));
            assertEquals(sensor, host.link().has(Host.uuid("2a39")));
        }
        Bytes minutes = two.stored(time.now().minus(Duration.ofDays(1))).orElseThrow().data();
        boolean measured = false;
        for (int i = 3; i < minutes.length(); i += 4) measured |= minutes.u8(i) != 0xff;
        assertEquals(sensor, measured);
    }
}
