package io.github.wristway.itests.house;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import io.github.wristway.gateway.Consent;
import io.github.wristway.gateway.LinkState;
import io.github.wristway.gateway.Report;
import io.github.wristway.gateway.Verb;
import io.github.wristway.gateway.WearableInfo;
import io.github.wristway.gateway.Wish;
import io.github.wristway.gateway.base.Bytes;
import io.github.wristway.gateway.base.Outcome;
import io.github.wristway.gateway.base.WristwayException;
import io.github.wristway.gateway.device.PairingKey;
import io.github.wristway.gateway.radio.BluetoothUuid;
import io.github.wristway.virtual.air.GattTable.Property;
import io.github.wristway.virtual.air.GattTable;
import io.github.wristway.virtual.air.Thing;
import io.github.wristway.virtual.band.BandModel;
import io.github.wristway.virtual.band.HuamiUuid;
import io.github.wristway.virtual.band.VirtualBand;
import io.github.wristway.virtual.band.first.OneGeneration;
import io.github.wristway.virtual.band.huami.HuamiGeneration;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A peripheral that looks like a band and talks nonsense: it is told so, and nothing of it is believed. */
@Timeout(120)
class NonsenseScenariosTest {
    private static final int SEEDS = 8;
    private static final PairingKey KEY = new PairingKey(Bytes.ofHex("0f".repeat(16)));
    /** What lets a host in, and what it knows the band by: beyond these nonsense gets further. */
    private static final List<UUID> DOOR = List.of(HuamiUuid.AUTHENTICATION, HuamiUuid.MESSAGES_OUT, HuamiUuid.SERIAL,
                                                   BluetoothUuid.of(0xff01), BluetoothUuid.of(0xff03));

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource(value = BandModel.class, names = {"MI1S", "MI2", "MI4", "MI6", "MI7"})
    void noiseIsNotLinked(BandModel model) throws Exception {
        for (int seed = 1; seed <= SEEDS; seed++) {
            try (WholeHouse house = new WholeHouse(folder.resolve("link-" + seed))) {
                Thing noise = noise(house, model, seed);
                house.pass(Duration.ofSeconds(3));
                Optional<PairingKey> key = model.takesAnyKey() ? Optional.empty() : Optional.of(KEY);
                Wish link = new Wish(Verb.LINK, noise.address().text(), Set.of(), Optional.of("kitchen"), Optional.empty(), key, Optional.empty());
                clear(outcome(() -> house.run(link, new Consent.Yes())));
                for (WearableInfo known : house.gateway().wearables().all()) assertNotEquals(LinkState.LINKED_HERE, known.state(), "seed " + seed);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(value = BandModel.class, names = {"MI1S", "MI2", "MI4", "MI6", "MI7"})
    void noiseBehindTheDoorIsNeitherStoredNorAcknowledged(BandModel model) throws Exception {
        for (int seed = 1; seed <= SEEDS; seed++) {
            Noise noise = new Noise(seed);
            try (WholeHouse house = new WholeHouse(folder.resolve("sync-" + seed), radio -> noise.around(radio, DOOR))) {
                VirtualBand band = linked(house, model);
                noise.on(true);
                Outcome synced = outcome(() -> house.run(Verb.SYNC, "kitchen"));
                clear(synced);
                assertFalse(synced.isSuccess() && synced != Outcome.ALREADY, "seed " + seed + ": " + synced);
                Outcome unlinked = outcome(() -> house.run(Verb.UNLINK, "kitchen"));
                clear(unlinked);
                assertEquals(0, house.storedMinutes("kitchen"), "seed " + seed);
                assertEquals(0, band.forgottenMinutes(), "seed " + seed);
                assertEquals(0, band.resets(), "seed " + seed + ": what was not saved is not erased, " + unlinked);
            }
        }
    }

    private static VirtualBand linked(WholeHouse house, BandModel model) throws WristwayException {
        VirtualBand band = house.linkable(model, Duration.ofHours(5));
        house.signIn();
        assertEquals(Outcome.OK, house.link(band, "kitchen").outcome());
        if (model == BandModel.MI1S) house.pass(Duration.ofMinutes(10)); // a new owner sees only minutes of its own
        return band;
    }

    private static Thing noise(WholeHouse house, BandModel model, long seed) {
        VirtualBand real = house.world.add(model, "band");
        Thing noise = new Noise(seed).thing(real.address(), real.advert().orElseThrow(), table(model));
        house.world.remove(real);
        house.world.air().place(noise, -60);
        return noise;
    }

    private static GattTable table(BandModel model) {
        if (model == BandModel.MI1S) return new OneGeneration(4, 4, 0x02000700, true, 0x05).table();
        return HuamiGeneration.table(true, true).with(HuamiUuid.MESSAGES_IN, Property.WRITE_COMMAND)
                .with(HuamiUuid.MESSAGES_OUT, Property.WRITE_COMMAND, Property.NOTIFY);
    }

    private interface Run {
        Report run() throws WristwayException;
    }

    /** Whether it was said in a report or thrown. Anything else that is thrown is a finding. */
    private static Outcome outcome(Run run) {
        try {
            return run.run().outcome();
        } catch (WristwayException e) {
            assertFalse(e.remedy().isBlank());
            return e.outcome();
        }
    }

    private static void clear(Outcome outcome) {
        assertNotEquals(Outcome.ERROR, outcome);
    }
}
