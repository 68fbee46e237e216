package io.github.wristway.itests.bluez;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.wristway.itests.bluez.RunningHost.Answer;
import io.github.wristway.virtual.Accounts;
import io.github.wristway.virtual.band.BandModel;
import io.github.wristway.virtual.band.VirtualBand;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The main job with nothing between us and what people run: the built home, its framework and bundles, typed commands; on a real bluetoothd. */
@Timeout(300)
class HostInside {
    private static final Duration WEEK = Duration.ofDays(7);

    @TempDir
    Path folder;
    private Bed bed;
    private Accounts accounts;
    private RunningHost host;

    @BeforeEach
    void open() throws IOException, InterruptedException {
        bed = Bed.open();
        accounts = Accounts.open(0, bed.time());
        host = RunningHost.start(folder, accounts.server().address(), Accounts.PASSWORD);
    }

    @AfterEach
    void close() throws IOException, InterruptedException {
        host.stop();
        accounts.close();
        bed.close();
    }

    private Answer type(String command) throws IOException, InterruptedException {
        Answer answer = host.exec(command);
        assertEquals(0, answer.status(), command + ": " + answer.text());
        return answer;
    }

    private static void assertSays(String words, Answer answer) {
        assertTrue(answer.text().contains(words), words + " is not in: " + answer.text());
    }

    @Test
    void aBandIsFoundLinkedSyncedAndSetFree() throws IOException, InterruptedException {
        VirtualBand band = bed.add(BandModel.MI4, "band");
        String address = band.address().text();
        accounts.linkByVendor(band, Accounts.ANNA);
        assertSays(address, type("wearable:scan --for 5s"));
        type("account:sign-in " + Accounts.ANNA + " --provider zepp --password-file " + folder.resolve("password"));
        assertSays(address, type("account:devices"));
        type("wearable:link " + address + " --name kitchen --person anna");

        band.holding(WEEK);
        int held = band.storedMinutes();
        assertTrue(held >= WEEK.toMinutes() - 1, held + " minutes are on the band");
        assertSays("kitchen is synced", type("wearable:sync kitchen"));
        assertTrue(band.forgottenMinutes() >= held, "and the band was told so");
        assertSays("%,d minutes".formatted(band.forgottenMinutes()), type("wearable:plan unlink kitchen"));

        assertSays("kitchen is free", type("wearable:unlink kitchen --yes"));
        assertTrue(band.isFree());
        assertFalse(accounts.server().devices(Accounts.ANNA).stream().anyMatch(device -> device.serial().equals(band.serial())));
        assertSays(band.address().text() + "  ", type("wearable:scan --for 3s"));
    }
}
