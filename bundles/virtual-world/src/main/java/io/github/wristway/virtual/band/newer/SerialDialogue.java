package io.github.wristway.virtual.band.newer;

import io.github.wristway.gateway.base.Bytes;
import io.github.wristway.gateway.base.MalformedMessage;
import io.github.wristway.virtual.air.StreamWire;
import io.github.wristway.virtual.band.Body;
import io.github.wristway.virtual.band.Gate;
import io.github.wristway.virtual.band.StreamDialogue;

/** A newer band on a stream. */
final class SerialDialogue implements StreamDialogue {
    private final NewerConversation conversation;
    private final Carriage carriage;
    private final Parts parts;

    private SerialDialogue(NewerConversation conversation, Carriage carriage, Parts parts) {
        this.conversation = conversation;
        this.carriage = carriage;
        this.parts = parts;
    }

    static SerialDialogue one(Body band, StreamWire wire) {
        NewerConversation conversation = new NewerConversation(band, true);
        StreamOne packets = new StreamOne(band, wire::send, conversation);
        return new SerialDialogue(conversation, packets, packets::heard);
    }

    static SerialDialogue two(Body band, StreamWire wire) {
        NewerConversation conversation = new NewerConversation(band, false);
        PacketsTwo packets = new PacketsTwo(band, wire::send, wire::hangUp, conversation, Buffer.Form.ONE, Buffer.Form.TWO);
        return new SerialDialogue(conversation, packets, packets::heard);
    }

    private interface Parts {
        void heard(Bytes part) throws MalformedMessage;
    }

    @Override
    public Gate gate() {
        return conversation.gate();
    }

    @Override
    public void heard(Bytes part) throws MalformedMessage {
        parts.heard(part);
    }

    @Override
    public void over() {
        conversation.over();
        carriage.over();
    }
}
