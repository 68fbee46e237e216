package io.github.wristway.gateway.internal.plan;

import io.github.wristway.gateway.device.CapabilitySheet;
import io.github.wristway.gateway.internal.store.WearableRow;
import java.util.Optional;

/** What only somebody can do who holds the wearable in the hand. */
final class ByHand {
    private ByHand() {}

    /** Whether nothing but its own menu resets such a wearable. A model that no driver knows now may be reset later. */
    static boolean only(Tools tools, WearableRow row) {
        return tools.surroundings().sheet(row.make(), row.model()).filter(sheet -> !sheet.resetsOverTheAir()).isPresent();
    }

    static String how(Tools tools, WearableRow row) {
        return how(tools.surroundings().sheet(row.make(), row.model()), row);
    }

    /** Such as {@code reset it on the band: More → Settings → Factory reset}. */
    static String how(Optional<CapabilitySheet> sheet, WearableRow row) {
        boolean overTheAir = sheet.map(CapabilitySheet::resetsOverTheAir).orElse(true);
        return sheet.flatMap(CapabilitySheet::resetMenu).map(path -> "reset it on the band: " + path)
                .orElse(overTheAir ? "its menu has no reset: bring it into reach and run wearable:unlink " + row.name()
                        : "only the vendor's app can reset it");
    }
}
