package io.github.wristway.account.zepp;

import java.lang.reflect.Proxy;
import java.util.Map;

/** A configuration with its defaults, except for some values. */
final class Configured {
    static ZeppConfig with(Map<String, Object> values) {
        values.keySet().forEach(Configured::mustExist);
        return (ZeppConfig) Proxy.newProxyInstance(Configured.class.getClassLoader(), new Class<?>[] {ZeppConfig.class},
                (proxy, method, arguments) -> values.getOrDefault(method.getName(), method.getDefaultValue()));
    }

    static ZeppSettings settings() {
        return ZeppSettings.from(with(Map.of()));
    }

    private static void mustExist(String property) {
        try {
            ZeppConfig.class.getDeclaredMethod(property);
        } catch (NoSuchMethodException e) {
            throw new AssertionError("there is no property " + property, e);
        }
    }

    private Configured() {}
}
