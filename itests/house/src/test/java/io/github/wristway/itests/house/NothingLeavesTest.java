package io.github.wristway.itests.house;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.wristway.account.mifitness.MiFitnessBridge;
import io.github.wristway.account.zepp.ZeppBridge;
import io.github.wristway.gateway.account.Account;
import io.github.wristway.gateway.account.AccountBridge;
import io.github.wristway.gateway.account.Owner;
import io.github.wristway.gateway.account.SignIn;
import io.github.wristway.gateway.base.Secret;
import io.github.wristway.gateway.internal.vault.StoreRoom;
import io.github.wristway.virtual.Accounts;
import io.github.wristway.virtual.Components;
import io.github.wristway.virtual.VirtualTime;
import io.github.wristway.virtual.VirtualWorld;
import io.github.wristway.virtual.account.mifitness.Demand;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.Dictionary;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.cm.Configuration;
import org.osgi.service.cm.ConfigurationAdmin;

/** The demo's world points both bridges at its own services: no password that is typed there ever goes to a vendor. */
class NothingLeavesTest {
    @TempDir
    Path folder;
    private final VirtualTime time = VirtualTime.startingAt("2026-11-22T09:00:00Z");
    private final Map<String, Map<String, Object>> configured = new HashMap<>();
    private final Set<String> hosts = Collections.synchronizedSet(new HashSet<>());
    private final ProxySelector usual = ProxySelector.getDefault();
    private StoreRoom room;
    private VirtualWorld world;

    @BeforeEach
    void listenToEveryConnection() {
        ProxySelector.setDefault(new ProxySelector() {
            @Override
            public List<java.net.Proxy> select(URI uri) {
                hosts.add(uri.getHost());
                return List.of(java.net.Proxy.NO_PROXY);
            }

            @Override
            public void connectFailed(URI uri, SocketAddress address, IOException failure) {}
        });
        room = new StoreRoom(folder, ZoneOffset.UTC);
        world = Components.make(VirtualWorld.class, Map.of(), time, played(BundleContext.class), configurations());
    }

    @AfterEach
    void close() {
        ProxySelector.setDefault(usual);
        world.deactivate();
        room.close();
    }

    /** Keeps what is configured, and has nothing before. */
    private ConfigurationAdmin configurations() {
        return (ConfigurationAdmin) Proxy.newProxyInstance(getClass().getClassLoader(), new Class<?>[] {ConfigurationAdmin.class},
                (proxy, method, arguments) -> method.getName().equals("getConfiguration") ? configuration((String) arguments[0]) : null);
    }

    private Configuration configuration(String pid) {
        return (Configuration) Proxy.newProxyInstance(getClass().getClassLoader(), new Class<?>[] {Configuration.class}, (proxy, method, arguments) -> {
            if (method.getName().equals("update")) configured.put(pid, copy((Dictionary<?, ?>) arguments[0]));
            if (method.getName().equals("delete")) configured.remove(pid);
            return null;
        });
    }

    private static Map<String, Object> copy(Dictionary<?, ?> properties) {
        return Collections.list(properties.keys()).stream().collect(Collectors.toMap(String::valueOf, properties::get));
    }

    /** A framework that runs, as far as the world asks for one. */
    private Object played(Class<?> type) {
        return Proxy.newProxyInstance(getClass().getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> switch (method.getName()) {
            case "registerService" -> played(ServiceRegistration.class);
            case "getBundle" -> played(Bundle.class);
            case "getState" -> Bundle.ACTIVE;
            default -> null;
        });
    }

    private <T extends AccountBridge> T bridge(Class<T> type, String pid) {
        return Components.make(type, configured.get(pid), time, room);
    }

    @Test
    void neitherBridgeAsksAnybodyButTheStandIn() throws Exception {
        ZeppBridge zepp = bridge(ZeppBridge.class, "io.github.wristway.account.zepp");
        Account annas = zepp.signIn(new SignIn.Password(Accounts.ANNA, Secret.of(Accounts.PASSWORD)), Owner.NOBODY);
        zepp.key(annas, zepp.devices(annas).get(0));
        zepp.unlink(annas, zepp.devices(annas).get(0), key -> {});
        zepp.signOut(annas);

        MiFitnessBridge miFitness = bridge(MiFitnessBridge.class, "io.github.wristway.account.mifitness");
        Anna anna = new Anna(world.accounts().miFitness());
        world.accounts().miFitness().demand(Accounts.ANNA, EnumSet.allOf(Demand.class));
        Account scanned = miFitness.signIn(new SignIn.Scan(), anna);
        Account typed = miFitness.signIn(new SignIn.Password(Accounts.ANNA, Secret.of(Accounts.PASSWORD)), anna);
        assertEquals(scanned.userId(), typed.userId());
        assertTrue(miFitness.devices(typed).stream().anyMatch(device -> device.hasKey()), "the office's band");
        miFitness.signOut(typed);

        assertEquals(Set.of("127.0.0.1"), hosts);
        assertEquals(Set.of("page", "picture", "code", "scan"), Set.copyOf(anna.asked));
    }

    @Test
    void whenTheWorldGoesItsSignpostsGo() {
        assertEquals(2, configured.size());
        world.deactivate();
        assertEquals(Map.of(), configured);
    }
}
