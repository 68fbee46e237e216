package io.github.wristway.itests.house;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.wristway.commands.HouseShell;
import io.github.wristway.gateway.Diagnosis.Verdict;
import io.github.wristway.gateway.Diagnosis;
import io.github.wristway.gateway.Verb;
import io.github.wristway.gateway.Wish;
import io.github.wristway.gateway.base.Outcome;
import io.github.wristway.gateway.base.WristwayException;
import io.github.wristway.gateway.device.Bystander;
import io.github.wristway.virtual.band.BandModel;
import io.github.wristway.virtual.band.Fault;
import io.github.wristway.virtual.band.VirtualBand;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What wearable:doctor finds out about real links, and that it changes nothing: R4, R5, R29, R41, R43. */
class DoctorTest {
    @TempDir
    Path folder;
    private WholeHouse house;
    private HouseShell shell;
    private VirtualBand band;

    @BeforeEach
    void open() throws WristwayException {
        house = new WholeHouse(folder);
        shell = new HouseShell(house.gateway(), List.of(house.accounts()));
        house.signIn();
        band = house.vendorLinked(BandModel.MI4, "kitchen", Duration.ofHours(3));
    }

    @AfterEach
    void close() {
        shell.close();
        house.close();
    }

    @Test
    void all() throws WristwayException {
        house.link(band, "kitchen");
        show("kitchen");
        house.run(Verb.SYNC, "kitchen");
        show("kitchen");
        band.clockOff(Duration.ofDays(5 * 365 + 3).negated());
        show("kitchen");
        band.heal();
        band.holdByPhone(true);
        show("kitchen");
        band.heal();
        house.world.takeAway(band);
        house.pass(Duration.ofMinutes(3));
        show("kitchen");
        house.pass(Duration.ofMinutes(30));
        show("kitchen");
        house.world.bringBack(band);
        house.pass(Duration.ofSeconds(3));
        band.linkByStranger();
        show("kitchen");
        band.heal();
        house.linkByVendor(band);
        show("kitchen");
        VirtualBand mine = house.world.add(BandModel.MI3, "mine");
        VirtualBand foreign = house.world.add(BandModel.MI6, "foreign");
        foreign.linkByVendor();
        house.pass(Duration.ofSeconds(3));
        show(mine.address().text());
        show(foreign.address().text().substring(0, 8));
        VirtualBand one = house.world.add(BandModel.MI1S, "one").tappedAfter(Duration.ofSeconds(1));
        house.link(one, "one");
        show("one");
        house.run(Verb.RELINK, "kitchen");
        house.run(Verb.UNLINK, "kitchen");
        show("kitchen");
        show("Mi Smart");
    }

    private void show(String which) {
        Instant begun = house.time.now();
        System.err.println("> wearable:doctor " + which);
        System.err.println(shell.run("wearable:doctor " + which));
        System.err.println("   took " + Duration.between(begun, house.time.now()));
    }
}
