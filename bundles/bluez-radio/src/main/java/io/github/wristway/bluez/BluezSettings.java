package io.github.wristway.bluez;

import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/**
 * The configuration, checked once.
 *
 * @param adapters names such as {@code hci0}, or addresses, in lower case; empty for all
 */
record BluezSettings(String busAddress, Set<String> adapters, boolean switchOn, Duration answer, int mostAborts, int mostLinks) {
    @ObjectClassDefinition(name = "Bluetooth through BlueZ")
    @interface Config {
        @AttributeDefinition(description = "adapters to use, separated by commas: names such as hci0, or their addresses; empty for all")
        String adapters() default "";

        @AttributeDefinition(description = "switch an adapter on that is found switched off")
        boolean switchOn() default true;

        @AttributeDefinition(description = "seconds to wait for a device's answer to a request, 1 or more; Bluetooth itself gives up after 30")
        int answerSeconds() default 30;

        @AttributeDefinition(description = "how often to try again when a link breaks while it is made, 0 or more")
        int retries() default 4;

        @AttributeDefinition(description = "how many bands one adapter is connected to at a time, 1 or more; few controllers have fewer than 7 links")
        int links() default 7;

        @AttributeDefinition(description = "address of the D-Bus system bus; empty for the usual one")
        String busAddress() default "";
    }

    BluezSettings {
        if (answer.toSeconds() < 1) throw new IllegalArgumentException("answerSeconds must be 1 or more");
        if (mostAborts < 0) throw new IllegalArgumentException("retries must be 0 or more");
        if (mostLinks < 1) throw new IllegalArgumentException("links must be 1 or more");
        adapters = Set.copyOf(adapters);
    }

    static BluezSettings from(Config config) {
        Set<String> adapters = new TreeSet<>();
        Arrays.stream(config.adapters().split(",")).map(name -> name.strip().toLowerCase(Locale.ROOT)).filter(name -> !name.isEmpty())
                .forEach(adapters::add);
        return new BluezSettings(HostFiles.busAddress(config.busAddress()), adapters, config.switchOn(),
                                 Duration.ofSeconds(config.answerSeconds()), config.retries(), config.links());
    }

    boolean chosen(Node adapter) {
        String name = adapter.path().substring(adapter.path().lastIndexOf('/') + 1);
        String address = adapter.text(Kind.ADAPTER, "Address").toLowerCase(Locale.ROOT);
        return adapters.isEmpty() || adapters.contains(name) || adapters.contains(address);
    }
}
