package io.github.wristway.itests.bluez.att;

import io.github.wristway.gateway.base.Bytes;
import io.github.wristway.gateway.base.MalformedMessage;
import io.github.wristway.gateway.radio.BluetoothUuid;
import java.util.UUID;

/** UUIDs on the air: 2 bytes for those of the standard, 16 for all others, the last byte of the spelling first. */
public final class AttUuid {
    private static final int SHORT = 2;
    private static final int LONG = 16;

    private AttUuid() {}

    public static Bytes encode(UUID uuid) {
        int shortNumber = (int) (uuid.getMostSignificantBits() >>> 32);
        if (shortNumber >>> 16 == 0 && uuid.equals(BluetoothUuid.of(shortNumber))) return Bytes.build().u16(shortNumber).toBytes();
        return Bytes.build().u32(uuid.getLeastSignificantBits()).u32(uuid.getLeastSignificantBits() >>> 32)
                .u32(uuid.getMostSignificantBits()).u32(uuid.getMostSignificantBits() >>> 32).toBytes();
    }

    static UUID decode(Bytes encoded) throws MalformedMessage {
        return switch (encoded.length()) {
            case SHORT -> BluetoothUuid.of(encoded.u16(0));
            case LONG -> new UUID(encoded.u32(8) | encoded.u32(12) << 32, encoded.u32(0) | encoded.u32(4) << 32);
            default -> throw new MalformedMessage("a UUID of " + encoded.length() + " bytes");
        };
    }
}
