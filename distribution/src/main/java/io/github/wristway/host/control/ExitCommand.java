package io.github.wristway.host.control;

import java.util.Dictionary;
import java.util.Hashtable;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.felix.service.command.CommandProcessor;
import org.apache.felix.service.command.Descriptor;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleException;

/** The way out, at the prompt and from scripts. */
public final class ExitCommand {
    static final Dictionary<String, Object> NAMES = new Hashtable<>(
            Map.of(CommandProcessor.COMMAND_SCOPE, "wristway", CommandProcessor.COMMAND_FUNCTION, "exit"));
    private static final Logger LOG = Logger.getLogger(ExitCommand.class.getName());

    private final Bundle framework;

    ExitCommand(Bundle framework) {
        this.framework = framework;
    }

    @Descriptor("stop the gateway and leave")
    public void exit() {
        try {
            framework.stop();       // returns at once; the framework stops on a thread of its own
        } catch (BundleException e) {
            LOG.log(Level.WARNING, "The framework does not stop", e);
        }
    }
}
