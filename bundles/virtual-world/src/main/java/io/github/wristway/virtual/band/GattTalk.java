package io.github.wristway.virtual.band;

import io.github.wristway.gateway.base.Bytes;
import io.github.wristway.gateway.base.MalformedMessage;
import io.github.wristway.virtual.air.GattTable;
import io.github.wristway.virtual.air.Peer;
import io.github.wristway.virtual.air.Wire;
import java.util.UUID;

/** The band's end of one Low Energy link. */
public final class GattTalk implements Talk, Peer {
    private final Body band;
    private final Wire wire;
    private final Dialogue dialogue;

    public GattTalk(Body band, Wire wire, Dialogue dialogue) {
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
    public GattTable table() {
        return band.table();
    }

    @Override
    public int mtu() {
        return band.traits().mtu();
    }

    @Override
    public boolean silent() {
        return band.faults.has(Fault.SILENT);
    }

    @Override
    public Bytes read(UUID characteristic) {
        return dialogue.read(characteristic);
    }

    @Override
    public void written(UUID characteristic, Bytes value) {
        try {
            dialogue.heard(characteristic, value);
        } catch (MalformedMessage e) {
            band.note("did not understand: " + e.getMessage());
        }
    }

    @Override
    public void listened(UUID characteristic, boolean on) {
        dialogue.listened(characteristic, on);
    }

    @Override
    public void lost() {
        dialogue.gate().gone();
        dialogue.over();
        band.contact.over(this);
    }
}
