package io.github.wristway.itests.bluez;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.wristway.gateway.Report;
import io.github.wristway.gateway.Verb;
import io.github.wristway.gateway.base.Bytes;
import io.github.wristway.gateway.base.Outcome;
import io.github.wristway.gateway.base.WristwayException;
import io.github.wristway.gateway.radio.BluetoothUuid;
import io.github.wristway.itests.bluez.smp.Manner;
import io.github.wristway.virtual.Accounts;
import io.github.wristway.virtual.band.BandModel;
import io.github.wristway.virtual.band.Fault;
import io.github.wristway.virtual.band.VirtualBand;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What goes wrong with a radio, on a real bluetoothd: it is told truly, harms nothing, and the next try works. */
@Timeout(240)
class FaultsInside {
    private static final Bytes FACTORY_RESET = Bytes.of(0x06, 0x0b, 0x00, 0x01);
    private static final String BLUETOOTHD = "/usr/libexec/bluetooth/bluetoothd";

    @TempDir
    Path folder;
    private Bed bed;
    private RealHouse house;
    private VirtualBand band;

    @BeforeEach
    void open() throws IOException, WristwayException {
        bed = Bed.open();
        house = new RealHouse(folder, Map.of("adapters", bed.address().text()));
        band = bed.add(BandModel.MI4, "band");
        house.accounts.linkByVendor(band, Accounts.ANNA);
        house.signIn();
    }

    @AfterEach
    void close() throws IOException {
        house.close();
        bed.close();
    }

    private void link() throws WristwayException {
        Report link = house.link(band, "kitchen");
        assertEquals(Outcome.OK, link.outcome(), link::toString);
        band.holding(Duration.ofHours(12));
    }

    private Report sync() throws WristwayException {
        return house.run(Verb.SYNC, "kitchen");
    }

    private void assertSyncs() throws WristwayException {
        int held = band.storedMinutes();
        house.hear(band.address());
        Report report = sync();
        assertEquals(Outcome.OK, report.outcome(), report::toString);
        assertTrue(house.storedMinutes("kitchen") >= held, house.storedMinutes("kitchen") + " of " + held);
    }

    @Test
    void linksThatAreNotEstablishedAreTriedAgain() throws WristwayException {
        bed.near(band).failToEstablish(2);
        link();
    }

    @Test
    void aBandOutOfRangeIsSaidToBeSo() throws WristwayException {
        link();
        bed.world().takeAway(band);
        Report report = sync();
        assertEquals(Outcome.OUT_OF_RANGE, report.outcome(), report::toString);
        bed.world().bringBack(band);
        assertSyncs();
    }

    @Test
    void aLinkLostInMidSyncLosesNothing() throws WristwayException {
        link();
        band.holding(Duration.ofDays(7));
        bed.near(band).loseLinkAfter(150); // a week takes more than 200
        Report broken = sync();
        assertEquals(1, bed.near(band).lostLinks());
        assertEquals(Outcome.OUT_OF_RANGE, broken.outcome(), broken::toString);
        assertTrue(house.storedMinutes("kitchen") >= band.forgottenMinutes(), "only what is stored was forgotten");
        assertSyncs();
    }

    @Test
    void aLinkLostWithTheResetOnItsWayIsNoLieAndTheUnlinkFinishesByItself() throws WristwayException {
        link();
        assertSyncs();
        bed.near(band).loseLinkBefore(FACTORY_RESET);
        Report broken = house.run(Verb.UNLINK, "kitchen");
        assertEquals(1, bed.near(band).lostLinks());
        assertFalse(band.isFree());
        assertFalse(broken.outcome().isSuccess(), broken::toString);
        house.listenUntilNothingIsPending();
        assertTrue(band.isFree());
        assertFalse(house.accountLists(band));
    }

    @Test
    void aLinkLostBeforeTheResetIsConfirmedIsNoLie() throws WristwayException {
        link();
        assertSyncs();
        bed.near(band).loseLinkAfter(FACTORY_RESET);
        Report report = house.run(Verb.UNLINK, "kitchen");
        assertEquals(1, bed.near(band).lostLinks());
        assertEquals(1, band.resets());
        assertTrue(band.isFree());
        assertEquals(Outcome.OK, report.outcome(), report::toString);
        assertFalse(house.accountLists(band));
    }

    @Test
    void aSilentBandIsGivenUp() throws WristwayException {
        link();
        band.fault(Fault.SILENT, 1);
        Report report = sync();
        assertFalse(report.outcome().isSuccess(), report::toString);
        band.heal();
        assertSyncs();
    }

    @Test
    void aLostBondIsMadeAgain() throws WristwayException {
        bed.near(band).pairs(Manner.JUST_WORKS);
        bed.near(band).guards(BluetoothUuid.of(0x2a25)); // its serial number
        link();
        assertTrue(bed.near(band).bonded());
        assertSyncs();
        bed.near(band).loseBond();
        assertSyncs();
    }

    @Test
    void bluetoothdMayBeKilled() throws WristwayException, InterruptedException {
        link();
        List<ProcessHandle> daemons = ProcessHandle.allProcesses().filter(one -> one.info().command().filter(BLUETOOTHD::equals).isPresent()).toList();
        assertEquals(1, daemons.size());
        daemons.get(0).destroyForcibly();
        house.await("bluetoothd did not end", () -> !daemons.get(0).isAlive());
        assertSyncs();
    }

    @Test
    void theAdapterMayBePulledOutAndPutBack() throws WristwayException, IOException {
        link();
        bed.unplug();
        bed.plugIn();
        assertSyncs();
    }
}
