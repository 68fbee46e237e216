package io.github.wristway.miband.activity;

import io.github.wristway.gateway.base.Bytes;
import io.github.wristway.gateway.base.MalformedMessage;
import io.github.wristway.miband.huami.DataType;
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
    /** Room to begin with, whatever a band announces: more than seven days of four bytes a minute. */
    private static final int A_WEEK = 48 * 1024;

    private final DataType type;
    private final int recordSize;
    private final int most;
    private byte[] data;
    private int length;
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
        this.most = type.headSize() + type.mostRecords() * recordSize;
        this.data = new byte[Math.min(most, A_WEEK)];
    }

    /**
     * Takes the next packet.
     *
     * @throws MalformedMessage if this is more than any band can hold
     */
    public void add(Bytes packet) throws MalformedMessage {
        int size = packet.length() - 1;
        if (packets++ > most || size > most - length) {
            throw new MalformedMessage("the band sends more %s in one go than any can hold".formatted(type.words()));
        }
        if (size < 1) {
            damaged("a packet without data came");
        } else if (packet.u8(0) != (packets - 1 & 0xff)) {
            damaged("packet %02x came where %02x was due".formatted(packet.u8(0), packets - 1 & 0xff));
        } else {
            if (size > data.length - length) data = Arrays.copyOf(data, Math.max(length + size, 2 * data.length));
            packet.copyTo(data, length, 1);
            length += size;
            if (damage == null) intact = length;
        }
    }

    /** True if no packet has come. */
    public boolean isEmpty() {
        return packets == 0;
    }

    /** How many records have arrived so far. */
    public int records() {
        return Math.max(0, length - type.headSize()) / recordSize;
    }

    /** Whether as much has arrived as the band has announced. Sources disagree whether it counts records, packets or bytes: one of them has to fit. */
    public boolean fits(long announced) {
        return announced == records() || announced == packets || announced == length;
    }

    /** CRC-32 over all data without the counters. */
    public long crc() {
        CRC32 crc = new CRC32();
        crc.update(data, 0, length);
        return crc.getValue();
    }

    /** The joined data, once the band has said that it was all. */
    public byte[] whole() throws MalformedMessage {
        if ((length - type.headSize()) % recordSize != 0) {
            damaged("%d bytes are no whole number of %d-byte records".formatted(length, recordSize));
        }
        if (damage != null) throw new MalformedMessage("the %s arrived damaged: %s".formatted(type.words(), damage));
        return Arrays.copyOf(data, length);
    }

    /**
     * What came in order before anything was wrong, as whole records: good for what it is, if the link broke in the middle.
     * A checksum over it never came; but each packet had one of the radio's own, and its counter fits.
     */
    public byte[] inOrder() {
        int head = type.headSize();
        int records = Math.max(0, intact - head) / recordSize;
        return records == 0 ? new byte[0] : Arrays.copyOf(data, head + records * recordSize);
    }

    private void damaged(String how) {
        if (damage == null) damage = how; // what follows the first damage is only its echo
    }
}
