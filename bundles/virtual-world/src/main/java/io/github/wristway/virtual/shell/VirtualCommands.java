package io.github.wristway.virtual.shell;

import io.github.wristway.virtual.Accounts;
import io.github.wristway.virtual.VirtualWorld;
import io.github.wristway.virtual.World;
import java.util.ArrayList;
import java.util.Dictionary;
import java.util.Hashtable;
import java.util.List;
import org.apache.felix.service.command.Function;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;

/**
 * Puts the commands on the shell's whiteboard, each as a function of its own: a method could not be called
 * {@code menu-reset}.
 */
@Component(service = {}, immediate = true)
public final class VirtualCommands {
    private final List<ServiceRegistration<Function>> registrations = new ArrayList<>();

    @Activate
    public VirtualCommands(BundleContext bundle, @Reference VirtualWorld virtual) {
        for (Command command : all(virtual.world(), virtual.accounts())) {
            Dictionary<String, Object> properties = new Hashtable<>();
            properties.put("osgi.command.scope", "virtual");
            properties.put("osgi.command.function", command.name());
            registrations.add(bundle.registerService(Function.class, new CommandFunction(command, virtual.world()), properties));
        }
    }

    @Deactivate
    public void deactivate() {
        registrations.forEach(ServiceRegistration::unregister);
    }

    static List<Command> all(World world, Accounts accounts) {
        List<Command> all = new ArrayList<>();
        all.addAll(new BandCommands(world).all());
        all.addAll(new FaultCommands(world, accounts).all());
        all.addAll(new AccountCommands(accounts).all());
        all.addAll(new ReplayCommands(world).all());
        return all;
    }
}
