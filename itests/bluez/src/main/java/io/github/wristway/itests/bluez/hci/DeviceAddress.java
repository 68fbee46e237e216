package io.github.wristway.itests.bluez.hci;

import io.github.wristway.gateway.base.Bytes;
import io.github.wristway.gateway.base.MalformedMessage;
import io.github.wristway.gateway.radio.Address;
import java.util.HexFormat;

/**
 * An address as it goes over the air: 6 bytes, the last pair of its spelling first.
 *
 * @param random whether it was made up, and not bought; a made-up one that stays has its two top bits set
 */
public record DeviceAddress(boolean random, Address address) {
    private static final int LENGTH = 6;

    public static DeviceAddress of(Address address) {
        return new DeviceAddress(Integer.parseInt(address.text().substring(0, 2), 16) >= 0xc0, address);
    }

    public static DeviceAddress decode(int type, Bytes message, int at) throws MalformedMessage {
        byte[] reversed = reversed(message.slice(at, LENGTH)).toArray();
        return new DeviceAddress((type & 1) != 0, new Address(HexFormat.ofDelimiter(":").formatHex(reversed)));
    }

    public int type() {
        return random ? 1 : 0;
    }

    public Bytes encode() {
        return reversed(Bytes.ofHex(address.text().replace(":", "")));
    }

    private static Bytes reversed(Bytes bytes) {
        byte[] content = bytes.toArray();
        Bytes.Builder reversed = Bytes.build();
        for (int i = content.length - 1; i >= 0; i--) reversed.u8(content[i]);
        return reversed.toBytes();
    }
}
