package io.github.wristway.miband.files;

import io.github.wristway.gateway.base.Bytes;
import io.github.wristway.gateway.base.MalformedMessage;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32;

/** Makes whole files of a name and a body, and cuts them into pieces. */
public final class TestFile {
    private TestFile() {}

    /** With a checksum that is right. */
    public static Bytes of(String id, String body) {
        Bytes content = Bytes.build().bytes(Bytes.ofHex(id)).u8(0).bytes(Bytes.ofHex(body)).toBytes();
        CRC32 crc = new CRC32();
        crc.update(content.toArray());
        return Bytes.build().bytes(content).u32(crc.getValue()).toBytes();
    }

    /** @param size how much of the file is in a piece */
    public static List<Bytes> pieces(Bytes file, int size) {
        List<Bytes> pieces = new ArrayList<>();
        int total = (file.length() + size - 1) / size;
        try {
            for (int number = 1; number <= total; number++) {
                int at = (number - 1) * size;
                Bytes data = file.slice(at, Math.min(size, file.length() - at));
                pieces.add(Bytes.build().u16(total).u16(number).bytes(data).toBytes());
            }
        } catch (MalformedMessage e) {
            throw new IllegalStateException(e);
        }
        return pieces;
    }
}
