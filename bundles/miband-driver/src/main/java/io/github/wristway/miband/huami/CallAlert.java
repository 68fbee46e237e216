package io.github.wristway.miband.huami;

import io.github.wristway.gateway.base.Bytes;

/**
 * A phone call, as a {@link ChunkedMessage}; Band 4 and later.
 * <pre>
 * somebody calls   03 00 00 00 00 00 name 00 00 00 02
 * no longer        03 03 00 00 00 00
 * </pre>
 * Source: Gadgetbridge, read for facts. A Band 6 that should be found is called: it does not vibrate otherwise.
 */
public sealed interface CallAlert {
    Bytes encode();

    record Ringing(String caller) implements CallAlert {
        @Override
        public Bytes encode() {
            return Bytes.build().bytes(Bytes.of(0x03, 0, 0, 0, 0, 0)).bytes(Utf8.atMost(Utf8.NAME, caller))
                    .bytes(Bytes.of(0, 0, 0, 0x02)).toBytes();
        }
    }

    record Ended() implements CallAlert {
        @Override
        public Bytes encode() {
            return Bytes.of(0x03, 0x03, 0, 0, 0, 0);
        }
    }
}
