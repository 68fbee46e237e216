package io.github.wristway.itests.far;

import io.github.wristway.gateway.base.Time;
import io.github.wristway.gateway.radio.Radio;
import java.time.Instant;
import java.util.Dictionary;
import java.util.Hashtable;
import org.osgi.framework.BundleActivator;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;

/**
 * Gives a gateway on OSGi the far radio and the scaled time; both before the gateway itself starts. What they need to know
 * are system properties: {@code far.port}, {@code far.start} and {@code far.timesFaster}.
 */
public final class FarActivator implements BundleActivator {
    private ScaledTime time;

    @Override
    public void start(BundleContext context) {
        time = new ScaledTime(Instant.parse(context.getProperty("far.start")), Integer.parseInt(context.getProperty("far.timesFaster")));
        Dictionary<String, Object> beforeAnyOther = new Hashtable<>();
        beforeAnyOther.put(Constants.SERVICE_RANKING, 1);
        context.registerService(Time.class, time, beforeAnyOther);
        context.registerService(Radio.class, new FarRadio(Integer.parseInt(context.getProperty("far.port"))), null);
    }

    @Override
    public void stop(BundleContext context) {
        time.close();
    }
}
