package io.github.wristway.itests.karaf;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.wristway.itests.exam.ExamTest;
import io.github.wristway.itests.prompt.AllThere;
import io.github.wristway.itests.prompt.Prompt;
import javax.inject.Inject;
import org.apache.karaf.features.FeaturesService;
import org.apache.karaf.shell.api.console.SessionFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.osgi.framework.BundleContext;

/** feature.xml is all that a Karaf needs. */
@ExamTest(OnKaraf.class)
class FeaturesIT {
    @Inject
    BundleContext context;

    @Inject
    FeaturesService features;

    @Inject
    SessionFactory karaf;

    private Prompt prompt;
    private AllThere all;

    @BeforeEach
    void openSession() {
        prompt = new Prompt((keyboard, screen) -> new KarafShell(karaf.create(keyboard, screen, screen)));
        all = new AllThere(context);
    }

    @AfterEach
    void closeSession() {
        prompt.close();
    }

    @Test
    void bothFeaturesAreInstalled() throws Exception {
        assertTrue(features.isInstalled(features.getFeature("wristway")));
        assertTrue(features.isInstalled(features.getFeature("wristway-virtual")));
    }

    @Test
    void allBundlesAreActive() {
        all.everyBundleIsActive();
    }

    @Test
    void allComponentsAreSatisfied() {
        all.everyComponentIsSatisfied();
    }

    @Test
    void theCommandsOfAllBundlesAnswer() {
        all.commandsAnswer(prompt);
    }

    @Test
    void theShellKnowsHowTheLastCommandEnded() {
        all.theShellKnowsHowTheLastCommandEnded(prompt);
    }

    @Test
    void jsonCanBeRead() {
        all.jsonCanBeRead(prompt);
    }

    @Test
    void ourCommandsGoThroughThePipesOfKaraf() {
        prompt.type("bundle:list -s | grep io.github.wristway.gateway").says("Active");
        prompt.type("gateway:status | grep driver").says("miband");
    }
}
