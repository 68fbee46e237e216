package io.github.wristway.gateway.internal;

import io.github.wristway.gateway.CopyWriter;
import io.github.wristway.gateway.Gateway;
import io.github.wristway.gateway.SampleListener;
import io.github.wristway.gateway.account.AccountBridge;
import io.github.wristway.gateway.account.Vault;
import io.github.wristway.gateway.base.StorageTrouble;
import io.github.wristway.gateway.base.Time;
import io.github.wristway.gateway.device.KeyReader;
import io.github.wristway.gateway.device.WearableDriver;
import io.github.wristway.gateway.internal.vault.StoreRoom;
import io.github.wristway.gateway.radio.Radio;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Optional;
import java.util.stream.Stream;
import org.osgi.annotation.bundle.Capability;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.metatype.annotations.Designate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Plugs the gateway into OSGi: offers {@link Gateway} and {@link Vault}, and lets radios, drivers, accounts and listeners
 * come and go. It stands even if the store cannot be opened; then every call says why.
 */
@Capability(namespace = "osgi.service", attribute = "objectClass:List<String>='io.github.wristway.gateway.Gateway'")
@Capability(namespace = "osgi.service", attribute = "objectClass:List<String>='io.github.wristway.gateway.account.Vault'")
@Component(service = {}, immediate = true, configurationPid = "io.github.wristway.gateway")
@Designate(ocd = GatewaySettings.Config.class)
public final class GatewayComponent {
    private static final Logger log = LoggerFactory.getLogger(GatewayComponent.class);

    private final StoreRoom room;
    private final RealThreads threads = new RealThreads();
    private final OsgiAnnouncer announcer;
    private final House house;
    private final ServiceRegistration<Vault> vault;
    private final ServiceRegistration<Gateway> gateway;

    @Activate
    public GatewayComponent(BundleContext context, @Reference Time time, GatewaySettings.Config config) {
        GatewaySettings settings = GatewaySettings.from(config, hostFolder(context));
        room = new StoreRoom(settings.dataFolder(), settings.zone());
        announcer = new OsgiAnnouncer(context);
        house = new House(room, time, settings.zone(), threads, new SecureRandom(), announcer,
                          context.getBundle().getVersion().toString().replaceFirst("\\.(?=[A-Z])", "-"), settings.syncPolicy());
        vault = context.registerService(Vault.class, room, null);
        gateway = context.registerService(Gateway.class, house.gateway(), null);
        try {
            house.start();
        } catch (StorageTrouble e) {
            log.error("the gateway cannot use its store: {}. {}", e.getMessage(), e.remedy());
        }
    }

    /** Felix hosts say where their data is; Karaf has a data folder; else the usual place in the user's home. */
    private static Path hostFolder(BundleContext context) {
        Optional<Path> own = Optional.ofNullable(context.getProperty("wristway.data")).map(Path::of);
        Optional<Path> karaf = Optional.ofNullable(context.getProperty("karaf.data")).map(data -> Path.of(data, "wristway"));
        return Stream.of(own, karaf).flatMap(Optional::stream).findFirst()
                .orElseGet(() -> Path.of(System.getProperty("user.home"), ".local", "share", "wristway"));
    }

    @Deactivate
    void close() {
        gateway.unregister();
        house.close();
        threads.close();
        announcer.close();
        vault.unregister();
        room.close();
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void addRadio(Radio radio) {
        house.airwaves().add(radio);
    }

    void removeRadio(Radio radio) {
        house.airwaves().remove(radio);
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void addDriver(WearableDriver driver) {
        house.surroundings().drivers.add(driver);
    }

    void removeDriver(WearableDriver driver) {
        house.surroundings().drivers.remove(driver);
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void addAccounts(AccountBridge bridge) {
        house.surroundings().accounts.add(bridge);
    }

    void removeAccounts(AccountBridge bridge) {
        house.surroundings().accounts.remove(bridge);
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void addListener(SampleListener listener) {
        house.surroundings().listeners.add(listener);
    }

    void removeListener(SampleListener listener) {
        house.surroundings().listeners.remove(listener);
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void addKeyReader(KeyReader reader) {
        house.surroundings().keyReaders.add(reader);
    }

    void removeKeyReader(KeyReader reader) {
        house.surroundings().keyReaders.remove(reader);
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void addCopyWriter(CopyWriter writer) {
        house.surroundings().copyWriters.add(writer);
    }

    void removeCopyWriter(CopyWriter writer) {
        house.surroundings().copyWriters.remove(writer);
    }
}
