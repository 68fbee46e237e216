package io.github.wristway.gateway.internal.plan;

import io.github.wristway.gateway.device.CapabilitySheet;
import io.github.wristway.gateway.device.CapabilitySheet.AfterReset;
import io.github.wristway.gateway.device.CapabilitySheet.KeyOrigin;
import java.util.List;
import java.util.Optional;

/** The ways in which models of bands differ, as far as plans care. */
enum BandKind {
    //           key                      after the reset               over the air  tells that it is free  another address then
    TAPPED      (KeyOrigin.OURS_WITH_TAP, AfterReset.LINK_ANYWHERE,     true,         true,                  true),
    VENDORS     (KeyOrigin.ACCOUNT,       AfterReset.VENDOR_APP_FIRST,  true,         true,                  true),
    SILENT      (KeyOrigin.ACCOUNT,       AfterReset.VENDOR_APP_FIRST,  true,         false,                 true),
    BY_MENU     (KeyOrigin.ACCOUNT,       AfterReset.VENDOR_APP_FIRST,  false,        true,                  false),
    SILENT_MENU (KeyOrigin.ACCOUNT,       AfterReset.VENDOR_APP_FIRST,  false,        false,                 false);

    final boolean tellsFree;
    final boolean movesAway;
    final CapabilitySheet sheet;

    BandKind(KeyOrigin key, AfterReset afterReset, boolean overTheAir, boolean tellsFree, boolean movesAway) {
        this.tellsFree = tellsFree;
        this.movesAway = movesAway;
        sheet = new CapabilitySheet(name(), name(), key, afterReset, overTheAir, Optional.empty(), Optional.of("More → Reset"),
                Optional.of("Me → Connection Restriction").filter(way -> key == KeyOrigin.ACCOUNT), List.of(), List.of());
    }
}
