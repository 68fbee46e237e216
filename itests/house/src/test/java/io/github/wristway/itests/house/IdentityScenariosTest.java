package io.github.wristway.itests.house;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.wristway.gateway.Report;
import io.github.wristway.gateway.Verb;
import io.github.wristway.gateway.Wish;
import io.github.wristway.gateway.base.AnotherWearable;
import io.github.wristway.gateway.base.Outcome;
import io.github.wristway.gateway.base.WristwayException;
import io.github.wristway.virtual.band.BandModel;
import io.github.wristway.virtual.band.VirtualBand;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Address and key fit, and yet the serial number says that it is another band. */
class IdentityScenariosTest {
    @TempDir
    Path folder;
    private WholeHouse house;
    private VirtualBand ours;
    private VirtualBand other;

    @BeforeEach
    void putAnotherInItsPlace() throws WristwayException {
        house = new WholeHouse(folder);
        ours = house.linkable(BandModel.MI2, Duration.ofHours(2));
        assertEquals(Outcome.OK, house.link(ours, "kitchen").outcome());
        house.run(Verb.SYNC, "kitchen");
        house.world.remove(ours);
        house.pass(Duration.ofHours(22));
        other = house.world.add(BandModel.MI2, "other", ours.address(), -50).linkedWith(ours.key().orElseThrow()).holding(Duration.ofHours(3))
                .tappedAfter(Duration.ofSeconds(1));
        house.pass(Duration.ofSeconds(5));
    }

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void nothingOfItComesIntoTheHistoryAndNothingIsLost() throws WristwayException {
        long before = house.storedMinutes("kitchen");
        int held = other.storedMinutes();
        Report report = house.run(Verb.SYNC, "kitchen");
        assertEquals(Outcome.NOT_LINKED, report.outcome(), report::toString);
        assertTrue(report.conclusion().contains(other.serial()) && report.conclusion().contains(ours.serial()), report::toString);
        assertEquals(before, house.storedMinutes("kitchen"));
        assertTrue(other.storedMinutes() >= held && other.forgottenMinutes() == 0);
        assertEquals(Optional.of(ours.serial()), house.gateway().wearables().find("kitchen").serial());
    }

    @ParameterizedTest
    @EnumSource(value = Verb.class, names = {"UNLINK", "RESET", "RELINK"})
    void itIsNeitherResetNorTakenForTheOldOne(Verb verb) {
        assertThrows(AnotherWearable.class, () -> house.gateway().plans().make(Wish.of(verb, "kitchen")));
        assertFalse(other.isFree());
    }

    @Test
    void linkedByItsAddressItIsAnEntryOfItsOwn() throws WristwayException {
        long before = house.storedMinutes("kitchen");
        assertEquals(Outcome.OK, house.link(other, "garden", Wish.Option.OWN_KEY).outcome(), () -> other.diary().toString());
        assertEquals(2, house.gateway().wearables().all().size());
        other.record(30);
        assertEquals(Outcome.OK, house.run(Verb.SYNC, "garden").outcome());
        assertTrue(house.storedMinutes("garden") >= 30);
        assertEquals(before, house.storedMinutes("kitchen"));
        assertEquals(Optional.of(other.serial()), house.gateway().wearables().find("garden").serial());
        assertEquals(Optional.empty(), house.gateway().wearables().find("kitchen").address());
    }
}
