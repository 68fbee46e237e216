package io.github.wristway.miband.activity;

import io.github.wristway.gateway.base.Bytes;
import io.github.wristway.gateway.base.MalformedMessage;
import io.github.wristway.miband.huami.DataType;
import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.zip.CRC32;

/**
 * The packets of one transfer on 0005, joined. Records may lie across packets, so it joins first and cuts later.
 * <pre>
 * size  field of a packet
 * 1     counter: 00 in the first packet, ff is followed by 00
 * n     data
 * </pre>
 * A damaged transfer is taken in to its end, so that the band can be asked again; but it never gives its data away.
 * Source: Gadgetbridge, read for facts.
 */
public final class Transfer {
    private final DataType type;
    private final int recordSize;
    private final ByteArrayOutputStream data = new ByteArrayOutputStream();
    private int packets;
    private int intact;
    private String damage;

    public Transfer(RecordLayout layout) {
        this(DataType.ACTIVITY, layout.size());
    }

    public Transfer(DataType type) {
        this(type, type.recordSize());
    }

    private Transfer(DataType type, int recordSize) {
        this.type = type;
        this.recordSize = recordSize;
    }

    /**
     * Takes the next packet.
     *
     * @throws MalformedMessage if this is more than any band can hold
     */
    public void add(Bytes packet) throws MalformedMessage {
        long most = type.headSize() + (long) type.mostRecords() * recordSize;
        if (packets++ > most || data.size() + packet.length() - 1 > most) {
            throw new MalformedMessage("the band sends more %s in one go than any can hold".formatted(type.words()));
        }
        byte[] content = packet.toArray();
        if (content.length < 2) {
            damaged("a packet without data came");
        } else if (content[0] != (byte) (packets - 1)) {
            damaged("packet %02x came where %02x was due".formatted(content[0], (packets - 1) & 0xff));
        } else {
            data.write(content, 1, content.length - 1);
            if (damage == null) intact = data.size();
        }
    }

    /** True if no packet has come. */
    public boolean isEmpty() {
        return packets == 0;
    }

    /** How many records have arrived so far. */
    public int records() {
        return Math.max(0, data.size() - type.headSize()) / recordSize;
    }

    /** CRC-32 over all data without the counters. */
    public long crc() {
        CRC32 crc = new CRC32();
        crc.update(data.toByteArray());
        return crc.getValue();
    }

    /** The joined data, once the band has said that it was all. */
    public byte[] whole() throws MalformedMessage {
        if ((data.size() - type.headSize()) % recordSize != 0) {
            damaged("%d bytes are no whole number of %d-byte records".formatted(data.size(), recordSize));
        }
        if (damage != null) throw new MalformedMessage("the %s arrived damaged: %s".formatted(type.words(), damage));
        return data.toByteArray();
    }

    /**
     * What came in order before anything was wrong, as whole records: good for what it is, if the link broke in the middle.
     * A checksum over it never came; but each packet had one of the radio's own, and its counter fits.
     */
    public byte[] inOrder() {
        int head = type.headSize();
        int records = Math.max(0, intact - head) / recordSize;
        return records == 0 ? new byte[0] : Arrays.copyOf(data.toByteArray(), head + records * recordSize);
    }

    private void damaged(String how) {
        if (damage == null) damage = how; // what follows the first damage is only its echo
    }
}
