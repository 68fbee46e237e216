package io.github.wristway.itests.bluez.air;

import io.github.wristway.gateway.base.Bytes;
import io.github.wristway.gateway.base.MalformedMessage;
import io.github.wristway.itests.bluez.hci.DeviceAddress;
import java.util.Optional;

/**
 * The host wants a connection, with this device or with the first one of its accept list. The command:
 * <pre>
 * size  field
 * 2+2   how often and how long to listen (ignored)
 * 1     1 = anybody of the accept list
 * 1+6   type and address of the device, if not
 * 1     type of the host's own address
 * 2+2   shortest and longest interval between connection events, 1.25 ms each
 * 2     events that the device may leave out (ignored)
 * 2     silence after which the link is over, 10 ms each
 * 4     length of an event (ignored)
 * </pre>
 *
 * @param peer          empty if anybody of the accept list will do
 * @param asRandom      whether the host calls under its random address
 */
record Call(Optional<DeviceAddress> peer, boolean asRandom, int intervalUnits, int timeoutUnits) {
    static Call decode(Bytes command) throws MalformedMessage {
        boolean anybody = command.u8(4) == 1;
        return new Call(anybody ? Optional.empty() : Optional.of(DeviceAddress.decode(command.u8(5), command, 6)),
                (command.u8(12) & 1) != 0, command.u16(13), command.u16(19));
    }
}
