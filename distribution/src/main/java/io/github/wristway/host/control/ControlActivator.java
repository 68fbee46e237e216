package io.github.wristway.host.control;

import java.io.IOException;
import java.nio.file.Path;
import org.apache.felix.service.command.CommandProcessor;
import org.osgi.framework.BundleActivator;
import org.osgi.framework.BundleContext;
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
        context.registerService(ExitCommand.class, new ExitCommand(context.getBundle(0)), ExitCommand.NAMES);
        if (path != null) socket = new ControlSocket(Path.of(path), new CommandRunner(gogo));
    }

    @Override
    public void stop(BundleContext context) throws IOException {
        if (socket != null) socket.close();
        gogo.close();
        log.close();
    }
}
