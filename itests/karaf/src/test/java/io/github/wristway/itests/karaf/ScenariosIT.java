package io.github.wristway.itests.karaf;

import io.github.wristway.itests.exam.ExamTest;
import io.github.wristway.itests.probe.Stay;
import io.github.wristway.itests.prompt.DailyScenes;
import io.github.wristway.itests.prompt.Prompt;
import io.github.wristway.itests.prompt.UnlinkScenes;
import javax.inject.Inject;
import org.apache.karaf.shell.api.console.SessionFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.osgi.framework.BundleContext;

/** The same bands, commands and outcomes as on Felix. */
@ExamTest(OnKaraf.class)
class ScenariosIT {
    @Inject
    BundleContext context;

    @Inject
    SessionFactory karaf;

    private Prompt prompt;
    private Stay stay;
    private UnlinkScenes scenes;
    private DailyScenes days;

    @BeforeEach
    void moveIn() throws Exception {
        prompt = new Prompt((keyboard, screen) -> new KarafShell(karaf.create(keyboard, screen, screen)));
        stay = new Stay(context, prompt);
        scenes = new UnlinkScenes(stay.home());
        days = new DailyScenes(stay.home());
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

    @Test
    void scenario2_outOfReach_itIsQueuedAndFinishesUnattended() throws Exception {
        scenes.outOfReachItIsQueuedAndFinishesUnattended(() -> {});
    }

    @Test
    void scenario2_evenIfTheGatewayIsRestartedInBetween() throws Exception {
        scenes.outOfReachItIsQueuedAndFinishesUnattended(() -> stay.home().restart("gateway"));
    }

    @Test
    void scenario6_withoutAnyAccount_itIsFreedLocally() {
        scenes.withoutAnyAccountItIsFreedLocally();
    }

    @Test
    void aBand6LinksAndSyncs() throws Exception {
        days.aBandOfTheNewerProtocolLinksAndSyncs("mi6");
    }

    @Test
    void settingsAreConfirmedSentOrRefused() throws Exception {
        days.settingsAreConfirmedSentOrRefused();
    }

    @Test
    void whatIsKeptStaysOnTheBand() throws Exception {
        days.whatIsKeptStaysOnTheBand();
    }
}
