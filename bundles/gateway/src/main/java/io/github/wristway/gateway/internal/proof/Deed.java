package io.github.wristway.gateway.internal.proof;

import io.github.wristway.gateway.AuditEntry.Act;
import io.github.wristway.gateway.AuditEntry.By;
import io.github.wristway.gateway.AuditEntry.Subject;
import io.github.wristway.gateway.Place;
import io.github.wristway.gateway.base.Outcome;
import io.github.wristway.gateway.internal.store.WearableRow;
import io.github.wristway.gateway.radio.Address;
import java.util.Optional;

/** What the audit log is to be told: something is about to be done, or has come to an outcome. */
public record Deed(Act act, Optional<Outcome> outcome, By by, Optional<String> plan, Optional<Place> place, Subject wearable) {
    /** About to be done. */
    public static Deed of(Act act, By by, Optional<String> plan, Optional<Place> place, WearableRow row) {
        return new Deed(act, Optional.empty(), by, plan, place,
                        new Subject(Optional.of(row.id()), row.name(), Optional.of(row.model()), row.serial()));
    }

    /** Done by somebody to what was never linked here. */
    public static Deed ofStranger(Act act, Place place, Address address) {
        return new Deed(act, Optional.empty(), By.SOMEBODY, Optional.empty(), Optional.of(place),
                        new Subject(Optional.empty(), address.text(), Optional.empty(), Optional.empty()));
    }

    public Deed ended(Outcome came) {
        return new Deed(act, Optional.of(came), by, plan, place, wearable);
    }
}
