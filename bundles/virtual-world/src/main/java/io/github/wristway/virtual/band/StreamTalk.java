package io.github.wristway.virtual.band;

import io.github.wristway.gateway.base.Bytes;
import io.github.wristway.gateway.base.MalformedMessage;
import io.github.wristway.virtual.air.StreamPeer;
import io.github.wristway.virtual.air.StreamWire;

/** The band's end of one stream. */
public final class StreamTalk implements Talk, StreamPeer {
    private final Body band;
    private final StreamWire wire;
    private final StreamDialogue dialogue;

    public StreamTalk(Body band, StreamWire wire, StreamDialogue dialogue) {
        this.band = band;
        this.wire = wire;
        this.dialogue = dialogue;
    }

    @Override
    public Gate gate() {
        return dialogue.gate();
    }

    @Override
    public void hangUp() {
        wire.hangUp();
    }

    @Override
    public boolean silent() {
        return band.faults.has(Fault.SILENT);
    }

    @Override
    public void heard(Bytes part) {
        try {
            dialogue.heard(part);
        } catch (MalformedMessage e) {
            band.note("did not understand: " + e.getMessage());
        }
    }

    @Override
    public void lost() {
        dialogue.gate().gone();
        dialogue.over();
        band.contact.over(this);
    }
}
