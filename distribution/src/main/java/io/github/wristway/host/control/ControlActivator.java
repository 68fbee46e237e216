package io.github.wristway.host.control;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import org.apache.felix.service.command.CommandProcessor;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleActivator;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkEvent;
import org.osgi.util.tracker.ServiceTracker;

/** Opens the control socket that the launcher asks for in the framework property {@code wristway.control}. */
public final class ControlActivator implements BundleActivator {
    private ServiceTracker<CommandProcessor, CommandProcessor> gogo;
    private LogBridge log;
    private ControlSocket socket;

    @Override
    public void start(BundleContext context) throws IOException {
        log = new LogBridge(context);
        gogo = new ServiceTracker<>(context, CommandProcessor.class, null);
        gogo.open();
        String path = context.getProperty("wristway.control");
        if (path != null) socket = new ControlSocket(Path.of(path), new CommandRunner(gogo, whenStarted(context)));
    }

    /** Opens when the framework has reached the start level at which all commands are there. */
    private static CountDownLatch whenStarted(BundleContext context) {
        CountDownLatch started = new CountDownLatch(1);
        context.addFrameworkListener(event -> {
            if (event.getType() == FrameworkEvent.STARTED) started.countDown();
        });
        if (context.getBundle(0).getState() == Bundle.ACTIVE) started.countDown();
        return started;
    }

    @Override
    public void stop(BundleContext context) throws IOException {
        if (socket != null) socket.close();
        gogo.close();
        log.close();
    }
}
