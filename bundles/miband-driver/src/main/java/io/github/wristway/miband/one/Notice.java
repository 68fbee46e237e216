package io.github.wristway.miband.one;

import io.github.wristway.gateway.base.Bytes;
import io.github.wristway.gateway.base.MalformedMessage;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a band says by itself on FF03, one byte.
 * Source: Gadgetbridge and stormluke/Mili-iOS, read for facts; 0a on success is what a 1A sends.
 */
public enum Notice {
    NORMAL(0x00), FIRMWARE_UPDATE_FAILED(0x01), FIRMWARE_UPDATE_OK(0x02),
    LINK_PARAMETERS_REFUSED(0x03), LINK_PARAMETERS_TAKEN(0x04),
    AUTHENTICATED(0x05),
    /** It knows somebody else as its owner, or nobody; asking for a tap comes next. */
    NOT_ITS_OWNER(0x06),
    GOAL_REACHED(0x07), LATENCY_SET(0x08),
    /** Of an authentication, or of a reset. */
    FAILED(0x09),
    /** Of an authentication, or of a reset. */
    SUCCEEDED(0x0a),
    FIRMWARE_CHECK_FAILED(0x0b), FIRMWARE_CHECK_OK(0x0c),
    VIBRATES_FOR_MESSAGE(0x0d), VIBRATES_FOR_CALL(0x0e), VIBRATES_FOR_LOST_LINK(0x0f),
    VIBRATES_FOR_SMART_ALARM(0x10), VIBRATES_FOR_ALARM(0x11), VIBRATES_FOR_GOAL(0x12),
    /** It blinks and vibrates. */
    ASKS_FOR_TAP(0x13),
    SHUTS_DOWN(0x14),
    TAPPED(0x15),
    SELF_TEST(0x16),
    PAIRING_CANCELLED(0xef),
    MALFUNCTION(0xff);

    private final int code;

    Notice(int code) {
        this.code = code;
    }

    public int code() {
        return code;
    }

    /** Empty for a code that nobody has explained: firmware knows more of them than the sources do. */
    public static Optional<Notice> decode(Bytes message) throws MalformedMessage {
        if (message.length() != 1) throw new MalformedMessage("a notice has 1 byte, not " + message.length());
        int code = message.u8(0);
        return Stream.of(values()).filter(notice -> notice.code == code).findFirst();
    }
}
