package io.github.wristway.virtual.band.huami;

import io.github.wristway.gateway.base.Bytes;
import io.github.wristway.virtual.band.Body;
import io.github.wristway.virtual.band.Fault;
import io.github.wristway.virtual.band.kept.Batch;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.CRC32;

/**
 * The packets of one transfer and the message that ends it, with the faults that the band has now.
 *
 * @param packets counter(1), then whole records, as many as fit
 * @param end     10 02 01, with a CRC-32 over all data if the model sends one
 */
record DataPackets(List<Bytes> packets, Bytes end) {
    private static final int OVERSIZE = 600;

    static DataPackets of(Batch batch, int mtu, Body band) {
        byte[] data = batch.data().toArray();
        List<Bytes> packets = cut(data, batch.recordSize(), mtu);
        spoil(packets, band);
        return new DataPackets(List.copyOf(packets), end(data, band));
    }

    /** ATT takes three bytes of a packet, the counter one; a record is only split if it does not fit. */
    private static List<Bytes> cut(byte[] data, int recordSize, int mtu) {
        int room = mtu - 4;
        int payload = recordSize > room ? room : room / recordSize * recordSize;
        List<Bytes> packets = new ArrayList<>();
        for (int from = 0; from < data.length; from += payload) {
            byte[] part = Arrays.copyOfRange(data, from, Math.min(data.length, from + payload));
            packets.add(Bytes.build().u8(packets.size()).bytes(Bytes.copyOf(part)).toBytes());
        }
        return packets;
    }

    private static void spoil(List<Bytes> packets, Body band) {
        int last = packets.size() - 1;
        int middle = packets.size() / 2;
        if (band.strikes(Fault.CUT)) {
            byte[] whole = packets.get(last).toArray();
            packets.set(last, Bytes.copyOf(Arrays.copyOf(whole, whole.length - 1)));
        }
        if (band.strikes(Fault.OVERSIZE)) {
            packets.set(middle, Bytes.copyOf(Arrays.copyOf(packets.get(middle).toArray(), OVERSIZE)));
        }
        // the last packet may go, too: then only the count or the checksum tells
        if (band.strikes(Fault.GAP)) packets.remove(middle);
    }

    private static Bytes end(byte[] data, Body band) {
        Bytes.Builder end = Bytes.build().u8(0x10).u8(0x02).u8(0x01);
        CRC32 crc = new CRC32();
        crc.update(data);
        if (band.strikes(Fault.BAD_CHECKSUM)) return end.u32(crc.getValue() ^ 1).toBytes();
        return band.traits().sendsChecksum() ? end.u32(crc.getValue()).toBytes() : end.toBytes();
    }
}
