package io.github.wristway.bluez;

import io.github.wristway.bluez.bus.BusCall;
import io.github.wristway.bluez.bus.BusError;
import io.github.wristway.gateway.base.RequestRefused;
import io.github.wristway.gateway.base.WristwayException;
import io.github.wristway.gateway.radio.Address;

/** Exchanges keys with a device that wants them for a request; {@link Agent} agrees to it. */
final class Pairing {
    private final Adapter adapter;

    Pairing(Adapter adapter) {
        this.adapter = adapter;
    }

    void with(String device, Address address) throws WristwayException {
        try {
            adapter.line().ask(BusCall.of(Kind.BLUEZ, device, Kind.DEVICE, "Pair"), adapter.pace().pairing(), "pairing");
        } catch (BusError e) {
            if (ErrorName.of(e) == ErrorName.ALREADY_EXISTS) return;
            throw new RequestRefused(address.text(), "to pair with this host", e.getMessage());
        }
    }
}
