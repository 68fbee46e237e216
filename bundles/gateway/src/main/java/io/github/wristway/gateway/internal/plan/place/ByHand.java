package io.github.wristway.gateway.internal.plan.place;

import io.github.wristway.gateway.device.CapabilitySheet;
import io.github.wristway.gateway.device.CapabilitySheet.AfterReset;
import io.github.wristway.gateway.internal.store.WearableRow;
import java.util.Optional;

/** What only somebody can do who holds the wearable in the hand. */
public final class ByHand {
    private ByHand() {}

    /** Whether nothing but its own menu resets such a wearable. A model that no driver knows now may be reset later. */
    public static boolean only(Optional<CapabilitySheet> sheet) {
        return sheet.filter(known -> !known.resetsOverTheAir()).isPresent();
    }

    /** After a reset of which nobody saw whether it worked, for a model that does not tell. */
    public static String toBeSure(Optional<CapabilitySheet> sheet, WearableRow row) {
        boolean vendorFirst = sheet.filter(known -> known.afterReset() == AfterReset.VENDOR_APP_FIRST).isPresent();
        return "Look at the band whether it is as new. To use it here again, " + (vendorFirst
                ? "link it in the vendor's app, then run wearable:link " + row.name() : "run wearable:relink " + row.name() + " --own-key, and tap it");
    }

    /** How it is reset, whoever does it. */
    public static String resets(Optional<CapabilitySheet> sheet, WearableRow row) {
        return only(sheet) ? how(sheet, row) : "factory reset";
    }

    /** Such as {@code reset it on the band: More → Settings → Factory reset}. */
    public static String how(Optional<CapabilitySheet> sheet, WearableRow row) {
        boolean overTheAir = sheet.map(CapabilitySheet::resetsOverTheAir).orElse(true);
        return sheet.flatMap(CapabilitySheet::resetMenu).map(path -> "reset it on the band: " + path)
                .orElse(overTheAir ? "its menu has no reset: bring it into reach and run wearable:unlink " + row.name()
                        : "only the vendor's app can reset it");
    }
}
