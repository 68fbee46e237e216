package io.github.wristway.bluecove;

import io.github.wristway.bluecove.stack.BlueCove;
import io.github.wristway.gateway.base.Time;
import io.github.wristway.gateway.radio.Radio;
import java.util.Dictionary;
import java.util.Hashtable;
import java.util.Optional;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.metatype.annotations.Designate;

/** Plugs BlueCove into OSGi, if it is wanted. Until then no class of it is touched, and the host is not asked for anything. */
@Component(service = {}, immediate = true, configurationPid = "io.github.wristway.bluecove")
@Designate(ocd = BlueCoveSettings.Config.class)
public final class BlueCoveRadios {
    private final Optional<BlueCoveRadio> radio;
    private final Optional<ServiceRegistration<Radio>> registration;

    @Activate
    public BlueCoveRadios(BundleContext bundle, @Reference Time time, BlueCoveSettings.Config config) {
        BlueCoveSettings settings = BlueCoveSettings.from(config);
        Dictionary<String, Object> properties = new Hashtable<>();
        properties.put("radio", BlueCoveRadio.NAME);
        radio = settings.enabled() ? Optional.of(new BlueCoveRadio(settings, Pace.usual(settings.rest()), new Crew(time, () -> { }))) : Optional.empty();
        registration = radio.map(one -> bundle.registerService(Radio.class, one, properties));
    }

    @Deactivate
    public void close() {
        registration.ifPresent(ServiceRegistration::unregister);
        radio.ifPresent(BlueCoveRadio::close);
        if (radio.isPresent()) BlueCove.shutdown();
    }
}
