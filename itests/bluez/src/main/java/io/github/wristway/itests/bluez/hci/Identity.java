package io.github.wristway.itests.bluez.hci;

import io.github.wristway.gateway.base.Bytes;
import java.util.Map;
import java.util.Optional;

/**
 * What the controller answers without doing anything: what it is, what it can, and "done" to settings without a
 * consequence here. It is Low Energy only, of version 4.2: no extended advertising, no long packets, no private addresses.
 */
public final class Identity {
    /** How long a data packet of the host may be, and how many it may send ahead. */
    public static final int DATA_LENGTH = 251;
    public static final int DATA_PACKETS = 8;
    private static final Bytes DONE = Bytes.of(Status.OK);

    private static final Map<Integer, Bytes> ANSWERS = Map.ofEntries(
            Map.entry(0x0c01, DONE),                                          // events the host wants
            Map.entry(0x0c63, DONE),                                          // more of them
            Map.entry(0x0c6d, DONE),                                          // the host knows Low Energy
            Map.entry(0x1001, Bytes.ofHex("00 08 0000 08 f105 0000")),        // version 4.2, company 05f1: Linux Foundation
            Map.entry(0x1002, supportedCommands()),
            Map.entry(0x1003, Bytes.ofHex("00 0000000060000000")),            // Low Energy, no BR/EDR
            Map.entry(0x2001, DONE),                                          // Low Energy events the host wants
            Map.entry(0x2002, Bytes.build().u8(Status.OK).u16(DATA_LENGTH).u8(DATA_PACKETS).toBytes()),
            Map.entry(0x2003, Bytes.ofHex("00 0100000000000000")),            // encryption
            Map.entry(0x2006, DONE),                                          // advertising of the host's own
            Map.entry(0x2007, Bytes.of(Status.OK, 0)),
            Map.entry(0x2008, DONE),
            Map.entry(0x2009, DONE),
            Map.entry(0x200a, DONE),
            Map.entry(0x200f, Bytes.of(Status.OK, 16)),                       // length of the accept list
            Map.entry(0x201c, Bytes.ofHex("00 ffffffffff030000")));           // states: all that a central can be in

    private Identity() {}

    public static Optional<Bytes> answer(int opcode) {
        return Optional.ofNullable(ANSWERS.get(opcode));
    }

    /** A bit for each command (Vol 4, Part E, 6.27); Linux asks for nothing that is not set here. */
    private static Bytes supportedCommands() {
        int[] octets = new int[64];
        octets[0] = 0x20;  // disconnect
        octets[2] = 0x80;  // remote version
        octets[5] = 0xc0;  // event mask, reset
        octets[10] = 0x04; // transmit power
        octets[14] = 0x28; // version, features
        octets[15] = 0x22; // own address, RSSI
        octets[25] = 0xf7; // Low Energy: masks, buffers, features, random address, advertising
        octets[26] = 0xff; // scanning, connecting, accept list
        octets[27] = 0x27; // accept list, connection update, remote features
        octets[28] = 0x0f; // encryption, states
        Bytes.Builder answer = Bytes.build().u8(Status.OK);
        for (int octet : octets) answer.u8(octet);
        return answer.toBytes();
    }
}
