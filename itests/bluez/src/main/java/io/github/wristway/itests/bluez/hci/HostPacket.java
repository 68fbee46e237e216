package io.github.wristway.itests.bluez.hci;

import io.github.wristway.gateway.base.Bytes;
import io.github.wristway.gateway.base.MalformedMessage;

/**
 * What a host sends to its controller, little-endian.
 * <pre>
 * 01 opcode(2) length(1) parameters       a command
 * 02 handle and flags(2) length(2) data   data for a connection: 12 bits of handle; flag 1 = goes on what was begun
 * </pre>
 */
public sealed interface HostPacket {
    record Command(int opcode, Bytes parameters) implements HostPacket {}

    record Data(int handle, boolean begins, Bytes content) implements HostPacket {}

    static HostPacket decode(Bytes packet) throws MalformedMessage {
        return switch (packet.u8(0)) {
            case 0x01 -> new Command(packet.u16(1), packet.slice(4, packet.u8(3)));
            case 0x02 -> new Data(packet.u16(1) & 0x0fff, (packet.u16(1) >> 12 & 0x03) != 0x01, packet.slice(5, packet.u16(3)));
            default -> throw new MalformedMessage("a host sends no packet of type " + packet.u8(0));
        };
    }
}
