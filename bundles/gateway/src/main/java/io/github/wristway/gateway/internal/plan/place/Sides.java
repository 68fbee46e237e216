package io.github.wristway.gateway.internal.plan.place;

import io.github.wristway.gateway.base.Time;
import io.github.wristway.gateway.internal.proof.Audit;
import io.github.wristway.gateway.internal.wearable.KeyRing;
import io.github.wristway.gateway.internal.wearable.Keys;
import java.time.ZoneId;

/** The four places as the steps of a plan see them, and the audit log. They touch nothing else, so another world can stand in for each. */
public record Sides(BandSide band, AccountSide accounts, HostSide host, Keys keys, KeyRing ring, HistorySide history, Time time, ZoneId zone,
                    Audit audit) {
    public static Sides of(Tools tools) {
        return new Sides(new BandOnAir(tools), tools.accounts(), new HostBooks(tools), tools.keys(), tools.ring(), new HistoryBooks(tools),
                         tools.time(), tools.zone(), tools.audit());
    }
}
