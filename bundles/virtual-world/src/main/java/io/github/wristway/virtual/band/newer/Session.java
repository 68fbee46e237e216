package io.github.wristway.virtual.band.newer;

import io.github.wristway.gateway.base.Bytes;
import io.github.wristway.gateway.base.MalformedMessage;
import java.time.Duration;
import java.util.Optional;

/**
 * What both sides agree on before they send packets of version 2.
 * <pre>
 * 01 parameters   start      02 parameters
 * 03              stop       04
 * </pre>
 * A parameter is key(1) length(2) value: 1 version(3), 2 largest packet(2), 3 packets that its side sends without waiting
 * for an acknowledgement(2), 4 how long it waits for one, ms(2). Others are passed over.
 */
final class Session {
    private static final int START = 1;
    private static final int STOP = 3;
    private static final int WINDOW = 3;

    private final int window;
    private final Duration timeout;
    private int hostsWindow;

    Session(int window, Duration timeout) {
        this.window = window;
        this.timeout = timeout;
    }

    boolean open() {
        return hostsWindow > 0;
    }

    /** How many packets the host lets be under way; 0 before and after the session. */
    int hostsWindow() {
        return hostsWindow;
    }

    /** Gives the answer; empty to something that is not known. */
    Optional<Bytes> heard(Bytes said) throws MalformedMessage {
        switch (said.u8(0)) {
            case START -> {
                hostsWindow = window(said.from(1));
                return Optional.of(Bytes.build().u8(START + 1).bytes(Bytes.ofHex("010300 010000 020200 00fc 030200")).u16(window)
                        .bytes(Bytes.ofHex("040200")).u16((int) timeout.toMillis()).toBytes());
            }
            case STOP -> {
                hostsWindow = 0;
                return Optional.of(Bytes.of(STOP + 1));
            }
            default -> {
                return Optional.empty();
            }
        }
    }

    private static int window(Bytes parameters) throws MalformedMessage {
        int window = 1;
        int length;
        for (int at = 0; at < parameters.length(); at += 3 + length) {
            length = parameters.u16(at + 1);
            if (parameters.u8(at) == WINDOW) window = Math.max(1, parameters.slice(at + 3, length).u16(0));
        }
        return window;
    }
}
