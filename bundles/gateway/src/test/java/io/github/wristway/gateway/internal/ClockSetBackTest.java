package io.github.wristway.gateway.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.wristway.gateway.base.WristwayException;
import io.github.wristway.gateway.device.Condition;
import io.github.wristway.gateway.internal.air.Airwaves;
import io.github.wristway.gateway.internal.sync.SyncPolicy;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The clock on the wall was a year ahead, and somebody puts it right. */
class ClockSetBackTest {
    @TempDir
    Path folder;
    private ScriptedHouse house;
    private Airwaves airwaves;

    @BeforeEach
    void linkAndSetBack() throws WristwayException {
        house = new ScriptedHouse(folder, ScriptedHouse.callersThread(), new SyncPolicy(Optional.of(Duration.ofHours(1)), false));
        airwaves = house.house.airwaves();
        house.link("kitchen");
    }

    @AfterEach
    void close() {
        house.close();
    }

    private void setBack() {
        house.time.setBack(Duration.ofDays(365));
    }

    private long visitsWithin(Duration howLong) {
        house.acme.diary.clear();
        for (int minute = 0; minute < howLong.toMinutes(); minute++) house.time.pass(Duration.ofMinutes(1));
        return house.acme.diary.stream().filter(deed -> deed.equals("opened") || deed.equals("refused")).count();
    }

    @Test
    void whatHasGoneIsNotInReachForAYear() {
        house.time.meanwhile = () -> {};
        setBack();
        house.time.pass(Duration.ofMinutes(1));
        assertEquals(Optional.empty(), airwaves.fresh(ScriptedHouse.ADDRESS));
        house.hear();
        assertEquals(house.time.now(), airwaves.fresh(ScriptedHouse.ADDRESS).orElseThrow().first(), "it is news");
    }

    @Test
    void whatALookHasShownIsNotBelievedForAYear() {
        airwaves.seen(ScriptedHouse.ADDRESS, new Condition(Condition.State.FREE, Optional.empty(), Optional.empty(), "it said so"));
        assertTrue(airwaves.last(ScriptedHouse.ADDRESS).orElseThrow().condition().isPresent());
        setBack();
        house.hear();
        assertEquals(Optional.empty(), airwaves.last(ScriptedHouse.ADDRESS).orElseThrow().condition());
    }

    @Test
    void theNextSyncIsNotAYearAway() {
        assertEquals(1, visitsWithin(Duration.ofMinutes(90)));
        setBack();
        assertEquals(3, visitsWithin(Duration.ofMinutes(150)), "one at once, and then every hour");
    }

    @Test
    void aRefusedKeyIsNotLeftAloneForAYear() {
        house.acme.refuses = true;
        assertEquals(1, visitsWithin(Duration.ofHours(20)));
        setBack();
        assertEquals(1, visitsWithin(Duration.ofHours(20)));
    }
}
