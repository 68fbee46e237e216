package io.github.wristway.virtual;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.Arrays;
import java.util.Map;

/** Makes components as Declarative Services does: the constructor, with a configuration of defaults and what differs. For tests that need no framework. */
public final class Components {
    private Components() {}

    public static <T> T make(Class<T> component, Map<String, Object> configuration, Object... services) {
        Constructor<?> constructor = component.getConstructors()[0];
        Object[] arguments = Arrays.stream(constructor.getParameterTypes()).map(type -> type.isAnnotation() ? configuration(type, configuration)
                : Arrays.stream(services).filter(type::isInstance).findFirst().orElseThrow()).toArray();
        try {
            return component.cast(constructor.newInstance(arguments));
        } catch (InvocationTargetException e) {
            throw new IllegalStateException(e.getCause());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Object configuration(Class<?> type, Map<String, Object> values) {
        return Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type},
                (proxy, method, none) -> values.getOrDefault(method.getName(), method.getDefaultValue()));
    }
}
