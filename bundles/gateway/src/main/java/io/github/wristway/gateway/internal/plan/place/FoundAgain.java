package io.github.wristway.gateway.internal.plan.place;

import io.github.wristway.gateway.LinkState;
import io.github.wristway.gateway.base.StorageTrouble;
import io.github.wristway.gateway.internal.air.Heard;
import io.github.wristway.gateway.internal.store.WearableRow;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Says so when a wearable that was given up as lost is heard, once for each time that it turns up. */
public final class FoundAgain {
    private static final Logger log = LoggerFactory.getLogger(FoundAgain.class);

    private final Tools tools;
    private final Map<String, Instant> told = new ConcurrentHashMap<>();

    public FoundAgain(Tools tools) {
        this.tools = tools;
    }

    /** On a radio's thread. */
    public void heard(Heard heard) {
        try {
            Optional<WearableRow> lost = tools.directory().byAddress(heard.address()).filter(row -> row.state() == LinkState.LOST);
            if (lost.isEmpty() || heard.first().equals(told.put(lost.get().id(), heard.first()))) return;
            log.info("{}: was given up as lost, and is heard again; wearable:link {} takes it on", lost.get().name(), heard.address());
            tools.announcer().event("wearable/found-again", Map.of("wearable.id", lost.get().id(), "name", lost.get().name()));
        } catch (StorageTrouble e) {
            log.debug("who is heard cannot be looked up: {}", e.getMessage());
        }
    }
}
