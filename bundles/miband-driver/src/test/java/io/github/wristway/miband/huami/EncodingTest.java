package io.github.wristway.miband.huami;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.wristway.gateway.base.Bytes;
import io.github.wristway.gateway.base.MalformedMessage;
import io.github.wristway.miband.huami.TextAlert.Category;
import io.github.wristway.miband.huami.UserInfo.Sex;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What our vectors do not say: other models, limits, and values that no band takes. */
class EncodingTest {
    private static final LocalTime SEVEN = LocalTime.of(7, 0);
    private static final DailyWindow DAY = new DailyWindow(LocalTime.of(8, 30), LocalTime.of(21, 5));

    /** The window is written as a question mark. */
    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(delimiter = '|', textBlock = """
        LIFT_TO_LIGHT     | on            | 0605000100000000
        LIFT_TO_LIGHT     | off           | 06050000
        LIFT_TO_LIGHT     | window        | 06050001?
        DISCONNECT_NOTICE | on            | 060c000100000000
        DISCONNECT_NOTICE | window        | 060c0001?
        DO_NOT_DISTURB    | automatic     | 0983
        DO_NOT_DISTURB    | window        | 0981?
        NIGHT_MODE        | sunset        | 1a02
        HOURLY_CHIME      | off           | fe0b0000
        CLOCK_FACE        | date-and-time | 060a0003
        """)
    void writesSettings(Setting setting, String value, String hex) {
        Bytes written = value.equals("window") ? setting.encode(DAY) : setting.encode(value);
        String wanted = hex.replace("?", "081e1505");
        assertEquals(wanted, written.hex());
    }

    @ParameterizedTest
    @EnumSource(Setting.class)
    void writesEveryValueInItsOwnWay(Setting setting) {
        assertEquals(setting.choices().size(), setting.choices().stream().map(setting::encode).distinct().count());
        assertTrue(setting.choices().size() > 1 || setting.takesWindow());
    }

    @Test
    void writesAllTheRest() {
        assertEquals("2000000220000082", WearSide.LEFT.encode().hex() + WearSide.RIGHT.encode().hex());
        assertEquals("0203000000", Alarm.clear(3).hex());
        assertEquals("0203070080", new Alarm(3, false, SEVEN, Set.of(), false).encode().hex());
        assertEquals("0a3f00000102030405", Page.encode(Set.of(Page.values())).hex());
        assertEquals("0a0100000102030405", Page.encode(Set.of()).hex());
        assertEquals("08013c00081e150500000000", new IdleWarning(true, 60, DAY, Optional.empty()).encode().hex());
        assertEquals("061a000196", new HeartRateAlert(true, 150).encode().hex());
        assertEquals("061700656e5f5553", TextSetting.LANGUAGE.encode("en_US").hex());
        assertEquals("061e0064642f4d4d2f79797979", TextSetting.DATE_PATTERN.encode("dd/MM/yyyy").hex());
        assertEquals("030300000000", new CallAlert.Ended().encode().hex());
    }

    @ParameterizedTest(name = "{0} {1} {2}")
    @CsvSource(delimiter = '|', textBlock = """
        ONE_PACKET       | SMS      | Ann: hi                   | 0501416e6e3a206869
        ONE_PACKET       | SMS      | twenty bytes are too many | 05017477656e747920627974657320617265 2074
        ONE_PACKET       | SMS      | seventeen bytes :üü       | 0501736576656e7465656e206279746573203a
        ONE_PACKET       | OWN_ICON | hi                        | fa010b6869
        CHUNKED          | CHAT     | hi                        | 09016869002000
        CHUNKED          | OWN_ICON | hi                        | fa010b6869004d61696c00
        CHUNKED_WITH_GAP | OWN_ICON | hi                        | fa00000000010b6869004d61696c00
        """)
    void writesTexts(AlertStyle style, Category category, String text, String hex) {
        assertEquals(Bytes.ofHex(hex), new TextAlert(category, TextAlert.APP, text, "Mail").encode(style));
    }

    @Test
    void cutsLongTextsButNeverTheirEnd() {
        for (AlertStyle style : AlertStyle.values()) {
            Bytes alert = new TextAlert(Category.OWN_ICON, TextAlert.APP, "ü".repeat(500), "a".repeat(500)).encode(style);
            assertTrue(alert.length() <= (style == AlertStyle.ONE_PACKET ? 20 : 230), alert::hex);
        }
        Bytes call = new CallAlert.Ringing("a\0b" + "ü".repeat(500)).encode();
        assertTrue(call.hex().startsWith("030000000000612062") && call.hex().endsWith("bc00000002"), call::hex);
    }

    @Test
    void packetsAreJoinedAsTheyWereCut() throws MalformedMessage {
        Random random = new Random(42);
        for (int run = 0; run < 500; run++) {
            byte[] content = new byte[random.nextInt(6000)];
            random.nextBytes(content);
            ChunkedMessage message = new ChunkedMessage(random.nextInt(16), Bytes.copyOf(content));
            int mtu = 23 + random.nextInt(495);
            List<Bytes> packets = message.encode(mtu);
            assertEquals(message, ChunkedMessage.decode(packets));
            assertTrue(packets.stream().allMatch(packet -> packet.length() <= mtu - 3));
        }
    }

    @Test
    void refusesWhatNoBandTakes() {
        LocalDate born = LocalDate.of(1990, 1, 1);
        Stream.<Executable>of(
                () -> new Alarm(10, true, SEVEN, Set.of(DayOfWeek.MONDAY), true),
                () -> new Alarm(-1, true, SEVEN, Set.of(), true),
                () -> new Goal(65_536),
                () -> new HeartRateInterval(121),
                () -> new HeartRateAlert(true, 256),
                () -> new IdleWarning(true, 0, DAY, Optional.empty()),
                () -> new UserInfo(LocalDate.of(1, 1, 1), Sex.OTHER, 170, 70, 1),
                () -> new UserInfo(born, Sex.OTHER, 0, 70, 1),
                () -> new UserInfo(born, Sex.OTHER, 170, Double.NaN, 1),
                () -> new UserInfo(born, Sex.OTHER, 170, 70, 1L << 32),
                () -> Setting.UNITS.encode("on"),
                () -> Setting.UNITS.encode(DAY),
                () -> TextSetting.LANGUAGE.encode("english"),
                () -> TextSetting.DATE_PATTERN.encode("dd/dd/MMMM"),
                () -> new ChunkedMessage(16, Bytes.EMPTY),
                () -> new ChunkedMessage(0, Bytes.EMPTY).encode(6))
                .forEach(attempt -> assertThrows(IllegalArgumentException.class, attempt));
    }
}
