package io.github.wristway.itests.felix;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import io.github.wristway.itests.exam.ExamTest;
import io.github.wristway.itests.prompt.AllThere;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javax.inject.Inject;
import org.junit.jupiter.api.Test;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.framework.wiring.FrameworkWiring;

/** Every bundle that ships resolves, starts, and can be replaced while the others run. */
@ExamTest(OnFelix.class)
class BundlesIT {
    @Inject
    BundleContext context;

    @Test
    void allBundlesAreActive() {
        new AllThere(context).everyBundleIsActive();
    }

    @Test
    void allComponentsAreSatisfied() {
        new AllThere(context).everyComponentIsSatisfied();
    }

    @Test
    void ourBundlesCanBeUpdatedAndRestarted() throws Exception {
        for (Bundle bundle : ours()) {
            long before = bundle.getLastModified();
            bundle.update();
            refresh(bundle);
            assertEquals(Bundle.ACTIVE, bundle.getState(), bundle + " after an update");
            assertNotEquals(before, bundle.getLastModified(), bundle.toString());
            bundle.stop();
            bundle.start();
            assertEquals(Bundle.ACTIVE, bundle.getState(), bundle + " after a restart");
        }
    }

    @Test
    void onlyTheGatewayExportsPackages() {
        for (Bundle bundle : ours()) {
            boolean exports = bundle.getHeaders().get(Constants.EXPORT_PACKAGE) != null;
            assertEquals(bundle.getSymbolicName().equals("io.github.wristway.gateway"), exports, bundle.toString());
        }
        assertFalse(ours().isEmpty());
    }

    private List<Bundle> ours() {
        return Arrays.stream(context.getBundles())
                .filter(bundle -> bundle.getSymbolicName().startsWith("io.github.wristway."))
                .filter(bundle -> !bundle.getSymbolicName().endsWith("exam-jupiter"))
                .toList();
    }

    private void refresh(Bundle bundle) throws InterruptedException {
        CountDownLatch refreshed = new CountDownLatch(1);
        context.getBundle(Constants.SYSTEM_BUNDLE_LOCATION)
                .adapt(FrameworkWiring.class)
                .refreshBundles(List.of(bundle), event -> refreshed.countDown());
        assertEquals(true, refreshed.await(20, TimeUnit.SECONDS), bundle + " is not refreshed");
    }
}
