package io.github.wristway.virtual.band.newer;

import io.github.wristway.gateway.base.Bytes;
import io.github.wristway.virtual.band.kept.Batch;
import java.util.List;
import java.util.zip.CRC32;

/**
 * A file that a band offers.
 *
 * @param body   as its kind and version have it
 * @param madeOf what goes when the file is to be forgotten
 */
record BandFile(FileId id, Bytes body, List<Batch> madeOf) {
    /** Its name, a zero, the body, and a CRC-32 over all that. */
    Bytes content() {
        Bytes front = Bytes.build().bytes(id.encode()).u8(0).bytes(body).toBytes();
        return Bytes.build().bytes(front).u32(crc(front)).toBytes();
    }

    private static long crc(Bytes content) {
        CRC32 crc = new CRC32();
        crc.update(content.toArray());
        return crc.getValue();
    }
}
