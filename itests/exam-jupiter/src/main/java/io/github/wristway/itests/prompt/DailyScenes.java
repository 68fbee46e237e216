package io.github.wristway.itests.prompt;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;

/** What people do with a linked band on any day. */
public record DailyScenes(Home home) {
    /** Long enough for a wearer who runs on every third day to have run. */
    private static final int MANY_DAYS = 25 * 24;

    /** A setting that the band confirms, one that it says nothing about, and two that are no setting of it. */
    public void settingsAreConfirmedSentOrRefused() throws IOException {
        linked("mi4", 1);
        home.type("wearable:settings kitchen alarm1=06:30,weekdays do-not-disturb=22:00-07:00").ends("OK", 0)
                .says("kitchen confirmed alarm1 and do-not-disturb");
        home.type("wearable:settings kitchen").ends("OK").says("do-not-disturb 22:00-07:00 set, confirmed");
        home.type("virtual:show kitchen").ends("OK").says("alarm at 06:30");
        home.type("wearable:settings kitchen goal=9000").ends("SENT_NOT_VERIFIED", 11).says("goal was sent");
        home.type("wearable:settings kitchen goal=9000 colour=red").ends("INVALID", 2).says("has no setting \"colour\"");
        home.type("wearable:settings kitchen goal=many").ends("INVALID", 2);

        home.type("wearable:settings kitchen --ask").ends("OK").says("alarm1 06:30,weekdays told by the band");
        home.type("virtual:refuse-settings kitchen").ends("OK");
        home.type("wearable:settings kitchen language=de_DE").ends("REFUSED", 35);
        home.type("virtual:heal kitchen").ends("OK");
        home.type("wearable:settings kitchen --restore").ends("SENT_NOT_VERIFIED", 11).says("confirmed").says("goal");
    }

    public void liveValuesComeUntilTheTimeIsOver() throws IOException {
        linked("mi4", 1);
        home.type("wearable:live kitchen --for 12s").ends("OK", 0).says("heart rate").says("within 12 s").says("today");
        assertFalse(home.type("wearable:live kitchen --for 6s --json").ends("OK").json().getAsJsonObject()
                        .get("readings").getAsJsonArray().isEmpty());
    }

    public void textsCallsAndVibrationsAreSentAndShown() throws IOException {
        home.type("virtual:add mi2 --name kitchen").ends("OK");
        home.link("kitchen").ends("OK");
        home.type("wearable:notify kitchen 'Dinner is ready'").ends("SENT_NOT_VERIFIED", 11);
        home.type("virtual:show kitchen").ends("OK").says("shows SMS: Dinner is ready");
        home.type("wearable:call kitchen Grandma --for 5s").ends("SENT_NOT_VERIFIED", 11);
        home.type("virtual:show kitchen").ends("OK").says("rings: Grandma");
        home.type("wearable:vibrate kitchen --times 2").ends("SENT_NOT_VERIFIED", 11);
    }

    public void whatIsKeptStaysOnTheBand() throws IOException {
        linked("mi4", 3);
        home.type("wearable:sync kitchen --keep").ends("OK", 0).says("left on the band");
        assertTrue(home.storedMinutes("kitchen") >= 3 * 60 - 1, "stored all the same");
        home.type("virtual:show kitchen").ends("OK").says("forgotten 0 minutes");
        home.type("virtual:record kitchen 10").ends("OK");
        home.type("wearable:sync kitchen").ends("OK").says("minutes stored").doesNotSay("left on the band");
        home.type("virtual:show kitchen").ends("OK").doesNotSay("forgotten 0 minutes");
    }

    public void nightsAndRunsAreStored() throws IOException {
        linked("mi4", MANY_DAYS);
        home.type("wearable:sync kitchen").ends("OK", 0).says("workout");
        home.type("wearable:sleep kitchen --day yesterday").ends("OK").says("Asleep").says("light").says("deep");
        assertFalse(home.type("wearable:workouts kitchen --json").ends("OK").json().getAsJsonArray().isEmpty());
        home.type("wearable:workouts kitchen").ends("OK").says("outdoor run 35 min");
        home.type("wearable:days kitchen").ends("OK").says("sleep min");
    }

    /** Its key exchange is done by BouncyCastle, which has to be found by the driver in the very container. */
    public void aBandOfTheNewerProtocolLinksAndSyncs(String model) throws IOException {
        linked(model, 2);
        home.type("wearable:sync kitchen").ends("OK", 0).says("kitchen is synced");
        assertTrue(home.storedMinutes("kitchen") >= 2 * 60 - 1);
        home.type("wearable:samples kitchen --json").ends("OK");
        home.type("virtual:record kitchen 10").ends("OK");
        home.type("wearable:sync kitchen").ends("OK", 0).says("minutes");
    }

    public void anOlderBand6LinksAndSyncsToo() throws IOException {
        home.type("virtual:add mi6 --name kitchen --firmware V1.0.1.36 --hours 2").ends("OK");
        home.type("virtual:vendor-link kitchen").ends("OK");
        home.signIn();
        home.link("kitchen").ends("OK");
        home.type("wearable:sync kitchen").ends("OK", 0).says("kitchen is synced");
        assertEquals("V1.0.1.36", home.fact("kitchen", "firmware"));
    }

    public void theSheetTellsWhatABandCan() throws IOException {
        home.type("wearable:capabilities mi6").ends("OK").says("Mi Smart Band 6").says("text messages untested").says("heart-rate-alert");
        home.type("wearable:capabilities mi7").ends("OK").says("factory reset menu only");
        linked("mi6", 1);
        home.type("wearable:capabilities kitchen").ends("OK").says("Mi Smart Band 6 (mi6)").says("alarm1 to alarm10");
    }

    private void linked(String model, int hours) throws IOException {
        home.addVendorLinked(model, "kitchen", hours);
        home.signIn();
        home.link("kitchen").ends("OK");
    }
}
