package io.github.wristway.itests.house;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.wristway.gateway.Report;
import io.github.wristway.gateway.Verb;
import io.github.wristway.gateway.Wish.Option;
import io.github.wristway.gateway.base.Outcome;
import io.github.wristway.gateway.base.WristwayException;
import io.github.wristway.gateway.device.RawFile;
import io.github.wristway.virtual.band.BandModel;
import io.github.wristway.virtual.band.VirtualBand;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a newer band hands over is also kept as it came, and fetched no more often than need be. */
class RawFilesTest {
    @TempDir
    Path folder;
    private WholeHouse house;
    private VirtualBand band;

    @BeforeEach
    void linkABandThatWasWornForThreeDays() throws WristwayException {
        house = new WholeHouse(folder);
        band = house.vendorLinked(BandModel.MI9, "band", Duration.ofDays(3));
        assertEquals(Outcome.OK, house.link(band, "office").outcome());
    }

    @AfterEach
    void close() {
        house.close();
    }

    private String synced(Option... options) throws WristwayException {
        Report report = house.run(Verb.SYNC, "office", options);
        assertEquals(Outcome.OK, report.outcome(), report::toString);
        return report.lines().get(report.lines().size() - 1).said();
    }

    private List<RawFile> files() throws WristwayException {
        return house.gateway().history().files("office", Instant.EPOCH, house.time.now());
    }

    @Test
    void everyFileIsKept() throws WristwayException {
        String said = synced();
        assertTrue(said.contains("raw files stored"), said);
        Set<String> kinds = files().stream().map(RawFile::kind).collect(Collectors.toSet());
        assertTrue(kinds.containsAll(Set.of("daily details", "daily summary", "sleep")), kinds::toString);
        assertEquals(0, band.storedMinutes());
        house.restart();
        assertFalse(files().isEmpty());
    }

    @Test
    void whatIsHereIsFetchedAgainOnlyIfItMayHaveGrown() throws WristwayException {
        synced(Option.KEEP);
        List<RawFile> before = files();
        assertTrue(before.stream().anyMatch(RawFile::growing) && before.stream().anyMatch(file -> !file.growing()), before::toString);
        assertTrue(band.storedMinutes() > 0);
        house.pass(Duration.ofHours(26));
        synced(Option.KEEP);
        List<RawFile> past = files().stream().filter(file -> !file.growing()).toList();
        assertTrue(past.containsAll(before.stream().filter(file -> !file.growing()).toList()), "they are as they were");
        assertTrue(past.size() > before.size(), "the day of yesterday is whole now");
        synced();
        assertEquals(0, band.storedMinutes());
    }
}
