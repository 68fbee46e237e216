package io.github.wristway.miband;

import io.github.wristway.miband.talk.Patience;
import java.time.Duration;
import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** What can be configured. */
final class MiBandSettings {
    @ObjectClassDefinition(name = "Mi Band driver", description = "How patient the gateway is with a Mi Band, and what it dares")
    @interface Config {
        @AttributeDefinition(description = "seconds to wait for the band's answer, 1 or more")
        int replyTimeoutSeconds() default 10;

        @AttributeDefinition(description = "seconds to wait for a tap, 1 or more; most bands end the link after about 30, "
                + "and are then asked once more")
        int tapTimeoutSeconds() default 60;

        @AttributeDefinition(description = "seconds to wait for a link, 1 or more; a band that lies still is slow to wake")
        int connectTimeoutSeconds() default 50;

        @AttributeDefinition(description = "seconds of silence that end a transfer, 1 or more")
        int fetchSilenceSeconds() default 20;

        @AttributeDefinition(description = "how often to try before giving up, 1 to 5; every try drains the band")
        int attempts() default 2;

        @AttributeDefinition(description = "true lets a reset over the air be sent to Band 7 Pro and later, which nobody has seen "
                + "work; otherwise only their own menu resets them")
        boolean experimentalReset() default false;
    }

    private MiBandSettings() {}

    static Patience from(Config config) {
        return new Patience(Duration.ofSeconds(config.replyTimeoutSeconds()),
                            Duration.ofSeconds(config.tapTimeoutSeconds()),
                            Duration.ofSeconds(config.connectTimeoutSeconds()),
                            Duration.ofSeconds(config.fetchSilenceSeconds()),
                            config.attempts());
    }
}
