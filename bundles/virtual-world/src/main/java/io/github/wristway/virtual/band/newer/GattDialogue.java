package io.github.wristway.virtual.band.newer;

import io.github.wristway.gateway.base.Bytes;
import io.github.wristway.gateway.base.MalformedMessage;
import io.github.wristway.virtual.air.Wire;
import io.github.wristway.virtual.band.Body;
import io.github.wristway.virtual.band.Dialogue;
import io.github.wristway.virtual.band.Gate;
import java.util.Arrays;
import java.util.UUID;

/** A newer band on characteristics. */
final class GattDialogue implements Dialogue {
    private static final int ATT_HEAD = 3;

    private final NewerConversation conversation;
    private final Carriage carriage;
    private final Writes writes;

    private GattDialogue(NewerConversation conversation, Carriage carriage, Writes writes) {
        this.conversation = conversation;
        this.carriage = carriage;
        this.writes = writes;
    }

    static GattDialogue one(Body band, Wire wire) {
        NewerConversation conversation = new NewerConversation(band, true);
        CharacteristicsOne packets = new CharacteristicsOne(band, wire, conversation);
        return new GattDialogue(conversation, packets, packets::heard);
    }

    static GattDialogue two(Body band, Wire wire) {
        NewerConversation conversation = new NewerConversation(band, false);
        PacketsTwo packets = new PacketsTwo(band, packet -> notify(wire, packet), wire::hangUp, conversation, Buffer.Form.TWO);
        return new GattDialogue(conversation, packets, (characteristic, value) -> packets.heard(value));
    }

    private interface Writes {
        void heard(UUID characteristic, Bytes value) throws MalformedMessage;
    }

    /** A packet is cut to what a notification may have. */
    private static void notify(Wire wire, Bytes packet) {
        byte[] all = packet.toArray();
        int size = wire.mtu() - ATT_HEAD;
        for (int from = 0; from < all.length; from += size) {
            wire.stream(NewerUuid.PACKETS_OUT, Bytes.copyOf(Arrays.copyOfRange(all, from, Math.min(all.length, from + size))));
        }
    }

    @Override
    public Gate gate() {
        return conversation.gate();
    }

    /** Nothing can be read. */
    @Override
    public Bytes read(UUID characteristic) {
        return Bytes.EMPTY;
    }

    @Override
    public void heard(UUID characteristic, Bytes value) throws MalformedMessage {
        writes.heard(characteristic, value);
    }

    @Override
    public void listened(UUID characteristic, boolean on) {}

    @Override
    public void over() {
        conversation.over();
        carriage.over();
    }
}
