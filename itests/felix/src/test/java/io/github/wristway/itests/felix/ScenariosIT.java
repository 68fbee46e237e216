package io.github.wristway.itests.felix;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.wristway.itests.exam.ExamTest;
import io.github.wristway.itests.probe.Stay;
import io.github.wristway.itests.prompt.Answer;
import io.github.wristway.itests.prompt.Home;
import io.github.wristway.itests.prompt.Prompt;
import io.github.wristway.itests.prompt.UnlinkScenes;
import java.io.InputStream;
import java.net.URL;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javax.inject.Inject;
import org.apache.felix.service.command.CommandProcessor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;

/** The acceptance scenarios of the requirements, section 5, typed at the prompt of the bundles that ship. */
@ExamTest(OnFelix.class)
class ScenariosIT {
    @Inject
    BundleContext context;

    @Inject
    CommandProcessor gogo;

    private Prompt prompt;
    private Stay stay;
    private Home home;
    private UnlinkScenes scenes;

    @BeforeEach
    void moveIn() throws Exception {
        prompt = prompt();
        stay = new Stay(context, prompt);
        home = stay.home();
        scenes = new UnlinkScenes(home);
    }

    @AfterEach
    void moveOut() throws Exception {
        stay.close();
        prompt.close();
    }

    @Test
    void scenario1_inReach_everythingIsFreedAndSeenToBeFree() throws Exception {
        scenes.inReachEverythingIsFreedAndSeenToBeFree();
    }

    /** The worst moment: the band has forgotten our key, and nobody has seen it yet. */
    @Test
    void scenario1_evenIfTheGatewayIsRestartedWhileTheBandStartsAnew() throws Exception {
        linkedAndSynced("mi4", "kitchen");
        try (Prompt another = prompt()) {
            CompletableFuture<Answer> unlink = CompletableFuture.supplyAsync(() -> another.type("wearable:unlink kitchen --yes"));
            home.eventually("virtual:show kitchen", "resets 1");
            home.restart("gateway");
            unlink.get(10, TimeUnit.SECONDS).ends("PARTIAL", 12).says("the gateway to go on with it");
        }
        scenes.finishesUnattended();
    }

    @Test
    void scenario2_outOfReach_itIsQueuedAndFinishesUnattended() throws Exception {
        scenes.outOfReachItIsQueuedAndFinishesUnattended(() -> {});
    }

    @Test
    void scenario2_evenIfTheGatewayIsRestartedInBetween() throws Exception {
        scenes.outOfReachItIsQueuedAndFinishesUnattended(() -> home.restart("gateway"));
    }

    @Test
    void scenario2_evenIfTheGatewayIsRestartedWhileItFinishes() throws Exception {
        scenes.queueAnUnlinkOutOfReach();
        home.type("virtual:silent kitchen").ends("OK");
        home.type("virtual:range kitchen in").ends("OK");
        home.eventually("virtual:show kitchen", "linked, busy");
        home.restart("gateway");
        home.type("wearable:pending").ends("OK").says("unlink kitchen");
        home.type("virtual:heal kitchen").ends("OK");
        scenes.finishesUnattended();
    }

    @Test
    void scenario2_evenIfTheDriverIsUpdatedInBetween() throws Exception {
        scenes.queueAnUnlinkOutOfReach();
        Bundle driver = home.bundle("miband-driver");
        driver.stop();
        home.type("virtual:range kitchen in").ends("OK");
        home.type("wearable:scan --for 3s").ends("OK").says(home.address("kitchen"));
        home.type("wearable:pending").ends("OK").says("kitchen to be heard");
        assertFalse(home.isFree("kitchen"), "nobody can speak with it");

        long before = driver.getLastModified();
        try (InputStream jar = new URL(driver.getLocation().replaceFirst("^reference:", "")).openStream()) {
            driver.update(jar);
        }
        driver.start();
        assertNotEquals(before, driver.getLastModified(), "it is updated");
        scenes.finishesUnattended();
    }

    @Test
    void scenario3_accountOnly_isPartialUntilTheBandIsResetInItsMenu() throws Exception {
        linkedAndSynced("mi4", "kitchen");
        home.type("virtual:range kitchen out").ends("OK");
        home.type("wearable:unlink kitchen --account-only --yes").ends("PARTIAL", 12).says("More → Settings → Factory reset");
        home.type("account:devices").ends("OK").doesNotSay("Mi Smart Band 4");
        assertEquals("ORPHANED", home.fact("kitchen", "state"));
        assertEquals("true", home.fact("kitchen", "keyPresent"), "the key stays until the band is free");

        home.type("virtual:range kitchen in").ends("OK");
        home.type("wearable:scan --for 3s").ends("OK").says(home.address("kitchen"));
        home.type("wearable:pending").ends("OK").says("kitchen to be heard as free");
        home.type("virtual:menu-reset kitchen").ends("OK");
        home.eventually("wearable:pending", "Nothing is pending");
        assertEquals("UNPAIRED", home.fact("kitchen", "state"));
        assertEquals("false", home.fact("kitchen", "keyPresent"));
    }

    @Test
    void scenario5_noInternet_theLocalHalfIsDoneAndTheAccountHalfWaits() throws Exception {
        linkedAndSynced("mi4", "kitchen");
        home.type("virtual:account fault offline").ends("OK");
        home.type("wearable:unlink kitchen --yes").ends("PARTIAL", 12).says("account QUEUED").says("heard again as free");
        assertTrue(home.isFree("kitchen"));

        home.restart("gateway");
        home.eventually("wearable:pending", "the account service"); // the restart may have met it at work
        home.type("virtual:account heal").ends("OK");
        home.type("account:devices").ends("OK").says("Mi Smart Band 4");
        home.eventually("wearable:pending", "Nothing is pending");
        home.type("account:devices").ends("OK").doesNotSay("Mi Smart Band 4");
    }

    @Test
    void scenario6_withoutAnyAccount_itIsFreedLocally() {
        scenes.withoutAnyAccountItIsFreedLocally();
    }

    @Test
    @Tag("R14")
    void scenario7_lostPhone_theAccountLetsGoWithNoBandThere() throws Exception {
        home.addVendorLinked("mi4", "lost", 1);
        home.type("virtual:range lost out").ends("OK");
        home.signIn();
        home.type("account:unlink 'Mi Smart Band 4'").ends("CONFIRM_NEEDED", 31);
        home.type("account:unlink 'Mi Smart Band 4' --yes").ends("OK", 0).says("More → Settings → Factory reset");
        home.type("account:devices").ends("OK").doesNotSay("Mi Smart Band 4");
        assertFalse(home.isFree("lost"), "nobody has touched the band");
    }

    @Test
    void scenario8_unsyncedData_wantsASecondConfirmationUntilItIsSynced() throws Exception {
        home.addVendorLinked("mi4", "kitchen", 1);
        home.signIn();
        home.link("kitchen").ends("OK");
        Answer plan = home.type("wearable:plan unlink kitchen").ends("OK");
        home.type("wearable:unlink kitchen --yes").ends("CONFIRM_NEEDED", 31).says("--yes is not enough").says(plan.token());
        home.type("wearable:unlink kitchen", "garden").ends("CONFIRM_NEEDED", 31).says("not the name of the band");
        assertFalse(home.isFree("kitchen"));

        home.type("wearable:sync kitchen").ends("OK");
        home.type("wearable:unlink kitchen --confirm " + plan.token()).ends("CONFIRM_NEEDED", 31).says("fits another plan");
        home.type("wearable:unlink kitchen", "no").ends("CANCELLED", 34);
        assertFalse(home.isFree("kitchen"));
        home.type("wearable:unlink kitchen", "yes").ends("OK", 0);
        assertTrue(home.isFree("kitchen"));
    }

    @Test
    void scenario9_relinkedToTheSamePerson_oneTimelineOverAChangedAddress() {
        home.type("virtual:add mi3 --name hall --hours 2").ends("OK");
        home.link("hall").ends("OK");
        String id = home.fact("hall", "id");
        String address = home.address("hall");
        home.agree("wearable:unlink hall").ends("OK");
        int before = home.storedMinutes("hall");
        assertTrue(before >= 119, "stored minutes: " + before);

        home.type("wearable:relink hall --yes").ends("OK");
        home.type("virtual:record hall 20").ends("OK");
        home.type("wearable:sync hall").ends("OK");
        assertEquals(id, home.fact("hall", "id"));
        assertEquals("anna", home.fact("hall", "person"));
        assertNotEquals(address, home.fact("hall", "address"));
        assertEquals(home.address("hall"), home.fact("hall", "address"));
        assertTrue(home.storedMinutes("hall") >= before + 20, "one timeline");
    }

    private Prompt prompt() {
        return new Prompt((keyboard, screen) -> new FelixShell(gogo.createSession(keyboard, screen, screen)));
    }

    private void linkedAndSynced(String model, String name) throws Exception {
        home.addVendorLinked(model, name, 1);
        home.signIn();
        home.link(name).ends("OK");
        home.type("wearable:sync " + name).ends("OK");
    }
}
