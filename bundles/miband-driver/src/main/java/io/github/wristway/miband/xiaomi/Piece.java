package io.github.wristway.miband.xiaomi;

import io.github.wristway.gateway.base.Bytes;
import io.github.wristway.gateway.base.MalformedMessage;
import java.util.ArrayList;
import java.util.List;

/**
 * One write or notification of version 1 over Low Energy: a whole message, a part of one, or a reply.
 * <pre>
 * Coming  00 00 00 E C(2)     C chunks will follow; E: 1 = encrypted
 * Chunk   N(2) data           from number 1 on
 * Whole   00 00 02 E data     E: 1 = encrypted, 2 = plain
 * reply   00 00 01 01         go on with the chunks
 *         00 00 01 00         all chunks have come
 *         00 00 01 05 N(2)…   these have not
 *         00 00 01 xx         begin again
 *         00 00 03 00         the whole message has come
 *         00 00 03 xx         it could not be taken
 * </pre>
 * Replies travel on the characteristic of the message. Source: Gadgetbridge, read for facts.
 */
public sealed interface Piece {
    Bytes encode();

    record Coming(boolean encrypted, int chunks) implements Piece {
        @Override
        public Bytes encode() {
            return control(COMING).u8(encryption(encrypted)).u16(chunks).toBytes();
        }
    }

    record Chunk(int number, Bytes data) implements Piece {
        @Override
        public Bytes encode() {
            return Bytes.build().u16(number).bytes(data).toBytes();
        }
    }

    record Whole(boolean encrypted, Bytes data) implements Piece {
        @Override
        public Bytes encode() {
            return control(WHOLE).u8(encryption(encrypted)).bytes(data).toBytes();
        }
    }

    /** Asks for chunks that are missing. */
    record Again(List<Integer> numbers) implements Piece {
        public Again {
            numbers = List.copyOf(numbers);
        }

        @Override
        public Bytes encode() {
            Bytes.Builder list = control(CHUNKS).u8(MISSING);
            for (int number : numbers) list.u16(number);
            return list.toBytes();
        }
    }

    enum Reply implements Piece {
        GO_ON(CHUNKS, 1), ALL_CHUNKS(CHUNKS, 0), BEGIN_AGAIN(CHUNKS, 2), TAKEN(SINGLE, 0), NOT_TAKEN(SINGLE, 1);

        private final int about;
        private final int status;

        Reply(int about, int status) {
            this.about = about;
            this.status = status;
        }

        @Override
        public Bytes encode() {
            return control(about).u8(status).toBytes();
        }
    }

    int COMING = 0;
    int CHUNKS = 1;
    int WHOLE = 2;
    int SINGLE = 3;

    int MISSING = 5;
    int ENCRYPTED = 1;
    int PLAIN = 2;

    static Piece decode(Bytes piece) throws MalformedMessage {
        int number = piece.u16(0);
        if (number > 0) return new Chunk(number, piece.from(2));
        return switch (piece.u8(2)) {
            case COMING -> new Coming(piece.u8(3) == ENCRYPTED, piece.u16(4));
            case CHUNKS -> aboutChunks(piece);
            case WHOLE -> new Whole(piece.u8(3) == ENCRYPTED, piece.from(4));
            case SINGLE -> piece.u8(3) == Reply.TAKEN.status ? Reply.TAKEN : Reply.NOT_TAKEN;
            default -> throw new MalformedMessage("nobody knows what begins with " + piece.slice(0, 3));
        };
    }

    private static Piece aboutChunks(Bytes piece) throws MalformedMessage {
        int status = piece.u8(3);
        if (status == MISSING) return new Again(numbers(piece.from(4)));
        if (status == Reply.GO_ON.status) return Reply.GO_ON;
        return status == Reply.ALL_CHUNKS.status ? Reply.ALL_CHUNKS : Reply.BEGIN_AGAIN;
    }

    private static List<Integer> numbers(Bytes list) throws MalformedMessage {
        List<Integer> numbers = new ArrayList<>();
        for (int at = 0; at < list.length(); at += 2) numbers.add(list.u16(at));
        return numbers;
    }

    private static Bytes.Builder control(int what) {
        return Bytes.build().u16(0).u8(what);
    }

    private static int encryption(boolean encrypted) {
        return encrypted ? ENCRYPTED : PLAIN;
    }
}
