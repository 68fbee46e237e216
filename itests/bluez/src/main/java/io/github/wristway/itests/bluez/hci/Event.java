package io.github.wristway.itests.bluez.hci;

import io.github.wristway.gateway.base.Bytes;

/**
 * What a controller tells its host, little-endian.
 * <pre>
 * 04 code(1) length(1) parameters         an event; the Low Energy ones share code 3e, with their own number first
 * 02 handle and flags(2) length(2) data   data from a connection
 * </pre>
 */
public final class Event {
    private static final int DISCONNECTED = 0x05;
    private static final int ENCRYPTED = 0x08;
    private static final int REMOTE_VERSION = 0x0c;
    private static final int COMMAND_COMPLETE = 0x0e;
    private static final int COMMAND_STATUS = 0x0f;
    private static final int CARRIED = 0x13;
    private static final int LOW_ENERGY = 0x3e;
    private static final int FIRST_FRAGMENT = 0x2000;
    private static final int NEXT_FRAGMENT = 0x1000;

    private Event() {}

    /** A command is done; most answers begin with a status. */
    public static Bytes complete(int opcode, Bytes answer) {
        return event(COMMAND_COMPLETE, Bytes.build().u8(1).u16(opcode).bytes(answer));
    }

    /** A command is under way, or refused. */
    public static Bytes status(int opcode, int status) {
        return event(COMMAND_STATUS, Bytes.build().u8(status).u8(1).u16(opcode));
    }

    /** @param intervalUnits of 1.25 ms; @param timeoutUnits of 10 ms */
    public static Bytes connected(int handle, DeviceAddress peer, int intervalUnits, int timeoutUnits) {
        return connection(Status.OK, handle, peer.type(), peer.encode(), intervalUnits, timeoutUnits);
    }

    public static Bytes notConnected(int status) {
        return connection(status, 0, 0, Bytes.of(0, 0, 0, 0, 0, 0), 0, 0);
    }

    private static Bytes connection(int status, int handle, int type, Bytes peer, int intervalUnits, int timeoutUnits) {
        return event(LOW_ENERGY, Bytes.build().u8(0x01).u8(status).u16(handle).u8(0).u8(type).bytes(peer)
                .u16(intervalUnits).u16(0).u16(timeoutUnits).u8(0));
    }

    public static Bytes disconnected(int handle, int reason) {
        return event(DISCONNECTED, Bytes.build().u8(Status.OK).u16(handle).u8(reason));
    }

    /** @param answer whether it is the answer to a scan request, and not said by itself */
    public static Bytes heard(boolean answer, DeviceAddress from, Bytes said, int rssiDbm) {
        return event(LOW_ENERGY, Bytes.build().u8(0x02).u8(1).u8(answer ? 0x04 : 0x00).u8(from.type()).bytes(from.encode())
                .u8(said.length()).bytes(said).u8(rssiDbm));
    }

    /** So many of the host's packets have gone; it may send as many more. */
    public static Bytes carried(int handle, int packets) {
        return event(CARRIED, Bytes.build().u8(1).u16(handle).u16(packets));
    }

    public static Bytes encrypted(int status, int handle) {
        return event(ENCRYPTED, Bytes.build().u8(status).u16(handle).u8(status == Status.OK ? 1 : 0));
    }

    public static Bytes updated(int handle, Bytes intervalLatencyTimeout) {
        return event(LOW_ENERGY, Bytes.build().u8(0x03).u8(Status.OK).u16(handle).bytes(intervalLatencyTimeout));
    }

    /** The band can encrypt, and nothing else of what came after version 4.0. */
    public static Bytes remoteFeatures(int handle) {
        return event(LOW_ENERGY, Bytes.build().u8(0x04).u8(Status.OK).u16(handle).u8(1).bytes(Bytes.of(0, 0, 0, 0, 0, 0, 0)));
    }

    /** Version 4.2, of Huami. */
    public static Bytes remoteVersion(int handle) {
        return event(REMOTE_VERSION, Bytes.build().u8(Status.OK).u16(handle).u8(8).u16(0x0157).u16(0));
    }

    public static Bytes data(int handle, boolean begins, Bytes content) {
        return Bytes.build().u8(0x02).u16(handle | (begins ? FIRST_FRAGMENT : NEXT_FRAGMENT)).u16(content.length())
                .bytes(content).toBytes();
    }

    private static Bytes event(int code, Bytes.Builder parameters) {
        Bytes content = parameters.toBytes();
        return Bytes.build().u8(0x04).u8(code).u8(content.length()).bytes(content).toBytes();
    }
}
