package io.github.wristway.virtual;

import java.time.Duration;
import java.util.Optional;
import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** @param taps how long after a band asks somebody taps it; empty is nobody */
record VirtualSettings(boolean empty, long seed, Optional<Duration> taps, int accountPort) {
    @ObjectClassDefinition(name = "Virtual world")
    @interface Config {
        @AttributeDefinition(description = "start without the default bands")
        boolean empty() default false;

        @AttributeDefinition(description = "what looks random follows from it; the same seed tells the same story")
        long seed() default 1;

        @AttributeDefinition(description = "seconds after which somebody taps a band that asks; negative is nobody")
        int tapsAfterSeconds() default 5;

        @AttributeDefinition(description = "port of the stand-in account service, 0 to 65535; 0 is any that is free")
        int accountPort() default 0;
    }

    VirtualSettings {
        if (accountPort < 0 || accountPort > 65_535) {
            throw new IllegalArgumentException("accountPort must be 0 to 65535, not " + accountPort);
        }
    }

    static VirtualSettings from(Config config) {
        return new VirtualSettings(config.empty(), config.seed(), Optional.of(config.tapsAfterSeconds())
                .filter(seconds -> seconds >= 0).map(Duration::ofSeconds), config.accountPort());
    }
}
