package io.github.wristway.gateway.internal.store;

import io.github.wristway.gateway.LinkState;
import io.github.wristway.gateway.base.AnotherWearable;
import io.github.wristway.gateway.device.Session;
import io.github.wristway.gateway.radio.Address;
import java.time.Instant;
import java.util.Optional;

/**
 * A wearable as it is written down. Its id is ours and never changes; the rest may.
 *
 * @param linkedSince empty if it is not linked here
 * @param detailsAt   when it last told its serial number, firmware and battery; empty if it never did
 */
public record WearableRow(String id, String name, String make, String model, Optional<String> serial, LinkState state,
                          Optional<Address> address, Optional<String> person, Optional<String> account,
                          Optional<Instant> linkedSince, Optional<Integer> batteryPercent, Optional<String> firmware,
                          Optional<Instant> detailsAt) {

    /** A wearable of which only the kind is known. */
    public static WearableRow of(String id, String name, String make, String model) {
        return new WearableRow(id, name, make, model, Optional.empty(), LinkState.UNPAIRED, Optional.empty(),
                               Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(),
                               Optional.empty());
    }

    public WearableRow withName(String name) {
        return new WearableRow(id, name, make, model, serial, state, address, person, account, linkedSince, batteryPercent, firmware, detailsAt);
    }

    public WearableRow withModel(String model) {
        return new WearableRow(id, name, make, model, serial, state, address, person, account, linkedSince, batteryPercent, firmware, detailsAt);
    }

    public WearableRow withSerial(Optional<String> serial) {
        return new WearableRow(id, name, make, model, serial, state, address, person, account, linkedSince, batteryPercent, firmware, detailsAt);
    }

    public WearableRow withState(LinkState state) {
        return new WearableRow(id, name, make, model, serial, state, address, person, account, linkedSince, batteryPercent, firmware, detailsAt);
    }

    public WearableRow withAddress(Optional<Address> address) {
        return new WearableRow(id, name, make, model, serial, state, address, person, account, linkedSince, batteryPercent, firmware, detailsAt);
    }

    public WearableRow withPerson(Optional<String> person) {
        return new WearableRow(id, name, make, model, serial, state, address, person, account, linkedSince, batteryPercent, firmware, detailsAt);
    }

    public WearableRow withAccount(Optional<String> account) {
        return new WearableRow(id, name, make, model, serial, state, address, person, account, linkedSince, batteryPercent, firmware, detailsAt);
    }

    public WearableRow withLinkedSince(Optional<Instant> linkedSince) {
        return new WearableRow(id, name, make, model, serial, state, address, person, account, linkedSince, batteryPercent, firmware, detailsAt);
    }

    public WearableRow withBatteryPercent(Optional<Integer> batteryPercent) {
        return new WearableRow(id, name, make, model, serial, state, address, person, account, linkedSince, batteryPercent, firmware, detailsAt);
    }

    public WearableRow withFirmware(Optional<String> firmware) {
        return new WearableRow(id, name, make, model, serial, state, address, person, account, linkedSince, batteryPercent, firmware, detailsAt);
    }

    /** With what it has told about itself; what it left out stays as it was. */
    public WearableRow withDetails(Session.Details told, Instant at) {
        return new WearableRow(id, name, make, model, told.serial().or(this::serial), state, address, person, account, linkedSince,
                               told.batteryPercent().or(this::batteryPercent), told.firmware().or(this::firmware), Optional.of(at));
    }

    /** Address and key may fit, yet it is another one: nothing of it belongs to the history of the one we know. */
    public void refuseAnother(Optional<String> told) throws AnotherWearable {
        if (isAnother(told)) throw new AnotherWearable(name, serial.orElseThrow(), told.orElseThrow());
    }

    /** @param told the serial number that a wearable tells; empty if it tells none */
    public boolean isAnother(Optional<String> told) {
        return told.isPresent() && serial.filter(known -> !known.equalsIgnoreCase(told.get())).isPresent();
    }
}
