package io.github.wristway.bluez;

/** The contract on the stand-in: for speed, and for every build. */
class StandInContractTest extends RadioContract {
    @Override
    RadioBench open() throws Exception {
        return new StandInBench();
    }
}
