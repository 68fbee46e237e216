package io.github.wristway.virtual;

import io.github.wristway.gateway.base.Time;
import io.github.wristway.gateway.radio.Radio;
import io.github.wristway.virtual.air.AirRules;
import java.io.IOException;
import java.time.ZoneId;
import java.util.Dictionary;
import java.util.Hashtable;
import java.util.List;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.cm.ConfigurationAdmin;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.osgi.service.metatype.annotations.Designate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The world as part of a running gateway: its radio is a service beside the real ones, its account service listens. */
@Component(service = VirtualWorld.class, immediate = true, configurationPid = "io.github.wristway.virtual")
@Designate(ocd = VirtualSettings.Config.class)
public final class VirtualWorld {
    private static final Logger log = LoggerFactory.getLogger(VirtualWorld.class);

    private final Bundle framework;
    private final World world;
    private final Accounts accounts;
    private final List<AccountSignpost> signposts;
    private final ServiceRegistration<Radio> radio;

    @Activate
    public VirtualWorld(BundleContext bundle, @Reference Time time,
            @Reference(cardinality = ReferenceCardinality.OPTIONAL, policyOption = ReferencePolicyOption.GREEDY)
            ConfigurationAdmin configurations, VirtualSettings.Config config) throws IOException {
        framework = bundle.getBundle(Constants.SYSTEM_BUNDLE_ID);
        VirtualSettings settings = VirtualSettings.from(config);
        world = new World(time, AirRules.usual(settings.seed()), ZoneId.systemDefault());
        settings.taps().ifPresent(world::tappingAfter);
        accounts = Accounts.open(settings.accountPort(), time);
        signposts = configurations == null ? List.of()
                : AccountSignpost.putUp(configurations, accounts.server().address());
        if (!settings.empty()) DefaultCast.enter(world, accounts);
        Dictionary<String, Object> properties = new Hashtable<>();
        properties.put("radio", world.radio().name());
        radio = bundle.registerService(Radio.class, world.radio(), properties);
        log.info("virtual world: {} bands, accounts at {}", world.bands().size(), accounts.server().address());
    }

    public World world() {
        return world;
    }

    public Accounts accounts() {
        return accounts;
    }

    @Deactivate
    public void deactivate() {
        radio.unregister();
        if (framework.getState() != Bundle.STOPPING) signposts.forEach(AccountSignpost::close); // else a bridge would come back into a gateway that goes
        accounts.close();
        world.close();
    }
}
