package io.github.wristway.itests.house;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.wristway.gateway.Consent;
import io.github.wristway.gateway.Report;
import io.github.wristway.gateway.Verb;
import io.github.wristway.gateway.Wish;
import io.github.wristway.gateway.base.Outcome;
import io.github.wristway.gateway.base.WristwayException;
import io.github.wristway.gateway.device.PairingKey;
import io.github.wristway.virtual.band.BandModel;
import io.github.wristway.virtual.band.VirtualBand;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class NewerXiaomiTest {
    @TempDir
    Path folder;
    private WholeHouse house;

    @BeforeEach
    void open() {
        house = new WholeHouse(folder);
    }

    @AfterEach
    void close() {
        house.close();
    }

    @ParameterizedTest
    @EnumSource(names = {"MI7PRO", "MI8", "MI8PRO", "MI9", "MI9ACTIVE", "MI9PRO", "MI10"})
    void linkAndSync(BandModel model) throws WristwayException {
        VirtualBand band = house.world.add(model, "band").holding(Duration.ofDays(7));
        PairingKey key = band.linkByVendor();
        house.pass(Duration.ofSeconds(3));
        Wish wish = new Wish(Verb.LINK, band.address().text(), Set.of(), Optional.of("office"), Optional.of("anna"),
                Optional.of(key), Optional.empty());
        Report link = house.run(wish, new Consent.Yes());
        assertEquals(Outcome.OK, link.outcome(), () -> link + " " + band.diary());
        Report sync = house.run(Verb.SYNC, "office");
        System.out.println(sync);
        assertEquals(Outcome.OK, sync.outcome(), () -> sync + " " + band.diary());
        System.out.println(house.storedMinutes("office") + " " + band.storedMinutes() + " " + band.forgottenMinutes());
        System.out.println(house.gateway().days("office", java.time.LocalDate.of(2026,11,1), java.time.LocalDate.of(2026,11,30)));
    }
}
