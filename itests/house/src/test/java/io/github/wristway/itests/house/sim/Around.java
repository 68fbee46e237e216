package io.github.wristway.itests.house.sim;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;

/** Stands around something of the gateway: what it does not do otherwise goes on as it is. */
final class Around {
    /** A call that may be made, or not. */
    interface Call {
        Object go() throws Throwable;
    }

    /** What to do instead of a call, or before it and after. */
    interface Instead {
        Object of(Method method, Object[] arguments, Call call) throws Throwable;
    }

    private Around() {}

    static <T> T the(Class<T> type, T real, Instead instead) {
        InvocationHandler handler = (proxy, method, arguments) -> instead.of(method, arguments, () -> {
            try {
                return method.invoke(real, arguments);
            } catch (InvocationTargetException e) {
                throw e.getCause();
            }
        });
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }
}
