package io.github.wristway.itests.prompt;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;

/** Acceptance scenarios of the requirements, section 5, that every host must pass. */
public record UnlinkScenes(Home home) {
    /** Scenario 1, and all that comes before it. */
    public void inReachEverythingIsFreedAndSeenToBeFree() throws IOException {
        home.addVendorLinked("mi4", "kitchen", 3);
        String before = home.address("kitchen");
        home.type("wearable:scan --for 2s").ends("OK").says("Mi Smart Band 4").says(before);
        home.signIn();
        home.type("account:list").ends("OK").says("anna@example.org");
        home.type("account:devices").ends("OK").says("Mi Smart Band 4").says(before);
        home.link("kitchen").ends("OK").says("kitchen is linked here");
        home.type("wearable:sync kitchen").ends("OK").says("kitchen is synced");
        home.type("wearable:samples kitchen").ends("OK");
        home.type("wearable:days kitchen").ends("OK").says("steps"); // not of today alone, which may have just begun
        int stored = home.storedMinutes("kitchen");
        assertTrue(stored >= 3 * 60 - 1, "stored minutes: " + stored);

        Answer plan = home.type("wearable:plan unlink kitchen").ends("OK").says("remove it from the account").says("factory reset");
        assertFalse(home.isFree("kitchen"), "a plan changes nothing");
        assertTrue(home.accountLists("kitchen"), "a plan changes nothing");
        home.type("wearable:unlink kitchen").ends("CONFIRM_NEEDED", 31);
        home.type("wearable:unlink kitchen --confirm " + plan.token()).ends("OK", 0).says("kitchen is free");

        assertTrue(home.isFree("kitchen"));
        home.type("account:devices").ends("OK").doesNotSay("Mi Smart Band 4");
        assertEquals("UNPAIRED", home.fact("kitchen", "state"));
        assertEquals("false", home.fact("kitchen", "keyPresent"));
        assertNotEquals(before, home.address("kitchen"), "a reset changes the address");
        home.type("wearable:scan --for 2s --look").ends("OK").says(home.address("kitchen")).says("free: ");
        assertTrue(home.storedMinutes("kitchen") >= stored, "history is intact");
    }

    /** What happens to the host between the two halves of a scenario. */
    public interface Interlude {
        void happens() throws Exception;
    }

    /** Scenario 2. */
    public void outOfReachItIsQueuedAndFinishesUnattended(Interlude interlude) throws Exception {
        queueAnUnlinkOutOfReach();
        interlude.happens();
        home.type("wearable:pending").ends("OK").says("kitchen to be heard");
        home.type("virtual:range kitchen in").ends("OK");
        finishesUnattended();
    }

    /** Its first half. */
    public void queueAnUnlinkOutOfReach() throws IOException {
        home.addVendorLinked("mi4", "kitchen", 1);
        home.signIn();
        home.link("kitchen").ends("OK");
        home.type("wearable:sync kitchen").ends("OK");
        home.type("virtual:range kitchen out").ends("OK");
        home.type("wearable:unlink kitchen --yes").ends("QUEUED", 10).says("nothing has changed");
        home.type("wearable:pending").ends("OK").says("kitchen to be heard");
        assertEquals("UNLINK_PENDING", home.fact("kitchen", "state"));
        assertTrue(home.accountLists("kitchen"), "nothing has changed");
    }

    /** Its second half. */
    public void finishesUnattended() {
        home.eventually("wearable:pending", "Nothing is pending");
        assertTrue(home.isFree("kitchen"));
        home.type("account:devices").ends("OK").doesNotSay("Mi Smart Band 4");
        assertEquals("UNPAIRED", home.fact("kitchen", "state"));
        assertTrue(home.storedMinutes("kitchen") >= 59, "history is intact");
    }

    /** Scenario 6. */
    public void withoutAnyAccountItIsFreedLocally() {
        home.type("virtual:add mi2 --name desk").ends("OK");
        home.link("desk").ends("OK");
        home.type("virtual:record desk 30").ends("OK");
        home.agree("wearable:unlink desk").ends("OK", 0).says("ALREADY: no account is involved");
        assertTrue(home.isFree("desk"));
        assertEquals("UNPAIRED", home.fact("desk", "state"));
        assertTrue(home.storedMinutes("desk") >= 30, "what was only on the band was saved");
    }
}
