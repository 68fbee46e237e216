package io.github.wristway.itests.karaf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.wristway.itests.exam.ExamTest;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import javax.inject.Inject;
import org.apache.karaf.features.FeaturesService;
import org.apache.karaf.shell.api.console.Session;
import org.apache.karaf.shell.api.console.SessionFactory;
import org.junit.jupiter.api.Test;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;

/** feature.xml is all that a Karaf needs. */
@ExamTest(OnKaraf.class)
class FeaturesIT {
    @Inject
    BundleContext context;

    @Inject
    FeaturesService features;

    @Inject
    SessionFactory shell;

    @Test
    void bothFeaturesAreInstalled() throws Exception {
        assertTrue(features.isInstalled(features.getFeature("wristway")));
        assertTrue(features.isInstalled(features.getFeature("wristway-virtual")));
    }

    @Test
    void ourBundlesAreActive() {
        List<Bundle> ours = Arrays.stream(context.getBundles())
                .filter(bundle -> bundle.getSymbolicName().startsWith("io.github.wristway."))
                .toList();
        for (Bundle bundle : ours) assertEquals(Bundle.ACTIVE, bundle.getState(), bundle.toString());
        assertTrue(ours.size() >= 6, ours.toString());      // five of the features and the one that runs this test
    }

    @Test
    void commandsRunInTheShellOfKaraf() throws Exception {
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        PrintStream out = new PrintStream(printed, true, StandardCharsets.UTF_8);
        Session session = shell.create(InputStream.nullInputStream(), out, out);
        session.execute("bundle:list -s | grep io.github.wristway.gateway");
        session.close();
        assertTrue(printed.toString(StandardCharsets.UTF_8).contains("Active"), printed.toString(StandardCharsets.UTF_8));
    }
}
