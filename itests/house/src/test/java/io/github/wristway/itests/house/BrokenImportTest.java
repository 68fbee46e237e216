package io.github.wristway.itests.house;

import static io.github.wristway.itests.house.PastInTheAccount.FIRST;
import static io.github.wristway.itests.house.PastInTheAccount.TODAY;
import static io.github.wristway.itests.house.PastInTheAccount.UPLOADED_UNTIL;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.wristway.gateway.ImportReport;
import io.github.wristway.gateway.ImportReport.Left;
import io.github.wristway.gateway.ImportWish;
import io.github.wristway.gateway.base.Bytes;
import io.github.wristway.gateway.base.Cancelled;
import io.github.wristway.gateway.base.Offline;
import io.github.wristway.gateway.base.WristwayException;
import io.github.wristway.gateway.device.Bystander;
import io.github.wristway.virtual.DayUpload;
import io.github.wristway.virtual.DayUpload.Night;
import io.github.wristway.virtual.account.AccountFault;
import io.github.wristway.virtual.account.StandInDay;
import io.github.wristway.virtual.band.VirtualBand;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An import that is stopped, or finds what is nobody's, broken or not there, keeps what it has and says what it left. */
class BrokenImportTest {
    @TempDir
    Path folder;
    private PastInTheAccount past;
    private WholeHouse house;
    private VirtualBand band;

    @BeforeEach
    void open() throws WristwayException {
        past = new PastInTheAccount(folder);
        house = past.house;
        band = past.band;
    }

    @AfterEach
    void close() {
        past.close();
    }

    @Test
    void aDryRunTellsTheSameAndStoresNothing() throws WristwayException {
        ImportWish dry = new ImportWish(house.account(), FIRST, TODAY, Optional.empty(), true);
        ImportReport told = house.gateway().accounts().importHistory(dry, Bystander.NOBODY);
        assertEquals(0, house.storedMinutes("kitchen"));
        assertEquals(told.into(), past.bring().into());
    }

    @Test
    void aServiceThatWantsFewerRequestsStopsItAndTheNextOneGoesOn() throws WristwayException {
        ImportReport stopped = house.gateway().accounts().importHistory(past.wish(FIRST), new Afterwards(() -> house.server.fault(AccountFault.RATE_LIMITED)));
        assertInstanceOf(Offline.class, stopped.stopped().orElseThrow());
        assertEquals(Optional.of(FIRST.plusDays(7)), stopped.next());
        assertEquals(7 * 1440, house.storedMinutes("kitchen"));
        house.server.heal();
        house.restart();
        house.gateway().accounts().importHistory(past.wish(stopped.next().orElseThrow()), Bystander.NOBODY);
        assertEquals(19 * 1440 + 7 * 60, house.storedMinutes("kitchen"));
        house.server.fault(AccountFault.RATE_LIMITED);
        assertThrows(Offline.class, past::bring);
    }

    @Test
    void whoPressesCtrlCKeepsTheWeeksBefore() throws WristwayException {
        ImportReport stopped = house.gateway().accounts().importHistory(past.wish(FIRST), new Afterwards(() -> Thread.currentThread().interrupt()));
        assertTrue(Thread.interrupted());
        assertInstanceOf(Cancelled.class, stopped.stopped().orElseThrow());
        assertEquals(Optional.of(FIRST.plusDays(7)), stopped.next());
        assertEquals(7 * 1440, house.storedMinutes("kitchen"));
    }

    @Test
    void whatIsNobodysIsLeftUntilSomebodySaysWhose() throws WristwayException {
        StandInDay stray = DayUpload.of(band, "C0FFEE000009", TODAY.minusDays(30), Night.WAKING, UPLOADED_UNTIL);
        house.server.upload(WholeHouse.ANNA, stray);
        LocalDate day = TODAY.minusDays(30);
        ImportWish wish = new ImportWish(house.account(), day, day, Optional.empty(), false);
        assertEquals(List.of(new Left("C0FFEE000009", 1, 0)), house.gateway().accounts().importHistory(wish, Bystander.NOBODY).left());
        assertEquals(0, house.storedMinutes("kitchen"));
        ImportWish into = new ImportWish(house.account(), day, day, Optional.of("kitchen"), false);
        house.gateway().accounts().importHistory(into, Bystander.NOBODY);
        assertEquals(1440, house.gateway().history().days("kitchen", day, day).get(0).minutes());
    }

    @Test
    void anEmptyAccountBringsNothingAndABrokenDayIsTold() throws WristwayException {
        ImportWish before = new ImportWish(house.account(), FIRST.minusDays(40), FIRST.minusDays(1), Optional.empty(), false);
        assertEquals(new ImportReport(List.of(), List.of(), List.of(), Optional.empty(), Optional.empty()),
                     house.gateway().accounts().importHistory(before, Bystander.NOBODY));
        house.server.upload(WholeHouse.ANNA, new StandInDay(past.deviceId(), FIRST.plusDays(2), "no JSON", Bytes.EMPTY, Bytes.EMPTY));
        ImportReport report = past.bring();
        assertEquals(1, report.trouble().size());
        assertTrue(report.trouble().get(0).startsWith(FIRST.plusDays(2) + ": "), report::toString);
        assertEquals(19, report.into().get(0).days());
    }

    /** Does something once, after the first week. */
    private static final class Afterwards implements Bystander {
        private final Runnable what;
        private boolean done;

        private Afterwards(Runnable what) {
            this.what = what;
        }

        @Override
        public void tapNow(Duration within) {}

        @Override
        public void progress(String unit, long count, long expected) {
            if (!done) what.run();
            done = true;
        }
    }
}
