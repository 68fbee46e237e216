package io.github.wristway.miband.huami;

import io.github.wristway.gateway.base.Bytes;
import io.github.wristway.gateway.base.MalformedMessage;
import java.time.OffsetDateTime;
import java.util.Optional;

/**
 * What the band answers on 0004.
 * <pre>
 * 10 01 01 count(4) {@link Time8} [00]   data from that time on; count 0 = nothing there, and the time means nothing
 * 10 02 01 [crc(4)]                all sent; CRC-32 over everything without the packet counters
 * 10 03 status                     forgotten
 * 10 .. status                     no; 02 to a request = not now, an earlier transfer is unfinished
 * </pre>
 * Source: Gadgetbridge, satcar77/miband4 issue 57, read for facts; a captured reply of a Band 2.
 */
public sealed interface FetchReply {
    int REQUEST = 1;
    int TRANSFER = 2;
    int STORED = 3;

    int YES = 0x01;
    int UNFINISHED = 0x02;

    record Nothing() implements FetchReply {}

    /**
     * @param count its unit is disputed, so it never says that something is missing; but where it fits in none, nothing is acknowledged
     * @param start when the data really begins: this counts, not the time that was asked for
     */
    record Available(long count, OffsetDateTime start) implements FetchReply {}

    record AllSent(Optional<Long> crc) implements FetchReply {}

    record Forgotten(int status) implements FetchReply {}

    record Refused(int command, int status) implements FetchReply {}

    static FetchReply decode(Bytes message) throws MalformedMessage {
        if (message.u8(0) != 0x10) throw new MalformedMessage("an answer starts with 10: " + message);
        int command = message.u8(1);
        int status = message.u8(2);
        return switch (command) {
            case REQUEST -> status == YES ? available(message) : new Refused(command, status);
            case TRANSFER -> status == YES ? allSent(message) : new Refused(command, status);
            case STORED -> new Forgotten(status);
            default -> throw new MalformedMessage("an answer to an unknown command: " + message);
        };
    }

    private static FetchReply available(Bytes message) throws MalformedMessage {
        if (message.length() > 16) throw new MalformedMessage("a fetch reply has 15 or 16 bytes, not " + message.length());
        Bytes start = message.slice(7, Time8.LENGTH);
        return message.u32(3) == 0 ? new Nothing() : new Available(message.u32(3), Time8.decode(start).moment());
    }

    private static AllSent allSent(Bytes message) throws MalformedMessage {
        return switch (message.length()) {
            case 3 -> new AllSent(Optional.empty());
            case 7 -> new AllSent(Optional.of(message.u32(3)));
            default -> throw new MalformedMessage("the end of a transfer has 3 or 7 bytes, not " + message.length());
        };
    }
}
