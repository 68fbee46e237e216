package io.github.wristway.benchmarks;

import java.lang.reflect.Constructor;
import java.lang.reflect.Proxy;
import java.util.Arrays;

/** Makes components as Declarative Services does, with the configuration that they have by default. */
final class Components {
    private Components() {}

    static <T> T make(Class<T> component, Object... services) {
        Constructor<?> constructor = component.getConstructors()[0];
        Object[] arguments = Arrays.stream(constructor.getParameterTypes()).map(type -> type.isAnnotation() ? defaults(type)
                : Arrays.stream(services).filter(type::isInstance).findFirst().orElseThrow()).toArray();
        try {
            return component.cast(constructor.newInstance(arguments));
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Object defaults(Class<?> configuration) {
        return Proxy.newProxyInstance(configuration.getClassLoader(), new Class<?>[] {configuration},
                                      (proxy, method, none) -> method.getDefaultValue());
    }
}
