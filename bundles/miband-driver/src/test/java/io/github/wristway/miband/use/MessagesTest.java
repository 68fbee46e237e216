package io.github.wristway.miband.use;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.wristway.gateway.base.Bytes;
import io.github.wristway.gateway.base.Cancelled;
import io.github.wristway.gateway.base.LinkLost;
import io.github.wristway.gateway.base.MalformedMessage;
import io.github.wristway.gateway.base.WristwayException;
import io.github.wristway.gateway.device.Messaging;
import io.github.wristway.gateway.device.Messaging.Kind;
import io.github.wristway.miband.Day;
import io.github.wristway.miband.OneScene;
import io.github.wristway.miband.huami.ChunkedMessage;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MessagesTest {
    private static final Duration AWHILE = Duration.ofSeconds(20);
    private static final String END_4 = "write CHUNKED 00c000030300000000";

    /** On Bands 4 and later four bytes stand between the kind and the text; from Band 3 on a blank name follows it. */
    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(delimiter = '|', textBlock = """
        mi2      | MESSAGE     | write TEXT_ALERT 05016869
        hrx      | MAIL        | write TEXT_ALERT 01016869
        mi2      | CHAT        | write TEXT_ALERT 09016869
        mi3      | MESSAGE     | write CHUNKED 00c00005016869002000
        mi3      | MAIL        | write CHUNKED 00c00001016869002000
        mi4      | MESSAGE     | write CHUNKED 00c0000500000000016869002000
        mi4      | MAIL        | write CHUNKED 00c0000100000000016869002000
        mi5      | MISSED_CALL | write CHUNKED 00c0000400000000016869002000
        amazfit5 | APPOINTMENT | write CHUNKED 00c0000700000000016869002000
        """)
    void showsTexts(String model, Kind kind, String event) throws WristwayException {
        Day day = Day.with(model);
        day.opened(Messaging.class).show(kind, "hi");
        assertEquals(List.of(event), day.done());
    }

    @Test
    void aLongTextIsCutBetweenTwoCharacters() throws WristwayException {
        Day day = Day.with("mi2");
        day.opened(Messaging.class).show(Kind.CHAT, "ü".repeat(10));
        assertEquals(List.of("write TEXT_ALERT 0901" + "c3bc".repeat(9)), day.done());
        day = Day.with("mi2");
        day.opened(Messaging.class).show(Kind.CHAT, "a" + "ü".repeat(10));
        assertEquals(List.of("write TEXT_ALERT 090161" + "c3bc".repeat(8)), day.done());
    }

    @Test
    void aLongTextGoesInSeveralPackets() throws WristwayException {
        Day day = Day.with("mi4");
        day.opened(Messaging.class).show(Kind.MAIL, "€".repeat(200));
        assertTrue(day.done().stream().allMatch(event -> event.startsWith("write CHUNKED 00")));
        Bytes joined = joined(day.done());
        assertTrue(joined.length() <= 230, () -> "" + joined.length());
        assertEquals("€".repeat(73), new String(joined.slice(6, joined.length() - 9).toArray(), StandardCharsets.UTF_8));
    }

    private static Bytes joined(List<String> packets) throws MalformedMessage {
        return ChunkedMessage.decode(packets.stream().map(event -> Bytes.ofHex(event.replace("write CHUNKED ", ""))).toList()).content();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        mi2 | write ALERT_LEVEL 02, write TEXT_ALERT 0301416e6e, write ALERT_LEVEL 00
        hrx | write ALERT_LEVEL 02, write TEXT_ALERT 0301416e6e, write ALERT_LEVEL 00
        mi3 | write ALERT_LEVEL 02, write CHUNKED 00c0000301416e6e002000, write ALERT_LEVEL 00
        mi4 | write CHUNKED 00c000030000000000416e6e00000002, write CHUNKED 00c000030300000000
        mi5 | write CHUNKED 00c000030000000000416e6e00000002, write CHUNKED 00c000030300000000
        """)
    void ringsForAWhile(String model, String events) throws WristwayException {
        Day day = Day.with(model);
        Messaging messaging = day.opened(Messaging.class);
        Instant before = day.scene.time.now();
        messaging.call("Ann", AWHILE);
        assertEquals(List.of(events.split(", ")), day.done());
        assertEquals(AWHILE, Duration.between(before, day.scene.time.now()));
    }

    @Test
    void aCallEndsAlsoIfSomebodyStopsUs() throws WristwayException {
        Day day = Day.with("mi4");
        Messaging messaging = day.opened(Messaging.class);
        day.band.interruptsOn("write CHUNKED 00c000030000000000416e6e00000002");
        assertThrows(Cancelled.class, () -> messaging.call("Ann", AWHILE));
        assertTrue(Thread.interrupted());
        assertEquals(END_4, day.band.events.get(day.band.events.size() - 1));
    }

    @Test
    void aCallThatWasNotTakenEndsAllTheSame() throws WristwayException {
        Day day = Day.with("mi2");
        Messaging messaging = day.opened(Messaging.class);
        day.band.refuses("write TEXT_ALERT 0301416e6e");
        assertThrows(WristwayException.class, () -> messaging.call("Ann", AWHILE));
        assertEquals("write ALERT_LEVEL 00", day.band.events.get(day.band.events.size() - 1));
    }

    @Test
    void aLostLinkEndsTheCallByItself() throws WristwayException {
        Day day = Day.with("mi4");
        Messaging messaging = day.opened(Messaging.class);
        day.band.hangsUpAfterSilenceOf(Duration.ofSeconds(5));
        assertThrows(LinkLost.class, () -> messaging.call("Ann", AWHILE));
        assertEquals(0, Collections.frequency(day.done(), END_4));
    }

    @Test
    void aBandWithoutADisplayShowsNothing() throws WristwayException {
        OneScene one = OneScene.withBand1A().ofOurs();
        assertEquals(Optional.empty(), one.find(Messaging.class));
    }
}
