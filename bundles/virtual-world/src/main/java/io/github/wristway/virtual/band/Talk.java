package io.github.wristway.virtual.band;

import io.github.wristway.virtual.air.Peer;

/** The band's end of one link, in whatever protocol it speaks. Nothing of it outlives the link. */
interface Talk extends Peer {
    boolean authenticated();

    boolean asksForTap();

    void tapped();

    void hangUp();
}
