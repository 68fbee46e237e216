package io.github.wristway.miband.one;

import io.github.wristway.gateway.base.Bytes;
import io.github.wristway.gateway.base.MalformedMessage;
import java.util.Arrays;
import java.util.Optional;

/**
 * What a band tells about itself, FF01.
 * <pre>
 * size  field
 * 8     device id; in it
 *       byte 4 = feature, byte 5 = appearance, byte 6 = version of the hardware
 *       byte 7 = {@link Crc8} of the seven before, xor byte 3
 * 4     profile version
 * 4     firmware
 * 4     only if there is a pulse sensor: its firmware
 * </pre>
 * Source: Gadgetbridge, read for facts.
 *
 * @param deviceId 16 hex digits
 * @param hardware empty if no rule knows it
 */
public record DeviceInfo(String deviceId, int feature, int appearance, int hardwareVersion, long profileVersion,
                         Firmware firmware, Optional<Firmware> pulseFirmware, Optional<Hardware> hardware) {
    private static final int SHORT = 16;
    private static final int LONG = 20;
    private static final int ID_LENGTH = 8;
    private static final long COUNTS_PACKETS = 0x02000700;

    /** @throws MalformedMessage also if the checksum is wrong: then nothing in it can be trusted */
    public static DeviceInfo decode(Bytes message) throws MalformedMessage {
        if (message.length() != SHORT && message.length() != LONG) {
            throw new MalformedMessage("a device information has 16 or 20 bytes, not " + message.length());
        }
        if (message.i8(7) != checksum(message.slice(0, ID_LENGTH).toArray())) {
            throw new MalformedMessage("the checksum of the device information is wrong");
        }
        Optional<Firmware> pulse = message.length() == LONG ? Optional.of(new Firmware(message.u32(16))) : Optional.empty();
        return new DeviceInfo(message.slice(0, ID_LENGTH).hex(), message.u8(4), message.u8(5), message.u8(6), message.u32(8),
                              new Firmware(message.u32(12)), pulse,
                              Hardware.of(message.u8(4), message.u8(5), message.u8(6), pulse.isPresent()));
    }

    /** A device id of the same hardware that no band has; empty if this is none, as its checksum tells. */
    public static Optional<String> nobodys(String deviceId) {
        if (!deviceId.matches("[0-9a-f]{16}")) return Optional.empty();
        byte[] id = Bytes.ofHex(deviceId).toArray();
        if (id[7] != checksum(id)) return Optional.empty();
        Arrays.fill(id, 0, 4, (byte) 0);
        id[7] = checksum(id);
        return Optional.of(Bytes.copyOf(id).hex());
    }

    private static byte checksum(byte[] id) {
        return (byte) (Crc8.of(Bytes.copyOf(Arrays.copyOf(id, ID_LENGTH - 1))) ^ id[3]);
    }

    /** What a {@link UserBlock} repeats of it on 1A and 1S. */
    public Bytes mark() {
        return Bytes.of(feature, appearance);
    }

    /** Whether each packet of activity begins with a counter. */
    public boolean countsPackets() {
        return profileVersion >= COUNTS_PACKETS;
    }
}
