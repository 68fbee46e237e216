package io.github.wristway.gateway.internal.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.wristway.gateway.LinkState;
import io.github.wristway.gateway.base.StorageTrouble;
import io.github.wristway.gateway.device.Session;
import io.github.wristway.gateway.radio.Address;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WearablesTest {
    private static final Instant MONDAY = Instant.parse("2026-03-09T08:00:00Z");
    private static final Instant TUESDAY = Instant.parse("2026-03-10T08:00:00Z");
    private static final Instant SUNDAY = Instant.parse("2026-03-15T08:00:00Z");
    private static final Address OLD = new Address("D1:C5:15:0A:22:7F");
    private static final Address NEW = new Address("D1:C5:15:0A:22:80");
    private static final WearableRow BARE = WearableRow.of("w1", "kitchen", "miband", "MI_BAND_4");
    private static final WearableRow FULL = new WearableRow("w1", "kitchen", "miband", "MI_BAND_4", Optional.of("3071/00087"),
        LinkState.LINKED_HERE, Optional.of(OLD), Optional.of("anna"), Optional.of("zepp/7000000001"), Optional.of(MONDAY),
        Optional.of(80), Optional.of("V1.0.9.66"), Optional.of(MONDAY));

    private static final Session.Details TOLD =
        new Session.Details(FULL.serial(), FULL.firmware(), Optional.of("V0.44.18.2"), FULL.batteryPercent());

    @TempDir
    Path folder;
    private Store store;
    private Wearables wearables;

    @BeforeEach
    void open() throws StorageTrouble {
        store = Store.open(folder.resolve("wristway.db"), ZoneOffset.UTC);
        wearables = store.wearables();
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void everythingAboutAWearableComesBack() throws StorageTrouble {
        wearables.save(FULL, MONDAY);
        assertEquals(Optional.of(FULL), wearables.byId("w1"));
        assertEquals(Optional.of(FULL), wearables.bySerial("miband", "3071/00087"));
        assertEquals(Optional.empty(), wearables.bySerial("garmin", "3071/00087"));
        wearables.save(BARE, TUESDAY);
        assertEquals(Optional.of(BARE), wearables.byId("w1"));
    }

    @Test
    void allAreListedByName() throws StorageTrouble {
        WearableRow hall = WearableRow.of("w2", "hall", "miband", "MI_BAND_7");
        wearables.save(BARE, MONDAY);
        wearables.save(hall, MONDAY);
        assertEquals(List.of(hall, BARE), wearables.all());
    }

    @Test
    void aCopyChangesOneThing() {
        assertEquals(FULL, BARE.withState(LinkState.LINKED_HERE).withAddress(FULL.address()).withPerson(FULL.person())
            .withAccount(FULL.account()).withLinkedSince(FULL.linkedSince()).withDetails(TOLD, MONDAY));
        assertEquals("attic", BARE.withName("attic").name());
        assertEquals("MI_BAND_5", BARE.withModel("MI_BAND_5").model());
        assertEquals(FULL.serial(), BARE.withSerial(FULL.serial()).serial());
        assertEquals(FULL.firmware(), BARE.withFirmware(FULL.firmware()).firmware());
        assertEquals(FULL.batteryPercent(), BARE.withBatteryPercent(FULL.batteryPercent()).batteryPercent());
    }

    @Test
    void whatItDoesNotTellStaysAsItWas() {
        Session.Details silent = new Session.Details(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
        WearableRow row = FULL.withDetails(silent, TUESDAY);
        assertEquals(Optional.of(TUESDAY), row.detailsAt());
        assertEquals(FULL, row.withDetails(TOLD, MONDAY));
    }

    @Test
    void twoWearablesOfAMakeCannotHaveOneSerialNumber() throws StorageTrouble {
        wearables.save(FULL, MONDAY);
        WearableRow twin = WearableRow.of("w2", "twin", "miband", "MI_BAND_4").withSerial(FULL.serial());
        assertThrows(StorageTrouble.class, () -> wearables.save(twin, MONDAY));
        assertEquals(1, wearables.all().size());
    }

    @Test
    void addressesAreDated() throws StorageTrouble {
        wearables.save(BARE, MONDAY);
        assertEquals(List.of(), wearables.addresses("w1"));
        wearables.save(FULL, MONDAY);
        wearables.save(FULL.withName("attic"), TUESDAY);
        wearables.save(FULL.withAddress(Optional.of(NEW)), TUESDAY);
        assertEquals(List.of(new AddressPeriod(OLD, MONDAY, Optional.of(TUESDAY)), new AddressPeriod(NEW, TUESDAY, Optional.empty())),
                     wearables.addresses("w1"));
        wearables.save(FULL.withAddress(Optional.empty()), SUNDAY);
        wearables.save(FULL, SUNDAY); // in virtual time much happens at once
        assertEquals(List.of(new AddressPeriod(OLD, MONDAY, Optional.of(TUESDAY)), new AddressPeriod(NEW, TUESDAY, Optional.of(SUNDAY)),
                             new AddressPeriod(OLD, SUNDAY, Optional.empty())), wearables.addresses("w1"));
    }

    @Test
    void wearersAreDated() throws StorageTrouble {
        wearables.save(BARE, MONDAY);
        wearables.endWear("w1", MONDAY);
        assertEquals(List.of(), wearables.wearPeriods("w1"));
        wearables.beginWear("w1", "anna", MONDAY);
        wearables.beginWear("w1", "anna", TUESDAY);
        wearables.beginWear("w1", "bela", TUESDAY);
        wearables.endWear("w1", SUNDAY);
        wearables.endWear("w1", SUNDAY.plusSeconds(1));
        wearables.beginWear("w1", "anna", SUNDAY);
        assertEquals(List.of(new WearPeriod("anna", MONDAY, Optional.of(TUESDAY)), new WearPeriod("bela", TUESDAY, Optional.of(SUNDAY)),
                             new WearPeriod("anna", SUNDAY, Optional.empty())), wearables.wearPeriods("w1"));
    }
}
