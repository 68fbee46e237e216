package io.github.wristway.virtual.band;

/** How a band decides whether a host may come in, as others see it. */
interface Gate {
    boolean open();

    boolean asksForTap();

    void tapped();

    /** The link is over. */
    void gone();
}
