package io.github.wristway.bluez;

import io.github.wristway.gateway.base.Time;
import io.github.wristway.gateway.radio.Radio;
import java.nio.file.Path;
import java.util.Dictionary;
import java.util.HashMap;
import java.util.Hashtable;
import java.util.Map;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.metatype.annotations.Designate;

/** Plugs BlueZ into OSGi: one {@link Radio} for each adapter, and where there is none, one that says why. */
@Component(service = {}, immediate = true, configurationPid = "io.github.wristway.bluez")
@Designate(ocd = BluezSettings.Config.class)
public final class BluezRadios implements Radios.Listener {
    private final BundleContext bundle;
    private final BluezHost host;
    private final AbsentRadio absent;
    private final Map<Radio, ServiceRegistration<Radio>> registrations = new HashMap<>();

    @Activate
    public BluezRadios(BundleContext bundle, @Reference Time time, BluezSettings.Config config) {
        this.bundle = bundle;
        BluezSettings settings = BluezSettings.from(config);
        host = new BluezHost(settings, Pace.usual(settings.answer()), new HostFiles(Path.of("/")), time, this);
        absent = new AbsentRadio(host);
        register(absent);
        host.start();
    }

    @Override
    public synchronized void came(BluezRadio radio) {
        register(radio);
        withdraw(absent);
    }

    @Override
    public synchronized void went(BluezRadio radio) {
        withdraw(radio);
        if (registrations.isEmpty()) register(absent);
    }

    private void register(Radio radio) {
        Dictionary<String, Object> properties = new Hashtable<>();
        properties.put("radio", radio.name());
        registrations.put(radio, bundle.registerService(Radio.class, radio, properties));
    }

    private void withdraw(Radio radio) {
        ServiceRegistration<Radio> registration = registrations.remove(radio);
        if (registration != null) registration.unregister();
    }

    @Deactivate
    public void close() {
        host.close();
        synchronized (this) {
            registrations.values().forEach(ServiceRegistration::unregister);
            registrations.clear();
        }
    }
}
