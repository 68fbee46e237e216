package io.github.wristway.miband.xiaomi;

import io.github.wristway.gateway.base.Bytes;
import io.github.wristway.gateway.base.MalformedMessage;
import java.util.Arrays;
import java.util.Optional;

/**
 * Finds packets in a stream that keeps no borders: they come in pieces, or several at once. What is none is skipped, byte by
 * byte, up to the next preamble. A length is at most 64 KiB, and nothing is reserved for it before it comes.
 */
public final class PacketReader<P> {
    private final PacketForm<P> form;
    private final byte[] preamble;
    private byte[] buffer = new byte[256];
    private int start;
    private int end;

    public PacketReader(PacketForm<P> form) {
        this.form = form;
        this.preamble = form.preamble().toArray();
    }

    public void add(Bytes more) {
        int needed = end - start + more.length();
        byte[] target = needed > buffer.length ? new byte[Math.max(needed, 2 * buffer.length)] : buffer;
        if (target != buffer || end + more.length() > buffer.length) {
            System.arraycopy(buffer, start, target, 0, end - start);
            buffer = target;
            end -= start;
            start = 0;
        }
        System.arraycopy(more.toArray(), 0, buffer, end, more.length());
        end += more.length();
    }

    /** The next packet that is there as a whole. */
    public Optional<P> next() {
        while (atPreamble()) {
            try {
                if (missing() > 0) return Optional.empty();
                int length = form.length().read(ahead(form.header()));
                P packet = form.packet().read(ahead(length));
                start += length;
                return Optional.of(packet);
            } catch (MalformedMessage e) {
                start++; // the preamble was none
            }
        }
        return Optional.empty();
    }

    /** How many bytes are missing of the packet that has begun, as far as it is known; 0 if none has. */
    public int missing() throws MalformedMessage {
        if (start == end) return 0;
        if (end - start < form.header()) return form.header() - (end - start);
        return Math.max(0, form.length().read(ahead(form.header())) - (end - start));
    }

    /** Whether the rest of a packet is awaited. */
    public boolean hasBegun() {
        return start < end;
    }

    /** The rest of the packet that has begun will not come: looks for the next one in what did. */
    public void giveUp() {
        if (hasBegun()) start++;
    }

    /** What belongs to no packet yet. */
    public Bytes rest() {
        return ahead(end - start);
    }

    /** Skips to the next preamble, or to what may be the beginning of one; whether it is a whole one. */
    private boolean atPreamble() {
        while (start < end) {
            int seen = Math.min(preamble.length, end - start);
            if (Arrays.equals(buffer, start, start + seen, preamble, 0, seen)) return seen == preamble.length;
            start++;
        }
        return false;
    }

    private Bytes ahead(int length) {
        return Bytes.copyOf(Arrays.copyOfRange(buffer, start, start + length));
    }
}
