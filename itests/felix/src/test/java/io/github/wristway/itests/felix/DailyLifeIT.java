package io.github.wristway.itests.felix;

import io.github.wristway.itests.exam.ExamTest;
import io.github.wristway.itests.probe.Stay;
import io.github.wristway.itests.prompt.DailyScenes;
import io.github.wristway.itests.prompt.Prompt;
import javax.inject.Inject;
import org.apache.felix.service.command.CommandProcessor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.osgi.framework.BundleContext;

/** Settings, live values, texts, nights and runs, typed at the prompt of the bundles that ship. */
@ExamTest(OnFelix.class)
class DailyLifeIT {
    @Inject
    BundleContext context;

    @Inject
    CommandProcessor gogo;

    private Prompt prompt;
    private Stay stay;
    private DailyScenes scenes;

    @BeforeEach
    void moveIn() throws Exception {
        prompt = new Prompt((keyboard, screen) -> new FelixShell(gogo.createSession(keyboard, screen, screen)));
        stay = new Stay(context, prompt);
        scenes = new DailyScenes(stay.home());
    }

    @AfterEach
    void moveOut() throws Exception {
        stay.close();
        prompt.close();
    }

    @Test
    void settingsAreConfirmedSentOrRefused() throws Exception {
        scenes.settingsAreConfirmedSentOrRefused();
    }

    @Test
    void liveValuesComeUntilTheTimeIsOver() throws Exception {
        scenes.liveValuesComeUntilTheTimeIsOver();
    }

    @Test
    void textsCallsAndVibrationsAreSentAndShown() throws Exception {
        scenes.textsCallsAndVibrationsAreSentAndShown();
    }

    @Test
    void whatIsKeptStaysOnTheBand() throws Exception {
        scenes.whatIsKeptStaysOnTheBand();
    }

    @Test
    void nightsAndRunsAreStored() throws Exception {
        scenes.nightsAndRunsAreStored();
    }

    @Test
    void aBand6LinksAndSyncs() throws Exception {
        scenes.aBandOfTheNewerProtocolLinksAndSyncs("mi6");
    }

    @Test
    void aBand7LinksAndSyncs() throws Exception {
        scenes.aBandOfTheNewerProtocolLinksAndSyncs("mi7");
    }

    @Test
    void anOlderBand6LinksAndSyncsToo() throws Exception {
        scenes.anOlderBand6LinksAndSyncsToo();
    }

    @Test
    @Tag("R1")
    void theSheetTellsWhatABandCan() throws Exception {
        scenes.theSheetTellsWhatABandCan();
    }
}
