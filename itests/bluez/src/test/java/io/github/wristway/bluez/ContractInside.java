package io.github.wristway.bluez;

import org.junit.jupiter.api.Timeout;

/** The contract on a real bluetoothd: what the stand-in is held to be like. */
@Timeout(120)
class ContractInside extends RadioContract {
    @Override
    RadioBench open() throws Exception {
        return new BedBench();
    }
}
