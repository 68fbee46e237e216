package io.github.wristway.miband.huami2021;

import io.github.wristway.gateway.base.Bytes;
import io.github.wristway.gateway.base.MalformedMessage;

/**
 * One piece of a message: one write to 0016, or one notification from 0017.
 * <pre>
 * size  field
 * 1     03
 * 1     flags: bit 0 = first, 1 = last, 2 = wants an acknowledgement, 3 = encrypted (on every chunk of the message)
 * 0|1   00, in the extended form
 * 1     handle, the same in all chunks of a message
 * 1     count: 0 in the first, then one more in each; ff is followed by 00
 * 0|4   in the first: length of the message before encryption
 * 0|2   in the first: {@link Endpoint}
 * n     data
 * </pre>
 * Source: Gadgetbridge and gzalo/miband-6-heart-rate-monitor, read for facts; a captured first chunk of a Band 6.
 */
public sealed interface Chunk {
    int MARK = 0x03;

    int FIRST = 0x01;
    int LAST = 0x02;
    int ACKNOWLEDGE = 0x04;
    int ENCRYPTED = 0x08;

    int flags();

    int handle();

    int count();

    Bytes data();

    Bytes encode(ChunkForm form);

    default boolean has(int flag) {
        return (flags() & flag) != 0;
    }

    /** @param length of the message before encryption, as the band claims it: up to four billion */
    record First(int flags, int handle, long length, int endpoint, Bytes data) implements Chunk {
        @Override
        public int count() {
            return 0;
        }

        @Override
        public Bytes encode(ChunkForm form) {
            return header(this, form).u32(length).u16(endpoint).bytes(data).toBytes();
        }
    }

    record Later(int flags, int handle, int count, Bytes data) implements Chunk {
        @Override
        public Bytes encode(ChunkForm form) {
            return header(this, form).bytes(data).toBytes();
        }
    }

    static Chunk decode(Bytes chunk, ChunkForm form) throws MalformedMessage {
        if (chunk.u8(0) != MARK) throw new MalformedMessage("a chunk starts with 03: " + chunk);
        int flags = chunk.u8(1);
        int handle = chunk.u8(form.laterHeader() - 2);
        int count = chunk.u8(form.laterHeader() - 1);
        if ((flags & FIRST) == 0) {
            Bytes data = chunk.from(form.laterHeader());
            if (data.isEmpty()) throw new MalformedMessage("a chunk without data came: " + chunk);
            return new Later(flags, handle, count, data);
        }
        if (count != 0) throw new MalformedMessage("the first chunk is number 0, not " + count);
        return new First(flags, handle, chunk.u32(form.laterHeader()), chunk.u16(form.laterHeader() + 4),
                         chunk.from(form.firstHeader()));
    }

    private static Bytes.Builder header(Chunk chunk, ChunkForm form) {
        Bytes.Builder header = Bytes.build().u8(MARK).u8(chunk.flags());
        for (int i = 0; i < form.zeros(); i++) header.u8(0);
        return header.u8(chunk.handle()).u8(chunk.count());
    }
}
