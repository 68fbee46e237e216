package io.github.wristway.miband.one;

import io.github.wristway.gateway.base.Bytes;
import io.github.wristway.gateway.base.MalformedMessage;
import java.io.ByteArrayOutputStream;
import java.util.Optional;

/**
 * The packets on FF07, put together to blocks. What is a header and what is data, only the count of missing bytes tells:
 * data may be 11 bytes long, too, and look like a header.
 * <pre>
 * size  field of a data packet
 * 0|1   counter, from profile version 2.0.7.0 on: 00 in the first packet of a block
 * n     data; records may lie across packets
 * </pre>
 * Source: Gadgetbridge, pymb1a, read for facts.
 */
public final class ActivityStream {
    /** The acknowledgement has two bytes for it. */
    private static final int LONGEST_BLOCK = 0xffff;

    /** More than any band can have begun. */
    private static final int MOST_BLOCKS = 5000;

    private final int recordSize;
    private final boolean counted;
    private final ByteArrayOutputStream data = new ByteArrayOutputStream();
    private Optional<BlockHeader> header = Optional.empty();
    private int blocks;
    private int missing;
    private int packets;
    private int firstLength;

    /** What a packet completed. */
    public sealed interface Event {}

    /** A block with nothing missing. */
    public record Block(BlockHeader header, byte[] records) implements Event {}

    /** The band has no more. */
    public record End(BlockHeader header) implements Event {}

    public ActivityStream(int recordSize, boolean counted) {
        this.recordSize = recordSize;
        this.counted = counted;
    }

    /**
     * Takes the next packet.
     *
     * @throws MalformedMessage if something is missing or too much; then the transfer is to be stopped, and what is not
     *                          acknowledged comes again next time
     */
    public Optional<Event> add(Bytes packet) throws MalformedMessage {
        return missing == 0 ? begin(packet) : goOn(packet);
    }

    /** How many minutes of the block have arrived so far. */
    public int minutes() {
        return data.size() / recordSize;
    }

    /** How many minutes the band has said to hold, the block included that comes now. */
    public int minutesOnBand() {
        return header.map(BlockHeader::onBand).orElse(0);
    }

    private Optional<Event> begin(Bytes packet) throws MalformedMessage {
        BlockHeader next = BlockHeader.decode(packet);
        if (next.isEnd()) return Optional.of(new End(next));
        if (next.type() != BlockHeader.IN_MINUTES) {
            throw new MalformedMessage("the band sends data of type " + next.type() + ", which nobody can read");
        }
        if (next.inBlock() * recordSize > LONGEST_BLOCK) {
            throw new MalformedMessage("the band sends " + next.inBlock() + " minutes in one go");
        }
        if (blocks++ == MOST_BLOCKS) throw new MalformedMessage("the band does not stop sending blocks");
        header = Optional.of(next);
        data.reset();
        packets = 0;
        missing = next.inBlock() * recordSize;
        return Optional.empty();
    }

    private Optional<Event> goOn(Bytes packet) throws MalformedMessage {
        if (counted && packet.u8(0) != (packets & 0xff)) {
            throw new MalformedMessage("packet %02x came where %02x was due".formatted(packet.u8(0), packets & 0xff));
        }
        Bytes part = counted ? packet.from(1) : packet;
        if (packets++ == 0) firstLength = part.length();
        if (part.isEmpty()) throw new MalformedMessage("a packet without data came");
        if (part.length() > missing) {
            throw new MalformedMessage("the band sends " + (part.length() - missing) + " bytes more than it said");
        }
        if (part.length() < firstLength && part.length() < missing) {
            throw new MalformedMessage("a packet is too short: something is missing"); // only the last one may be shorter
        }
        data.writeBytes(part.toArray());
        missing -= part.length();
        return missing == 0 ? Optional.of(new Block(header.orElseThrow(), data.toByteArray())) : Optional.empty();
    }
}
