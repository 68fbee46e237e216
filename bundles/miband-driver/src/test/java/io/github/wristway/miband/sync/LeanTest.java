package io.github.wristway.miband.sync;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.wristway.gateway.base.WristwayException;
import io.github.wristway.gateway.device.Credential;
import io.github.wristway.gateway.device.Session;
import io.github.wristway.gateway.device.Syncing;
import io.github.wristway.gateway.device.Syncing.Afterwards;
import io.github.wristway.miband.Scene;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Each round trip to a band costs time and battery, so this is all that there is. */
class LeanTest extends SyncScene {
    @Test
    void openingAndSyncingABand2() throws WristwayException {
        bandHasFiveMinutes();
        band.answers(Scene.ASK_2, Scene.RANDOM_2).answers(Scene.PROOF_2, "AUTHENTICATION 100301");
        try (Session session = scene.driver.open(scene.approach("mi2", new Credential.Known(Scene.KEY_2)))) {
            session.capability(Syncing.class).orElseThrow().sync(history, Afterwards.FORGET);
        }
        assertEquals(List.of(
                "connect",
                "listen AUTHENTICATION", Scene.ASK_2, Scene.PROOF_2, "write CLOCK e807060f0c000006000008",
                "listen FETCH_CONTROL", FROM_11_00, "listen FETCH_DATA", TRANSFER, "store", STORED,
                FROM_11_05, STORED,
                "close"), roundTrips());
    }

    @Test
    void detailsAreReadOnceAndOnlyIfSomebodyAsks() throws WristwayException {
        Session session = scene.open4();
        assertEquals(List.of(), reads());
        session.details();
        session.details();
        assertEquals(List.of("read SERIAL", "read SOFTWARE", "read HARDWARE", "read BATTERY"), reads());
    }

    private List<String> reads() {
        return band.events.stream().filter(event -> event.startsWith("read")).toList();
    }

    /** Without what happens on our side. */
    private List<String> roundTrips() {
        return band.events.stream().filter(event -> !event.startsWith("progress"))
                .map(event -> event.startsWith("store") ? "store" : event).toList();
    }
}
