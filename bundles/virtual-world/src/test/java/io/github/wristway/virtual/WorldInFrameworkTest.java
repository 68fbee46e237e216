package io.github.wristway.virtual;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.cm.Configuration;
import org.osgi.service.cm.ConfigurationAdmin;

/** The world comes and goes with its bundle, or with the whole framework. */
class WorldInFrameworkTest {
    private final Set<String> pointed = new HashSet<>();
    private int frameworkState = Bundle.ACTIVE;

    /** When the framework stops, each change of a configuration wakes an account bridge for a gateway that goes. */
    @ParameterizedTest
    @ValueSource(ints = {Bundle.ACTIVE, Bundle.STOPPING})
    void theAccountBridgesArePointedBack_butNotIntoAFrameworkThatStops(int state) throws IOException {
        VirtualWorld world = new VirtualWorld(context(), VirtualTime.startingAt("2026-03-01T08:00:00Z"), configurations(), settings());
        assertEquals(Set.of("io.github.wristway.account.zepp", "io.github.wristway.account.mifitness"), pointed);
        frameworkState = state;
        world.deactivate();
        assertEquals(state == Bundle.STOPPING ? 2 : 0, pointed.size());
    }

    private BundleContext context() {
        Bundle framework = fake(Bundle.class, (self, method, arguments) -> frameworkState);
        ServiceRegistration<?> registration = fake(ServiceRegistration.class, (self, method, arguments) -> null);
        return fake(BundleContext.class, (self, method, arguments) -> method.getName().equals("getBundle") ? framework : registration);
    }

    private ConfigurationAdmin configurations() {
        return fake(ConfigurationAdmin.class, (self, method, arguments) -> method.getName().equals("getConfiguration") ? configuration((String) arguments[0]) : null);
    }

    private Configuration configuration(String pid) {
        return fake(Configuration.class, (self, method, arguments) -> {
            if (method.getName().equals("update")) pointed.add(pid);
            if (method.getName().equals("delete")) pointed.remove(pid);
            return null;
        });
    }

    private static VirtualSettings.Config settings() {
        return fake(VirtualSettings.Config.class, (self, method, none) -> method.getDefaultValue());
    }

    private static <T> T fake(Class<T> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }
}
