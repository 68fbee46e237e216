package io.github.wristway.itests.house;

import io.github.wristway.gateway.radio.GattLink;
import io.github.wristway.gateway.radio.Radio;
import io.github.wristway.virtual.air.Traffic;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/** Listens in on a radio: what is read, and what the air had carried when the first data came. */
final class ListeningIn {
    private static final int FETCH_DATA = 0x0005;

    private final List<Integer> reads = new ArrayList<>();
    private Optional<Supplier<Traffic>> air = Optional.empty();
    private Optional<Traffic> beforeData = Optional.empty();

    Radio on(Radio radio) {
        return around(Radio.class, radio);
    }

    /** Begins anew. */
    void listen(Supplier<Traffic> toTheAir) {
        air = Optional.of(toTheAir);
        beforeData = Optional.empty();
        reads.clear();
    }

    /** What had been carried when the first packet of recorded data was handed to the driver. */
    Traffic beforeData() {
        return beforeData.orElseThrow();
    }

    int readsOf(int characteristic) {
        return (int) reads.stream().filter(number -> number == characteristic).count();
    }

    private <T> T around(Class<T> kind, T original) {
        return kind.cast(Proxy.newProxyInstance(kind.getClassLoader(), new Class<?>[] {kind}, (proxy, method, arguments) -> {
            if (method.getName().equals("read")) reads.add(number((UUID) arguments[0]));
            Object answer;
            try {
                answer = method.invoke(original, arguments);
            } catch (InvocationTargetException e) {
                throw e.getCause();
            }
            if (answer instanceof GattLink link) return around(GattLink.class, link);
            if (answer instanceof Optional<?> maybe && maybe.orElse(null) instanceof GattLink.Notification heard) note(heard);
            return answer;
        }));
    }

    private void note(GattLink.Notification heard) {
        if (beforeData.isEmpty() && number(heard.characteristic()) == FETCH_DATA) beforeData = air.map(Supplier::get);
    }

    private static int number(UUID characteristic) {
        return (int) (characteristic.getMostSignificantBits() >>> 32);
    }
}
