package io.github.wristway.miband.xiaomi;

import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.MessageLite;
import io.github.wristway.gateway.base.Bytes;
import io.github.wristway.gateway.base.MalformedMessage;
import io.github.wristway.miband.xiaomi.proto.Command;

/** Protobuf and bytes. Whatever in a message nobody here knows, is passed over. */
public final class Wire {
    /** No packet carries more. */
    private static final int LONGEST = 0xffff;

    private Wire() {}

    public static Bytes encode(MessageLite message) {
        return Bytes.copyOf(message.toByteArray());
    }

    public static Command decode(Bytes message) throws MalformedMessage {
        if (message.length() > LONGEST) throw new MalformedMessage("a message of " + message.length() + " bytes is too long");
        try {
            Command command = Command.parseFrom(message.toArray());
            if (!command.hasType()) throw new MalformedMessage("a message that does not say what it is about");
            return command;
        } catch (InvalidProtocolBufferException e) {
            throw new MalformedMessage("a message of " + message.length() + " bytes is no protobuf that ends where it should");
        }
    }

    public static Bytes bytes(ByteString field) {
        return Bytes.copyOf(field.toByteArray());
    }

    public static ByteString field(Bytes bytes) {
        return ByteString.copyFrom(bytes.toArray());
    }
}
