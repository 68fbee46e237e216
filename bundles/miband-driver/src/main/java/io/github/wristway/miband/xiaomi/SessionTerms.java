package io.github.wristway.miband.xiaomi;

import io.github.wristway.gateway.base.Bytes;
import io.github.wristway.gateway.base.MalformedMessage;
import java.time.Duration;

/**
 * What both sides tell each other when a session of version 2 begins, and the other payloads of
 * {@link Packet2.Type#SESSION}.
 * <pre>
 * size  field
 * 1     1 = ours, 2 = the band's; 3 = goodbye, 4 = its answer
 * then, as often as there is something to tell:
 * 1     what: 1 = version (3 bytes), 2 = longest payload, 3 = window, 4 = when to repeat (milliseconds)
 * 2     length
 * n     value, 2 bytes but for the version
 * </pre>
 * What else there is is skipped. Source: AstroBox and miband9-imu-recovery, read for facts.
 *
 * @param longest payload of a packet, bytes
 * @param window  how many packets may be on their way without having been acknowledged
 * @param timeout after which a packet that was not acknowledged is sent again, a second or more
 */
public record SessionTerms(int longest, int window, Duration timeout) {
    public static final SessionTerms OURS = new SessionTerms(64512, 32, Duration.ofSeconds(10));

    public static final Bytes GOODBYE = Bytes.of(3);
    public static final Bytes GOODBYE_TOO = Bytes.of(4);

    private static final int SHORTEST_TIMEOUT = 1000;

    private static final int BEGIN = 1;
    private static final int BEGUN = 2;

    private static final int VERSION = 1;
    private static final int LONGEST = 2;
    private static final int WINDOW = 3;
    private static final int TIMEOUT = 4;

    public Bytes encode() {
        return Bytes.build().u8(BEGIN).u8(VERSION).u16(3).u8(1).u8(0).u8(0).u8(LONGEST).u16(2).u16(longest)
                .u8(WINDOW).u16(2).u16(window).u8(TIMEOUT).u16(2).u16((int) timeout.toMillis()).toBytes();
    }

    public static boolean isBegun(Bytes payload) {
        return payload.startsWith(BEGUN);
    }

    /** What holds on both sides: of each the smaller one. */
    public SessionTerms and(SessionTerms others) {
        return new SessionTerms(Math.min(longest, others.longest), Math.min(window, others.window),
                                timeout.compareTo(others.timeout) < 0 ? timeout : others.timeout);
    }

    /** The band's answer; what it does not tell is as ours. */
    public static SessionTerms decode(Bytes payload) throws MalformedMessage {
        if (!isBegun(payload)) throw new MalformedMessage("a session begins with 02, not with " + payload);
        int longest = OURS.longest;
        int window = OURS.window;
        int timeout = (int) OURS.timeout.toMillis();
        for (int at = 1; at < payload.length(); ) {
            Bytes value = payload.slice(at + 3, payload.u16(at + 1));
            int what = payload.u8(at);
            if (what == LONGEST) longest = value.u16(0);
            if (what == WINDOW) window = value.u16(0);
            if (what == TIMEOUT) timeout = value.u16(0);
            at += 3 + value.length();
        }
        if (longest <= Parcel.HEADER || window == 0) throw new MalformedMessage("nobody can talk on such terms: " + payload);
        return new SessionTerms(longest, window, Duration.ofMillis(Math.max(SHORTEST_TIMEOUT, timeout)));
    }
}
