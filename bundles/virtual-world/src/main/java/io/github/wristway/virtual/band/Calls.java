package io.github.wristway.virtual.band;

import io.github.wristway.gateway.base.Bytes;
import io.github.wristway.gateway.base.MalformedMessage;
import java.nio.charset.StandardCharsets;

/**
 * Calls, which a host tells of on 0020 in old chunks: 00, flags|type, count, data. Flags are c0 only one, 00 first of many,
 * 40 middle, 80 last. A call is of type 0:
 * <pre>
 * 03 00 0(4) name 00 00 00 02   somebody calls
 * 03 03 0(4)                    no more
 * </pre>
 */
final class Calls {
    private static final int HEAD = 3;
    private static final int CALL_HEAD = 6;

    private final Body band;
    private Bytes begun = Bytes.EMPTY;
    private boolean ringing;

    Calls(Body band) {
        this.band = band;
    }

    /** Takes a chunk; false if it belongs to something else than a call. */
    boolean heard(Bytes chunk) throws MalformedMessage {
        int flags = chunk.u8(1) & 0xc0;
        boolean first = flags == 0xc0 || flags == 0x00;
        if ((chunk.u8(1) & 0x3f) != 0 || first && !chunk.from(HEAD).startsWith(0x03)) return false;
        begun = Bytes.build().bytes(first ? Bytes.EMPTY : begun).bytes(chunk.from(HEAD)).toBytes();
        if ((flags & 0x80) == 0) return true;
        Bytes call = begun;
        begun = Bytes.EMPTY;
        if (call.startsWith(0x03, 0x00)) ring(call.from(CALL_HEAD));
        else if (call.startsWith(0x03, 0x03)) stop();
        return true;
    }

    private void ring(Bytes nameAndEnd) {
        ringing = true;
        String text = new String(nameAndEnd.toArray(), StandardCharsets.UTF_8);
        band.note("vibrates: a call of " + text.substring(0, Math.max(0, text.indexOf(0))));
    }

    private void stop() {
        if (ringing) band.note("stops vibrating");
        ringing = false;
    }

    /** Without a host there is no call any more. */
    void gone() {
        stop();
    }
}
