package io.github.wristway.virtual.shell;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.wristway.gateway.base.OutOfRange;
import io.github.wristway.virtual.Accounts;
import io.github.wristway.virtual.Host;
import io.github.wristway.virtual.World;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Commands that play what people do with the app of the vendor, and with a phone. */
class AppCommandsTest {
    private Typist typist;
    private World world;
    private Accounts accounts;

    @BeforeEach
    void theDefaultWorld() throws Exception {
        typist = new Typist();
        world = typist.world;
        accounts = typist.accounts;
    }

    @AfterEach
    void close() {
        typist.close();
    }

    private String type(String line) {
        return typist.type(line);
    }

    @Test
    void aResetBandIsLinkedAgainByTheVendorsApp() {
        String before = typist.kitchen().address().text();
        assertTrue(type("menu-reset kitchen").contains("free"));
        assertTrue(typist.kitchen().isFree());
        type("vendor-link kitchen --account " + Accounts.BEN);
        assertFalse(typist.kitchen().isFree());
        var listed = accounts.server().devices(Accounts.BEN).get(0);
        assertEquals(typist.kitchen().address().text(), listed.mac());
        assertFalse(listed.mac().equals(before));
        assertEquals(typist.kitchen().key().orElseThrow().reveal().hex(), listed.authKeyHex().orElseThrow());
    }

    @Test
    void aNewerBandIsLinkedInMiFitnessWhichHasItsKey() {
        type("add mi10 --name hall");
        String linked = type("vendor-link hall");
        String key = world.band("hall").orElseThrow().key().orElseThrow().reveal().hex();
        assertFalse(linked.contains(key) || type("show hall").contains(key), linked);
        assertEquals(key, accounts.miFitness().sources(Accounts.ANNA).get(3).keyHex().orElseThrow());
        assertEquals(3, accounts.server().devices(Accounts.ANNA).size());
        assertTrue(type("menu-reset hall").contains("free"));
    }

    @Test
    void aPhoneHoldsABandUntilItLeavesOrAllIsWell() {
        for (String end : List.of("phone kitchen leaves", "heal kitchen")) {
            assertEquals("a phone holds the link of kitchen", type("phone kitchen holds"));
            assertThrows(OutOfRange.class, () -> Host.connect(world, typist.kitchen()));
            type(end);
            assertDoesNotThrow(() -> Host.connect(world, typist.kitchen()).close());
        }
        assertTrue(type("phone kitchen sleeps").contains("neither holds nor leaves"));
    }

    @Test
    void theVendorsAppTakesABandOutOfItsAccountAndTheBandStaysLinked() {
        assertTrue(type("vendor-unlink office").contains("gone from the account of " + Accounts.ANNA));
        assertEquals(2, accounts.miFitness().sources(Accounts.ANNA).size());
        assertFalse(world.band("office").orElseThrow().isFree());
        assertEquals("no account lists office", type("vendor-unlink office"));
        type("vendor-unlink kitchen");
        assertEquals(2, accounts.server().devices(Accounts.ANNA).size());
        type("vendor-link office --account " + Accounts.BEN);
        assertEquals(world.band("office").orElseThrow().key().orElseThrow().reveal().hex(),
                     accounts.miFitness().sources(Accounts.BEN).get(0).keyHex().orElseThrow());
    }
}
