package io.github.wristway.itests.probe;

import io.github.wristway.gateway.base.Time;
import io.github.wristway.itests.prompt.Home;
import io.github.wristway.itests.prompt.Prompt;
import java.io.IOException;
import java.time.Duration;
import java.util.Hashtable;
import java.util.Map;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.Constants;
import org.osgi.framework.ServiceRegistration;

/** A test's stay in a fresh home, in hurried time. Afterwards all is as before. */
public final class Stay implements AutoCloseable {
    private static final Duration LINK_PATIENCE = Duration.ofSeconds(5); // one, on the hurried clock

    private final HurriedTime time = new HurriedTime();
    private final ServiceRegistration<Time> clock;
    private final Home home;

    public Stay(BundleContext context, Prompt prompt) throws Exception {
        clock = context.registerService(Time.class, time, new Hashtable<>(Map.of(Constants.SERVICE_RANKING, 1)));
        home = Home.fresh(context, prompt, LINK_PATIENCE);
    }

    public Home home() {
        return home;
    }

    @Override
    public void close() throws BundleException, IOException {
        home.leave();
        clock.unregister();
        time.close();
        home.open();
    }
}
