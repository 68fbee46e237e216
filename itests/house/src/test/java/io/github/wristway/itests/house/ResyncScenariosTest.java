package io.github.wristway.itests.house;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.wristway.gateway.Report;
import io.github.wristway.gateway.Verb;
import io.github.wristway.gateway.base.Outcome;
import io.github.wristway.gateway.base.WristwayException;
import io.github.wristway.virtual.air.Traffic;
import io.github.wristway.virtual.band.BandModel;
import io.github.wristway.virtual.band.VirtualBand;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a sync costs, measured in the air and through the whole gateway. */
class ResyncScenariosTest {
    private static final int SERIAL = 0x2a25;
    private static final int MOST_ROUND_TRIPS = 10;
    /** Only to notice what takes minutes where seconds should do: a busy machine must not fail it. */
    private static final Duration FAR_TOO_LONG = Duration.ofMinutes(2);

    @TempDir
    Path folder;
    private final ListeningIn ear = new ListeningIn();
    private WholeHouse house;

    @BeforeEach
    void open() {
        house = new WholeHouse(folder, ear::on);
    }

    @AfterEach
    void close() {
        house.close();
    }

    /** Ten is the least that the protocol takes, with the packet size. */
    @Test
    void aResyncWastesNoRoundTrip() throws WristwayException {
        VirtualBand band = house.linkable(BandModel.MI2, Duration.ofHours(2));
        house.link(band, "kitchen");
        house.run(Verb.SYNC, "kitchen");
        house.pass(Duration.ofMinutes(30));
        Traffic before = house.world.air().traffic();
        ear.listen(() -> house.world.air().traffic());
        Report report = house.run(Verb.SYNC, "kitchen");
        assertEquals(Outcome.OK, report.outcome(), report::toString);
        Traffic first = ear.beforeData().since(before);
        assertEquals(1, first.links());
        assertTrue(first.roundTrips() <= MOST_ROUND_TRIPS, first::toString);
    }

    @ParameterizedTest
    @EnumSource(names = "MI[2-7]|HRX|AMAZFIT5", mode = EnumSource.Mode.MATCH_ANY)
    void detailsAreAskedOnceADay(BandModel model) throws WristwayException {
        house.signIn();
        house.link(house.linkable(model, Duration.ofHours(2)), "kitchen");
        ear.listen(() -> house.world.air().traffic());
        for (int sync = 0; sync < 9; sync++) {
            house.run(Verb.SYNC, "kitchen");
            house.pass(Duration.ofMinutes(130));
        }
        assertEquals(0, ear.readsOf(SERIAL), "it told when it was linked");
        for (int sync = 0; sync < 9; sync++) {
            house.run(Verb.SYNC, "kitchen");
            house.pass(Duration.ofMinutes(130));
        }
        assertEquals(1, ear.readsOf(SERIAL));
    }

    @Test
    void fourWeeksAtOnceAreStoredInSeconds() throws WristwayException {
        house.signIn();
        VirtualBand band = house.vendorLinked(BandModel.MI5, "band", Duration.ofMinutes(40_000));
        house.link(band, "kitchen");
        Report report = assertTimeout(FAR_TOO_LONG, () -> house.run(Verb.SYNC, "kitchen"));
        assertEquals(Outcome.OK, report.outcome(), report::toString);
        assertTrue(house.storedMinutes("kitchen") >= 40_000, report::toString);
        assertTrue(band.forgottenMinutes() >= 40_000);
    }
}
