package io.github.wristway.miband.activity;

import io.github.wristway.gateway.base.Bytes;
import io.github.wristway.gateway.base.MalformedMessage;
import java.io.ByteArrayOutputStream;
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
    private static final int MINUTES_AT_MOST = 60 * 24 * 60;

    private final RecordLayout layout;
    private final ByteArrayOutputStream data = new ByteArrayOutputStream();
    private int packets;
    private String damage;

    public Transfer(RecordLayout layout) {
        this.layout = layout;
    }

    /**
     * Takes the next packet.
     *
     * @throws MalformedMessage if this is more than any band can hold: 60 days of minutes
     */
    public void add(Bytes packet) throws MalformedMessage {
        if (packets++ > MINUTES_AT_MOST || data.size() + packet.length() > MINUTES_AT_MOST * layout.size()) {
            throw new MalformedMessage("the band sends more than 60 days of activity in one go");
        }
        byte[] content = packet.toArray();
        if (content.length < 2) {
            damaged("a packet without data came");
        } else if (content[0] != (byte) (packets - 1)) {
            damaged("packet %02x came where %02x was due".formatted(content[0], (packets - 1) & 0xff));
        } else {
            data.write(content, 1, content.length - 1);
        }
    }

    /** How many minutes have arrived so far. */
    public int minutes() {
        return data.size() / layout.size();
    }

    /** CRC-32 over all data without the counters. */
    public long crc() {
        CRC32 crc = new CRC32();
        crc.update(data.toByteArray());
        return crc.getValue();
    }

    /** The joined data, once the band has said that it was all. */
    public byte[] whole() throws MalformedMessage {
        if (data.size() % layout.size() != 0) {
            damaged("%d bytes are no whole number of %d-byte records".formatted(data.size(), layout.size()));
        }
        if (damage != null) throw new MalformedMessage("the activity arrived damaged: " + damage);
        return data.toByteArray();
    }

    private void damaged(String how) {
        if (damage == null) damage = how; // what follows the first damage is only its echo
    }
}
