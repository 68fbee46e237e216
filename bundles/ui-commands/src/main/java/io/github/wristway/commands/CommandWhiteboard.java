package io.github.wristway.commands;

import io.github.wristway.gateway.CopyWriter;
import io.github.wristway.gateway.Gateway;
import io.github.wristway.gateway.account.AccountBridge;
import java.util.ArrayList;
import java.util.Dictionary;
import java.util.Hashtable;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import org.apache.felix.service.command.Function;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Registers every command where the Gogo shell looks for them, Felix's as well as Karaf's. A service each, because only
 * so a command can be called {@code sign-in}. Beside that it writes the copies that plans had promised.
 */
@Component(service = {}, immediate = true)
public final class CommandWhiteboard {
    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    private volatile List<AccountBridge> bridges = List.of();

    /** Time for the shell to print what the command that stops it has to say. */
    private static final long ANSWER_MILLIS = 200;
    private static final Logger log = LoggerFactory.getLogger(CommandWhiteboard.class);

    private final List<ServiceRegistration<?>> registered = new ArrayList<>();

    @Activate
    public CommandWhiteboard(BundleContext context, @Reference Gateway gateway) {
        registered.add(context.registerService(CopyWriter.class, new HistoryZips(gateway), null));
        CommandSet commands = new CommandSet(gateway, () -> bridges, new Framework(context));
        for (CommandFunction function : commands.functions()) {
            CommandSet.CommandName name = function.name();
            register(context, function, properties(name.scope(), name.name(), name.description()));
        }
        register(context, new Unknown(), properties("gateway", Unknown.NAME, "for what there is not"));
        for (Names names : Names.values()) {
            register(context, commands.names(names), properties(Names.SCOPE, names.function(), "for the Tab key"));
        }
    }

    private void register(BundleContext context, Function function, Dictionary<String, Object> properties) {
        registered.add(context.registerService(Function.class, function, properties));
    }

    @Deactivate
    public void stop() {
        registered.forEach(ServiceRegistration::unregister);
    }

    private static Dictionary<String, Object> properties(String scope, String name, String description) {
        Dictionary<String, Object> properties = new Hashtable<>();
        properties.put("osgi.command.scope", scope);
        properties.put("osgi.command.function", name);
        properties.put("osgi.command.description", description);
        return properties;
    }

    private record Framework(BundleContext context) implements Host {
        @Override
        public boolean isShared() {
            return context.getProperty("karaf.home") != null;
        }

        @Override
        public void stop() {
            Bundle framework = context.getBundle(0);
            Executor afterTheAnswer = CompletableFuture.delayedExecutor(ANSWER_MILLIS, TimeUnit.MILLISECONDS);
            afterTheAnswer.execute(() -> {
                try {
                    framework.stop();
                } catch (BundleException e) {
                    log.error("the gateway does not stop", e);
                }
            });
        }
    }
}
