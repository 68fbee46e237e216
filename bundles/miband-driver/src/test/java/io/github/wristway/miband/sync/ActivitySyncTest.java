package io.github.wristway.miband.sync;

import static io.github.wristway.miband.huami.DataType.ACTIVITY;
import static io.github.wristway.miband.huami.DataType.STRESS_AUTOMATIC;
import static io.github.wristway.miband.huami.DataType.STRESS_MANUAL;
import static io.github.wristway.miband.huami.DataType.WORKOUT_SUMMARY;
import static io.github.wristway.miband.sync.FetchScene.ANY;
import static io.github.wristway.miband.sync.FetchScene.NOW;
import static io.github.wristway.miband.sync.FetchScene.STORED;
import static io.github.wristway.miband.sync.FetchScene.TRANSFER;
import static io.github.wristway.miband.sync.FetchScene.request;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.wristway.gateway.base.Busy;
import io.github.wristway.gateway.base.Bytes;
import io.github.wristway.gateway.base.WristwayException;
import io.github.wristway.gateway.device.Credential;
import io.github.wristway.gateway.device.Metric;
import io.github.wristway.gateway.device.Sample;
import io.github.wristway.gateway.device.Syncing;
import io.github.wristway.gateway.device.Syncing.Afterwards;
import io.github.wristway.miband.Scene;
import io.github.wristway.miband.ScriptedBand;
import io.github.wristway.miband.huami.DataType;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One sync of a Band 5, which keeps minutes, stress of two kinds, and workouts. We have nothing yet. */
class ActivitySyncTest {
    private static final Instant AT = NOW.minusSeconds(1800);
    private static final String NONE = FetchScene.available(0, ANY);

    private final Scene scene = Scene.withBand4();
    private final ScriptedBand band = scene.band;
    private final FakeHistory history = new FakeHistory(Instant.MIN);

    ActivitySyncTest() {
        band.answers(request(ACTIVITY, ANY), NONE).answers(STORED, FetchScene.FORGOTTEN);
    }

    @Test
    void fetchesOneTypeAfterTheOther() throws WristwayException {
        Stream.of(STRESS_AUTOMATIC, STRESS_MANUAL, WORKOUT_SUMMARY).forEach(type -> band.answers(request(type, ANY), NONE));
        sync();
        assertEquals(List.of(ACTIVITY, STRESS_AUTOMATIC, STRESS_MANUAL, WORKOUT_SUMMARY), asked());
    }

    @ParameterizedTest(name = "a type answered with {0}")
    @CsvSource({"10010100000000e807060f0b000008", "100104", "1001ff", "100100"})
    void whatTheBandDoesNotHaveDoesNotHinderTheRest(String answer) throws WristwayException {
        band.answers(request(STRESS_AUTOMATIC, ANY), "FETCH_CONTROL " + answer);
        bandHasManualStress();
        sync();
        assertEquals(List.of(new Sample(Metric.MANUAL_STRESS, AT, 50)), history.stored);
    }

    @Test
    void whatCannotBeReadDoesNotHinderTheRest() throws WristwayException {
        band.answers(request(STRESS_AUTOMATIC, ANY), FetchScene.available(1, AT))
                .answers(TRANSFER, "FETCH_DATA 00 65", "FETCH_CONTROL 100201"); // 101 of 100
        bandHasManualStress();
        sync();
        assertEquals(List.of(new Sample(Metric.MANUAL_STRESS, AT, 50)), history.stored);
    }

    @Test
    void aBandThatIsBusyIsAFailure() {
        band.answers(request(STRESS_AUTOMATIC, ANY), "FETCH_CONTROL 100102");
        assertThrows(Busy.class, this::sync);
        assertFalse(asked().contains(STRESS_MANUAL));
    }

    /** The answer to the first question, come late, would be taken for the one to the second. */
    @Test
    void asksNothingElseWhileAnAnswerMayStillCome() throws WristwayException {
        bandHasManualStress();
        sync();
        assertEquals(List.of(ACTIVITY, STRESS_AUTOMATIC), asked());
        assertEquals(List.of(), history.stored);
    }

    @ParameterizedTest(name = "heard again {0}")
    @CsvSource({"before the acknowledgement", "behind the acknowledgement"})
    void anAnswerHeardTwiceIsNotTakenForTheNext(String when) throws WristwayException {
        if (when.startsWith("before")) {
            band.answers(request(STRESS_AUTOMATIC, ANY), NONE, NONE);
        } else {
            band.answers(request(STRESS_AUTOMATIC, ANY), NONE).unlearn(STORED).answers(STORED, FetchScene.FORGOTTEN, NONE);
        }
        bandHasManualStress();
        sync();
        assertEquals(List.of(new Sample(Metric.MANUAL_STRESS, AT, 50)), history.stored);
    }

    /** Without that, the second transfer would seem to be over before it began, and be acknowledged. */
    @Test
    void anEndHeardTwiceDoesNotEndTheNextTransfer() throws WristwayException {
        band.answers(request(STRESS_AUTOMATIC, ANY), FetchScene.available(1, AT))
                .answers(TRANSFER, "FETCH_DATA 00 28", "FETCH_CONTROL 100201", "FETCH_CONTROL 100201")
                .answers(request(STRESS_AUTOMATIC, AT.plusSeconds(60)), NONE);
        bandHasManualStress();
        sync();
        assertEquals(List.of(40, 50), history.stored.stream().map(Sample::value).toList());
    }

    @Test
    void aBandWithAClockOfTheFutureIsAskedForNothingElse() throws WristwayException {
        band.unlearn(request(ACTIVITY, ANY)).answers(request(ACTIVITY, ANY), FetchScene.available(1, NOW.plusSeconds(200_000)))
                .answers(TRANSFER, FetchScene.transfer(Bytes.ofHex("501900ff04008000")));
        sync();
        assertEquals(List.of(ACTIVITY), asked());
        assertFalse(band.events.contains(STORED));
    }

    private void bandHasManualStress() {
        Bytes record = Bytes.build().u32(AT.getEpochSecond()).u8(50).toBytes();
        band.answers(request(STRESS_MANUAL, ANY), FetchScene.available(1, AT)).answers(TRANSFER, FetchScene.transfer(record))
                .answers(request(STRESS_MANUAL, AT.plusSeconds(60)), NONE).answers(request(WORKOUT_SUMMARY, ANY), NONE);
    }

    private void sync() throws WristwayException {
        scene.driver.open(scene.approach("mi5", new Credential.Known(Scene.KEY_4)))
                .capability(Syncing.class).orElseThrow().sync(history, Afterwards.FORGET);
    }

    private List<DataType> asked() {
        return band.events.stream().filter(event -> event.startsWith("write FETCH_CONTROL 01"))
                .map(event -> Integer.parseInt(event.substring(22, 24), 16))
                .map(number -> Stream.of(DataType.values()).filter(type -> type.number() == number).findFirst().orElseThrow())
                .distinct().toList();
    }
}
