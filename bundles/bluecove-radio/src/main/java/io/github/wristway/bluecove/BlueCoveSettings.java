package io.github.wristway.bluecove;

import io.github.wristway.gateway.base.InvalidRequest;
import io.github.wristway.gateway.radio.Address;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.Set;
import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/**
 * The configuration, checked once.
 *
 * @param devices are asked for although they may not show themselves to everybody
 * @param known   whether what the host is paired with is asked for, too
 */
record BlueCoveSettings(boolean enabled, Duration rest, Set<Address> devices, boolean known) {
    @ObjectClassDefinition(name = "Bluetooth Classic through BlueCove")
    @interface Config {
        @AttributeDefinition(description = "use BlueCove; off, because what it needs of the host is rarely there")
        boolean enabled() default false;

        @AttributeDefinition(description = "seconds between two rounds of looking around, 1 or more; beyond 15 a band counts as gone in between")
        int restSeconds() default 10;

        @AttributeDefinition(description = "addresses of bands that do not show themselves to everybody, separated by commas")
        String devices() default "";

        @AttributeDefinition(description = "ask for the devices that the host is paired with, too")
        boolean known() default true;
    }

    BlueCoveSettings {
        if (rest.toSeconds() < 1) throw new IllegalArgumentException("restSeconds must be 1 or more");
        devices = Set.copyOf(devices);
    }

    static BlueCoveSettings from(Config config) {
        Set<Address> devices = new LinkedHashSet<>();
        for (String typed : config.devices().split(",")) {
            if (!typed.isBlank()) devices.add(address(typed));
        }
        return new BlueCoveSettings(config.enabled(), Duration.ofSeconds(config.restSeconds()), devices, config.known());
    }

    private static Address address(String typed) {
        try {
            return Address.parse(typed);
        } catch (InvalidRequest e) {
            throw new IllegalArgumentException("devices: " + e.getMessage(), e);
        }
    }
}
