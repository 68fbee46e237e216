package io.github.wristway.bluez;

import io.github.wristway.gateway.base.OutOfRange;
import io.github.wristway.gateway.base.PairingRefused;
import io.github.wristway.gateway.base.RequestRefused;
import io.github.wristway.gateway.base.WristwayException;
import io.github.wristway.gateway.radio.Address;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes a serial stream. One adapter has one of these. */
final class Dialling {
    private static final Logger log = LoggerFactory.getLogger(Dialling.class);

    private final Adapter adapter;
    private final int mostAborts;
    private final Finding finding;

    Dialling(Adapter adapter, int mostAborts) {
        this.adapter = adapter;
        this.mostAborts = mostAborts;
        this.finding = new Finding(adapter, adapter.discovery()::searchingClassic);
    }

    SerialLink to(Address address, Duration atMost) throws WristwayException {
        Deadline deadline = Deadline.in(atMost, adapter.line().time());
        return adapter.alone(deadline, lastCall -> {
            Tries tries = new Tries(adapter.line(), adapter.pace(), mostAborts);
            while (true) {
                String device = classic(finding.found(address, deadline), address);
                adapter.serial().register(adapter);
                Dial dial = new Dial(adapter, device);
                lastCall.accept(dial.over());
                Dial.Ending ending = dial.run(deadline);
                if (ending == Dial.Ending.READY) return SerialLink.over(adapter, device, address, dial.socket());
                log.debug("{}: {} for {}: {}", adapter.name(), ending, address, dial.reason());
                next(ending, address, dial, tries, deadline);
            }
        });
    }

    /** Rule: a random address is one of Low Energy; asked for Bluetooth Classic there, BlueZ would page nobody. */
    private String classic(String device, Address address) throws RequestRefused {
        boolean random = adapter.mirror().at(device).map(node -> node.text(Kind.DEVICE, "AddressType").equals("random")).orElse(false);
        if (random) throw new RequestRefused(address.text(), "a serial stream", "this address of it is for Bluetooth Low Energy only");
        return device;
    }

    private void next(Dial.Ending ending, Address address, Dial dial, Tries tries, Deadline deadline) throws WristwayException {
        switch (ending) {
            case TOO_LATE -> throw new OutOfRange(address.text());
            case VANISHED -> { } // it is looked up again
            case ABORTED, BUSY_ELSEWHERE -> {
                if (!tries.again(address, deadline)) throw new OutOfRange(address.text());
            }
            case NOT_PAIRED -> throw new PairingRefused(address.text(), dial.reason());
            case NOT_OFFERED -> {
                adapter.serial().unregistered(); // or bluetoothd has lost our end of it
                throw new RequestRefused(address.text(), "a serial stream", "it offers none");
            }
            case BOND_LOST -> {
                if (!tries.mayRemove()) throw new PairingRefused(address.text(), dial.reason());
                finding.remove(dial.device(), address);
            }
            case READY -> throw new IllegalStateException("a stream was made");
        }
    }
}
