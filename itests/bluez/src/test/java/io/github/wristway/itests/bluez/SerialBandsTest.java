package io.github.wristway.itests.bluez;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.wristway.bluez.SerialAir;
import io.github.wristway.gateway.LinkState;
import io.github.wristway.gateway.Report;
import io.github.wristway.gateway.Verb;
import io.github.wristway.gateway.base.Outcome;
import io.github.wristway.gateway.base.WristwayException;
import io.github.wristway.gateway.radio.Address;
import io.github.wristway.virtual.band.BandModel;
import io.github.wristway.virtual.band.VirtualBand;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Newer bands over Bluetooth Classic and the radio for BlueZ, both versions of their packets: the same driver as everywhere.
 * The virtual adapter of the bed has no Bluetooth Classic, so here a stand-in for bluetoothd hands out the sockets.
 */
@Timeout(120)
class SerialBandsTest {
    private static final Address ADDRESS = new Address("58:EA:1F:15:0A:22");
    private static final Duration DAY = Duration.ofDays(1);

    @TempDir
    Path folder;
    private SerialAir air;
    private RealHouse house;
    private VirtualBand band;

    @BeforeEach
    void open() throws Exception {
        air = new SerialAir();
        house = new RealHouse(folder, Map.of("busAddress", air.busAddress()));
    }

    @AfterEach
    void close() throws Exception {
        house.close();
        air.close();
    }

    private void linked(BandModel model) throws WristwayException {
        band = air.add(model, ADDRESS);
        Report link = house.link(band, "office", band.linkByVendor());
        assertEquals(Outcome.OK, link.outcome(), () -> link + " " + band.diary());
        band.holding(DAY);
    }

    private Report sync() throws WristwayException {
        house.hear(ADDRESS);
        return house.run(Verb.SYNC, "office");
    }

    private void assertSyncs() throws WristwayException {
        Report sync = sync();
        assertEquals(Outcome.OK, sync.outcome(), () -> sync + " " + band.diary());
        assertTrue(house.storedMinutes("office") >= DAY.toMinutes() - 1, house.storedMinutes("office") + " minutes are stored");
        assertEquals(band.forgottenMinutes(), house.storedMinutes("office"));
    }

    @ParameterizedTest
    @EnumSource(names = {"MI8PRO", "MI9PRO", "MI10"})
    void aBandIsLinkedSyncedAndSetFreeInItsMenu(BandModel model) throws WristwayException {
        linked(model);
        assertSyncs();
        Report unlink = house.run(Verb.UNLINK, "office");
        assertFalse(house.gateway().plans().pending().isEmpty(), unlink::toString);
        band.resetByMenu();
        house.unlinkAgainUntilFree("office");
        assertEquals(LinkState.UNPAIRED, house.gateway().wearables().find("office").state(), () -> band.diary().toString());
        assertEquals(List.of(), air.offences());
        assertTrue(air.calls().stream().noneMatch(call -> call.startsWith("Connect dev")), "all of it went over Bluetooth Classic");
    }

    @ParameterizedTest
    @EnumSource(names = {"MI8PRO", "MI9"})
    void aStreamLostInMidSyncLosesNothing(BandModel model) throws WristwayException {
        linked(model);
        air.world().air().dropAfter(band, 40);
        Report broken = sync();
        assertFalse(broken.outcome().isSuccess(), broken::toString);
        assertTrue(house.storedMinutes("office") >= band.forgottenMinutes(), "only what is stored was forgotten");
        assertSyncs();
        assertEquals(List.of(), air.offences());
    }
}
