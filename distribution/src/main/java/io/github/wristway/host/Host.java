package io.github.wristway.host;

import io.github.wristway.host.HomeFolder.Occasion;
import io.github.wristway.host.HomeFolder.Placed;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.felix.framework.Felix;
import org.apache.felix.framework.util.FelixConstants;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleException;
import org.osgi.framework.Constants;
import org.osgi.framework.FrameworkEvent;
import org.osgi.framework.launch.Framework;
import org.osgi.framework.startlevel.BundleStartLevel;
import org.osgi.framework.startlevel.FrameworkStartLevel;

/** A running framework with our bundles in it. */
final class Host implements AutoCloseable {
    /** Our own services run from here on, and the control socket is open. */
    private static final int SERVICES = 20;
    /** The prompt comes last: a command that is typed at once must be there. */
    private static final int PROMPT = 30;
    private static final int OUR_START_LEVEL = 10;
    private static final long LONGEST_STOP_MILLIS = 10_000;

    private final HomeFolder home;
    private final Set<Occasion> occasions;
    private final Framework framework;

    Host(HomeFolder home, DataFolder data, Path socket, Set<Occasion> occasions) {
        this.home = home;
        this.occasions = occasions;
        this.framework = new Felix(settings(home, data, socket, occasions));
    }

    /** Returns when all services have been started. */
    void start() throws LaunchFailed {
        // The framework's threads inherit it. With ours, JLine would look in the launcher's jar for the services that talk
        // to a real terminal and find none: no Tab, no bars, and passwords that are seen. Without one it looks in its own.
        Thread.currentThread().setContextClassLoader(null);
        try {
            framework.init();
            List<Bundle> bundles = new ArrayList<>();
            bundles.add(install(new Placed(OUR_START_LEVEL, home.ownJar())));
            for (Placed placed : home.bundles(occasions)) bundles.add(install(placed));
            for (Bundle bundle : bundles) {
                if (bundle.getHeaders().get(Constants.FRAGMENT_HOST) == null) bundle.start(Bundle.START_ACTIVATION_POLICY);
            }
            framework.start();
        } catch (BundleException e) {
            throw new LaunchFailed(ExitStatus.ERROR, "The framework does not start: " + e.getMessage(), e);
        }
    }

    /** The bundles stay where they are and are read from there; the cache holds only what the framework makes of them. */
    private Bundle install(Placed placed) throws BundleException {
        Bundle bundle = framework.getBundleContext().installBundle("reference:" + placed.jar().toUri());
        bundle.adapt(BundleStartLevel.class).setStartLevel(placed.startLevel());
        return bundle;
    }

    private static Map<String, Object> settings(HomeFolder home, DataFolder data, Path socket, Set<Occasion> occasions) {
        Map<String, Object> settings = new HashMap<>();
        settings.put(Constants.FRAMEWORK_STORAGE, data.cache().toString());
        settings.put(Constants.FRAMEWORK_STORAGE_CLEAN, Constants.FRAMEWORK_STORAGE_CLEAN_ONFIRSTINIT);
        settings.put(Constants.FRAMEWORK_BEGINNING_STARTLEVEL, Integer.toString(SERVICES));
        settings.put(FelixConstants.LOG_LOGGER_PROP, new Log.OfFramework());

        settings.put("wristway.data", data.root().toString());
        settings.put("wristway.control", socket.toString());
        if (occasions.contains(Occasion.VIRTUAL)) settings.put("wristway.demo", "true");

        // configuration files: the owner's own; read before our bundles start, and again whenever one is saved
        settings.put("felix.fileinstall.dir", data.conf().toString());
        settings.put("felix.fileinstall.filter", ".*\\.(cfg|config)");
        settings.put("felix.fileinstall.tmpdir", data.cache().resolve("fileinstall").toString());
        settings.put("felix.fileinstall.noInitialDelay", "true");
        settings.put("felix.fileinstall.enableConfigSave", "false");
        settings.put("felix.fileinstall.poll", "2000");
        settings.put("felix.fileinstall.log.level", "2");
        settings.put("ds.loglevel", "warn");

        boolean prompt = occasions.contains(Occasion.PROMPT);
        settings.put("gosh.args", prompt ? "--nohistory" : "--nointeractive --noshutdown");
        settings.put("gosh.home", home.conf().resolve("shell").toString());
        return settings;
    }

    void openPrompt() {
        framework.adapt(FrameworkStartLevel.class).setStartLevel(PROMPT);
    }

    /** Waits for somebody to stop the framework: the prompt, a signal, a command. */
    void awaitStop() throws InterruptedException {
        FrameworkEvent event;
        do {
            event = framework.waitForStop(0);
        } while (event.getType() == FrameworkEvent.STOPPED_UPDATE);
    }

    @Override
    public void close() {
        try {
            framework.stop();
            framework.waitForStop(LONGEST_STOP_MILLIS);
        } catch (BundleException e) {
            System.err.println("The gateway did not stop cleanly: " + e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
