package io.github.wristway.bluez;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The radios that are there now, one for each adapter that is to be used. On the host's thread. */
final class Radios {
    private static final Logger log = LoggerFactory.getLogger(Radios.class);

    /** Who is told of radios, on the host's thread. */
    interface Listener {
        void came(BluezRadio radio);

        void went(BluezRadio radio);
    }

    private final BluezSettings settings;
    private final Function<Node, BluezRadio> maker;
    private final Listener listener;
    private final Map<String, BluezRadio> byPath = new LinkedHashMap<>();
    private volatile boolean empty = true;

    Radios(BluezSettings settings, Function<Node, BluezRadio> maker, Listener listener) {
        this.settings = settings;
        this.maker = maker;
        this.listener = listener;
    }

    /** From any thread. */
    boolean isEmpty() {
        return empty;
    }

    void came(Node adapter) {
        if (byPath.containsKey(adapter.path()) || !settings.chosen(adapter)) return;
        BluezRadio radio = maker.apply(adapter);
        byPath.put(adapter.path(), radio);
        empty = false;
        log.info("{}: {} is there", radio.name(), adapter.text(Kind.ADAPTER, "Address"));
        listener.came(radio);
    }

    void went(String path) {
        BluezRadio radio = byPath.remove(path);
        if (radio == null) return;
        empty = byPath.isEmpty();
        radio.adapter().end();
        log.info("{}: is gone", radio.name());
        listener.went(radio);
    }

    void endLinks() {
        byPath.values().forEach(radio -> radio.adapter().endLinks());
    }

    void end() {
        for (String path : List.copyOf(byPath.keySet())) went(path);
    }
}
