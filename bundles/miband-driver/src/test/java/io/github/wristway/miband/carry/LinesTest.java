package io.github.wristway.miband.carry;

import static io.github.wristway.gateway.radio.Radio.Ability.GATT;
import static io.github.wristway.gateway.radio.Radio.Ability.STREAM;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.wristway.gateway.base.AdapterTrouble;
import io.github.wristway.gateway.base.Bytes;
import io.github.wristway.gateway.base.LinkLost;
import io.github.wristway.gateway.base.NoAnswer;
import io.github.wristway.gateway.base.OutOfRange;
import io.github.wristway.gateway.base.PairingRefused;
import io.github.wristway.gateway.base.RequestRefused;
import io.github.wristway.gateway.base.Unsupported;
import io.github.wristway.gateway.base.WristwayException;
import io.github.wristway.miband.newer.Line;
import io.github.wristway.miband.talk.Characteristic;
import io.github.wristway.miband.xiaomi.Packet2;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Which line a model gets from which radio. */
class LinesTest {
    private final CarryScene scene = new CarryScene();

    @Test
    void aModelWithBothIsSpokenToOverAStreamIfTheRadioHasOne() throws WristwayException {
        scene.stream.answers(FirstVersion.QUESTION, FirstVersion.ANSWER);
        scene.open(Lines.over(STREAM, GATT), GATT, STREAM);
        assertEquals(List.of(), scene.band.events);
        assertEquals(List.of(FirstVersion.QUESTION), scene.stream.written);
    }

    @Test
    void otherwiseOverLowEnergy_whoseCharacteristicsTellTheVersion() throws WristwayException {
        hasSecondVersion();
        scene.band.holds(Characteristic.NEWER_COMMANDS_FROM, Bytes.EMPTY).holds(Characteristic.NEWER_COMMANDS_TO, Bytes.EMPTY);
        scene.open(Lines.over(STREAM, GATT), GATT);
        assertEquals(List.of("listen NEWER_STREAM_FROM", "write NEWER_STREAM_TO a5a5020016001d4d0101030001000002020000fc",
                             "write NEWER_STREAM_TO 03020020000402001027"), scene.band.events, "cut to what an ATT packet takes");
    }

    static Stream<Supplier<WristwayException>> noStream() {
        return Stream.of(() -> new OutOfRange("kitchen"), () -> new PairingRefused("kitchen", "refused"),
                () -> new RequestRefused("kitchen", "a serial stream", "it offers none"), () -> new AdapterTrouble("the profile is taken", "End it"));
    }

    @ParameterizedTest
    @MethodSource("noStream")
    void alsoWhereNoStreamComesAbout(Supplier<WristwayException> why) throws WristwayException {
        hasSecondVersion();
        scene.noStream(why);
        scene.open(Lines.over(STREAM, GATT), GATT, STREAM).close();
        assertEquals("listen NEWER_STREAM_FROM", scene.band.events.get(0));
        assertEquals(List.of(), scene.stream.written);
    }

    @Test
    void ifThereIsNothingOverLowEnergyEitherWhatTheStreamLackedIsTold() {
        scene.noStream(() -> new PairingRefused("kitchen", "refused"));
        assertThrows(PairingRefused.class, () -> scene.open(Lines.over(STREAM, GATT), GATT, STREAM));
        assertEquals(List.of("close"), scene.band.events, "it has other characteristics");
        scene.noGatt();
        assertThrows(PairingRefused.class, () -> scene.open(Lines.over(STREAM, GATT), GATT, STREAM));
    }

    @Test
    void aStreamThatWasThereIsNotTradedForLowEnergy() {
        hasSecondVersion();
        scene.noStream(() -> new LinkLost("kitchen", "the first request"));
        assertThrows(LinkLost.class, () -> scene.open(Lines.over(STREAM, GATT), GATT, STREAM));
        assertEquals(List.of(), scene.band.events);
    }

    @Test
    void aModelWithoutLowEnergyIsNotSpokenToOverIt() {
        scene.noStream(() -> new OutOfRange("kitchen"));
        assertThrows(OutOfRange.class, () -> scene.open(Lines.over(STREAM), GATT, STREAM));
        assertEquals(List.of(), scene.band.events);
    }

    /** It answers in two pieces, as the link wants it. */
    private void hasSecondVersion() {
        String answer = SecondVersion.begun("03020003000402001027");
        scene.band.holds(Characteristic.NEWER_STREAM_FROM, Bytes.EMPTY).holds(Characteristic.NEWER_STREAM_TO, Bytes.EMPTY)
                .answers("write NEWER_STREAM_TO 03020020000402001027",
                         "NEWER_STREAM_FROM " + answer.substring(0, 20),
                         "NEWER_STREAM_FROM " + answer.substring(20));
    }

    @Test
    void theSecondVersionOverLowEnergyTalksLikeInAStream() throws WristwayException {
        hasSecondVersion();
        Line line = scene.open(Lines.over(GATT), GATT, STREAM);
        String said = SecondVersion.data(0, SecondVersion.message(0));
        scene.band.answers("write NEWER_STREAM_TO " + said, "NEWER_STREAM_FROM " + SecondVersion.ack(0),
                           "NEWER_STREAM_FROM " + SecondVersion.data(0, SecondVersion.message(1)));
        line.say(SecondVersion.message(0));
        assertEquals(FirstVersion.command(SecondVersion.message(1)), line.hear(FirstVersion.AT_MOST));
        line.close();
        List<String> last = new ArrayList<>(List.of("write NEWER_STREAM_TO " + SecondVersion.ack(0)));
        last.add("write NEWER_STREAM_TO " + Packet2.session(Bytes.of(3)).encode());
        last.add("close");
        assertEquals(last, scene.band.events.subList(4, 7));
    }

    @Test
    void aRadioThatCannotCarryWhatTheModelNeedsIsNamed_withOneThatCan() {
        Unsupported noStream = assertThrows(Unsupported.class, () -> scene.open(Lines.over(STREAM), GATT));
        assertEquals("kitchen: it speaks Bluetooth Classic, and the radio hci0 does not", noStream.getMessage());
        assertTrue(noStream.remedy().contains("BlueZ") && noStream.remedy().contains("BlueCove"), noStream.remedy());
        Unsupported noGatt = assertThrows(Unsupported.class, () -> scene.open(Lines.over(GATT), STREAM));
        assertEquals("kitchen: it speaks Bluetooth Low Energy, and the radio hci0 does not", noGatt.getMessage());
        assertTrue(noGatt.remedy().contains("BlueZ"), noGatt.remedy());
        assertEquals(List.of(), scene.band.events);
        assertEquals(List.of(), scene.stream.written);
    }

    @Test
    void whoHasNoneOfTheCharacteristicsIsLeft() {
        assertThrows(Unsupported.class, () -> scene.open(Lines.over(GATT), GATT));
        assertEquals(List.of("close"), scene.band.events);
    }

    @Test
    void whoBeginsNoSessionIsLeft() {
        scene.band.holds(Characteristic.NEWER_STREAM_FROM, Bytes.EMPTY).holds(Characteristic.NEWER_STREAM_TO, Bytes.EMPTY);
        assertThrows(NoAnswer.class, () -> scene.open(Lines.over(GATT), GATT));
        assertEquals("close", scene.band.events.get(3));
    }
}
