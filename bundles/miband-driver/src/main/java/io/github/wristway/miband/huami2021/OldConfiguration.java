package io.github.wristway.miband.huami2021;

import io.github.wristway.gateway.base.Bytes;
import io.github.wristway.gateway.base.MalformedMessage;

/**
 * What older bands take and tell on 0003 and 0020, in messages to and from {@link Endpoint#OLD_CONFIGURATION}. They go
 * encrypted.
 * <pre>
 * on an older band         here
 * a setting for 0003       01 setting
 * an answer from 0003      01 answer
 * chunks of type t, t > 0  00 00 (c0|t) 00 content
 * </pre>
 * Chunks of type 0 (notifications, calls) stay on 0020, openly.
 * Source: Gadgetbridge, read for facts.
 */
public final class OldConfiguration {
    private static final int SETTING = 0x01;
    private static final int ALL_IN_ONE = 0xc0;

    private OldConfiguration() {}

    /** @param setting as it would be written to 0003 */
    public static Message setting(Bytes setting) {
        return message(Bytes.build().u8(SETTING).bytes(setting));
    }

    /** @param type 1 to 63 */
    public static Message chunked(int type, Bytes content) {
        if (type < 1 || type > 0x3f) throw new IllegalArgumentException("no chunks of type " + type + " go here");
        return message(Bytes.build().u16(0).u8(ALL_IN_ONE | type).u8(0).bytes(content));
    }

    /** What an older band would have told on 0003: {@link io.github.wristway.miband.huami.ConfigReply} reads it. */
    public static Bytes answer(Message message) throws MalformedMessage {
        if (message.endpoint() != Endpoint.OLD_CONFIGURATION) {
            throw new MalformedMessage("endpoint %04x answers to no setting".formatted(message.endpoint()));
        }
        if (message.payload().u8(0) != SETTING) throw new MalformedMessage("an answer to a setting starts with 01: " + message.payload());
        return message.payload().from(1);
    }

    private static Message message(Bytes.Builder payload) {
        return new Message(Endpoint.OLD_CONFIGURATION, payload.toBytes());
    }
}
