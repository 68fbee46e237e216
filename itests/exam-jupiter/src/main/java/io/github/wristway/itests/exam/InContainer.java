package io.github.wristway.itests.exam;

import java.io.IOException;
import java.io.ObjectOutputStream;
import java.io.OutputStream;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Hashtable;
import java.util.Map;
import org.junit.jupiter.engine.JupiterTestEngine;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherConfig;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.ops4j.pax.exam.ProbeInvokerFactory;
import org.ops4j.pax.exam.TestContainerException;
import org.ops4j.pax.exam.WrappedTestContainerException;
import org.ops4j.pax.exam.util.Injector;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleActivator;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;

/** Inside: offers Pax Exam an invoker called "jupiter", which lets the Jupiter engine run one method. */
public final class InContainer implements BundleActivator {
    @Override
    public void start(BundleContext context) {
        ProbeInvokerFactory jupiter = (probe, address) -> arguments -> run(((BundleContext) probe).getBundle(), address);
        context.registerService(ProbeInvokerFactory.class, jupiter, new Hashtable<>(Map.of("driver", "jupiter")));
    }

    @Override
    public void stop(BundleContext context) {
        // the framework takes the service back
    }

    static void inject(Object test) {
        BundleContext context = FrameworkUtil.getBundle(test.getClass()).getBundleContext();
        context.getService(context.getServiceReference(Injector.class)).injectFields(test);
    }

    /** @param address class and method, with a semicolon between */
    private static void run(Bundle probe, String address) {
        String[] parts = address.split(";");
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        try {
            Class<?> test = probe.loadClass(parts[0]);
            thread.setContextClassLoader(InContainer.class.getClassLoader());
            Ending ending = new Ending();
            LauncherFactory.create(jupiterOnly()).execute(request(test, parts[1]), ending);
            if (ending.thrown != null) throw portable(ending.thrown);
            if (!ending.ran) throw new TestContainerException("There was nothing to run for " + address);
        } catch (ClassNotFoundException e) {
            throw new TestContainerException(e);
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    private static LauncherDiscoveryRequest request(Class<?> test, String name) {
        Method method = Arrays.stream(test.getDeclaredMethods())
                .filter(candidate -> candidate.getName().equals(name))
                .findFirst()
                .orElseThrow();
        return LauncherDiscoveryRequestBuilder.request()
                .selectors(DiscoverySelectors.selectMethod(test, method))
                .build();
    }

    /** The engine is handed over: nothing is looked up, for in OSGi nothing would be found. */
    private static LauncherConfig jupiterOnly() {
        return LauncherConfig.builder()
                .enableTestEngineAutoRegistration(false)
                .enableLauncherSessionListenerAutoRegistration(false)
                .enableLauncherDiscoveryListenerAutoRegistration(false)
                .enablePostDiscoveryFilterAutoRegistration(false)
                .enableTestExecutionListenerAutoRegistration(false)
                .addTestEngines(new JupiterTestEngine())
                .build();
    }

    /** On Karaf the failure travels to another process; not every failure can. */
    private static TestContainerException portable(Throwable failure) {
        try (ObjectOutputStream trial = new ObjectOutputStream(OutputStream.nullOutputStream())) {
            trial.writeObject(failure);
            return new TestContainerException(String.valueOf(failure.getMessage()), failure);
        } catch (IOException cannotTravel) {
            return new WrappedTestContainerException(failure.toString(), failure);
        }
    }

    private static final class Ending implements TestExecutionListener {
        private boolean ran;
        private Throwable thrown;

        @Override
        public void executionFinished(TestIdentifier what, TestExecutionResult result) {
            ran |= what.isTest();
            if (thrown == null) thrown = result.getThrowable().orElse(null);
        }

        @Override
        public void executionSkipped(TestIdentifier what, String reason) {
            ran = true;
        }
    }
}
