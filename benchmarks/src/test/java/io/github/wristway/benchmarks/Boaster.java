package io.github.wristway.benchmarks;

import io.github.wristway.gateway.radio.Radio;

/** A radio that is said to have more links than it has, as every controller is: none tells. */
final class Boaster extends ForwardingRadio {
    private final int mostLinks;

    Boaster(Radio radio, int mostLinks) {
        super(radio);
        this.mostLinks = mostLinks;
    }

    @Override
    public int mostLinks() {
        return mostLinks;
    }
}
