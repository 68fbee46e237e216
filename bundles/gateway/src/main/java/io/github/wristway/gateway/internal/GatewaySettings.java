package io.github.wristway.gateway.internal;

import io.github.wristway.gateway.internal.sync.SyncPolicy;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Optional;
import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** The gateway's configuration, checked once. */
record GatewaySettings(Path dataFolder, ZoneId zone, SyncPolicy syncPolicy) {
    @ObjectClassDefinition(name = "Wristway gateway")
    @interface Config {
        @AttributeDefinition(description = "folder for store, keys and journal; empty for the host's own choice")
        String dataFolder() default "";

        @AttributeDefinition(description = "time zone of days and bands, such as Europe/Berlin; empty for the system's")
        String zone() default "";

        @AttributeDefinition(description = "sync a linked band by itself when it is heard and so many minutes have passed; 0 for never")
        int syncEveryMinutes() default 60;

        @AttributeDefinition(description = "leave on the band what was synced by itself, so that the vendor's app still gets it")
        boolean syncKeeps() default false;
    }

    /** @param hostFolder where the host keeps data of bundles, used if the configuration names no folder */
    static GatewaySettings from(Config config, Path hostFolder) {
        if (config.syncEveryMinutes() < 0) throw new IllegalArgumentException("syncEveryMinutes must be 0 or more");
        ZoneId zone;
        try {
            zone = config.zone().isBlank() ? ZoneId.systemDefault() : ZoneId.of(config.zone().strip());
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("zone must be a time zone such as Europe/Berlin: " + config.zone(), e);
        }
        Path folder = config.dataFolder().isBlank() ? hostFolder : Path.of(config.dataFolder().strip());
        return new GatewaySettings(folder.toAbsolutePath(), zone, new SyncPolicy(config.syncEveryMinutes() == 0 ? Optional.empty()
                : Optional.of(Duration.ofMinutes(config.syncEveryMinutes())), config.syncKeeps()));
    }
}
