package io.github.wristway.commands;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.wristway.gateway.account.Account;
import io.github.wristway.gateway.account.AccountDevice;
import io.github.wristway.gateway.account.SignIn;
import io.github.wristway.gateway.base.Offline;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MissingBandsTest {
    private static final AccountDevice SCALE = new AccountDevice("s-1", AccountDevice.Kind.SCALE, "1", Optional.empty(), Optional.empty(), Optional.empty(),
            "Mi Scale", true, false, false, Optional.empty());
    private static final AccountDevice BAND = ScriptedBridge.device("b-1", "Xiaomi Smart Band 8", "C0:FF:EE:00:00:08");
    private static final Account BENS = new Account("mifitness", "1000000001", "1000000001", Examples.NOW, Optional.empty());

    private final GogoShell shell = new GogoShell();
    private final ScriptedBridge fitness = new ScriptedBridge("mifitness", "Mi Fitness");

    @BeforeEach
    void twoFamilies() {
        fitness.ways = List.of(SignIn.Scan.class, SignIn.Password.class);
        shell.bridges.add(fitness);
    }

    @AfterEach
    void close() {
        shell.close();
    }

    private String devices(String which) throws Exception {
        return shell.run("account:devices" + which).replaceAll("\\s+", " ");
    }

    @Test
    void anEmptyAccountPointsAtTheOtherApp() throws Exception {
        assertEquals("The account lists nothing. There are no bands in Zepp / Zepp Life. Bands linked with Mi Fitness are listed there: account:sign-in --qr.",
                     devices(""));
    }

    @Test
    void onlyAScaleIsNoBand() throws Exception {
        shell.bridge.devices.add(SCALE);
        assertTrue(devices("").endsWith("account:sign-in --qr."), devices(""));
        assertFalse(devices(" --json").contains("--qr"));
    }

    @Test
    void whereTheOtherAppListsTheBandItSaysSo() throws Exception {
        fitness.accounts.add(BENS);
        fitness.devices.add(BAND);
        assertTrue(devices("").endsWith("There are no bands in Zepp / Zepp Life. Mi Fitness lists Xiaomi Smart Band 8."), devices(""));
        assertTrue(devices(" anna@example.org").endsWith("Bands linked with Mi Fitness are listed there: account:devices 1000000001."));
    }

    @Test
    void theOtherWayRoundToo() throws Exception {
        shell.bridge.accounts.clear();
        fitness.accounts.add(BENS);
        assertTrue(devices("").endsWith("There are no bands in Mi Fitness. Bands linked with Zepp / Zepp Life are listed there: account:sign-in NAME --provider zepp."));
    }

    @Test
    void aBandNeedsNoHint() throws Exception {
        shell.bridge.devices.add(BAND);
        assertFalse(devices("").contains("There are no bands"));
    }

    @Test
    void anAccountThatDidNotAnswerIsNotCalledEmpty() throws Exception {
        shell.bridge.devices.add(BAND);
        fitness.accounts.add(BENS);
        fitness.fails = new Offline("account.example does not answer", "Wait");
        assertFalse(devices("").contains("There are no bands"), devices(""));
    }
}
