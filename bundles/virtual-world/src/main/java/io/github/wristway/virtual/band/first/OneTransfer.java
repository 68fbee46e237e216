package io.github.wristway.virtual.band.first;

import io.github.wristway.gateway.base.Bytes;
import io.github.wristway.gateway.base.MalformedMessage;
import io.github.wristway.virtual.air.Wire;
import io.github.wristway.virtual.band.Body;
import io.github.wristway.virtual.band.Fault;
import io.github.wristway.virtual.band.kept.Batch;
import io.github.wristway.virtual.band.kept.Stretch;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Hands recorded minutes over, all there are. Ordered on FF05, sent on FF07:
 * <pre>
 * 06                send                  01 date(6) onBand(2) inBlock(2), in minutes; [counter(1)] data …; and so on
 *                                         01 date(6) 0000 0000 behind the last block
 * 0a date length    it is safe, forget that block; with all bits of the length turned round: keep it
 * 11                stop
 * </pre>
 */
final class OneTransfer {
    static final int MINUTES_OF_BLOCK = 24 * 60;
    private static final int PACKET = 20;
    private static final int OVERSIZE = 600;

    private final Body band;
    private final OneGeneration generation;
    private final Wire wire;
    private final List<Stretch> unacknowledged = new ArrayList<>();
    private int run;

    OneTransfer(Body band, OneGeneration generation, Wire wire) {
        this.band = band;
        this.generation = generation;
        this.wire = wire;
    }

    void start() {
        unacknowledged.clear();
        List<Stretch> blocks = band.stored().blocks(MINUTES_OF_BLOCK);
        List<Bytes> packets = packets(blocks, generation, band);
        unacknowledged.addAll(blocks);
        int thisRun = ++run;
        if (band.slow()) {
            crawl(packets, thisRun);
        } else {
            for (Bytes packet : packets) wire.stream(OneUuid.ACTIVITY, packet);
        }
    }

    void stop() {
        run++;
        unacknowledged.clear();
    }

    void acknowledged(Bytes message) throws MalformedMessage {
        Bytes date = message.slice(1, OneBytes.DATE);
        int length = message.u16(1 + OneBytes.DATE);
        Optional<Stretch> block = unacknowledged.stream().filter(one -> date(one.start(), band).equals(date)).findFirst();
        if (block.isPresent() && block.get().data().length() == length) {
            unacknowledged.remove(block.get());
            band.stored().forget(Batch.of(block.get()));
        } else if (block.isPresent() && (block.get().data().length() ^ 0xffff) == length) {
            unacknowledged.remove(block.get());
            band.note("keeps " + block.get().minutes() + " minutes, as told");
        }
    }

    /** Headers and data, with the faults that the band has now. */
    static List<Bytes> packets(List<Stretch> blocks, OneGeneration generation, Body band) {
        List<Bytes> packets = new ArrayList<>();
        int left = blocks.stream().mapToInt(Stretch::minutes).sum();
        Instant end = band.clock().shown().toInstant();
        for (Stretch block : blocks) {
            packets.add(header(date(block.start(), band), left, block.minutes()));
            List<Bytes> data = data(block, generation.countsPackets());
            spoil(data, band);
            packets.addAll(data);
            left -= block.minutes();
            end = block.end();
        }
        packets.add(header(date(end, band), 0, 0));
        return packets;
    }

    private static Bytes header(Bytes start, int onBand, int inBlock) {
        return Bytes.build().u8(0x01).bytes(start).u16(Math.min(onBand, 0xffff)).u16(inBlock).toBytes();
    }

    /** Without a counter a record may lie across packets; with one it never does. */
    private static List<Bytes> data(Stretch block, boolean counted) {
        int size = counted ? (PACKET - 1) / block.sampleSize() * block.sampleSize() : PACKET;
        List<Bytes> packets = new ArrayList<>();
        byte[] all = block.data().toArray();
        for (int from = 0; from < all.length; from += size) {
            Bytes.Builder packet = Bytes.build();
            if (counted) packet.u8(packets.size());
            for (int i = from; i < Math.min(all.length, from + size); i++) packet.u8(all[i]);
            packets.add(packet.toBytes());
        }
        return packets;
    }

    private static void spoil(List<Bytes> data, Body band) {
        int last = data.size() - 1;
        if (band.strikes(Fault.CUT)) {
            byte[] whole = data.get(last).toArray();
            data.set(last, Bytes.copyOf(Arrays.copyOf(whole, whole.length - 1)));
        }
        if (band.strikes(Fault.OVERSIZE)) {
            data.set(last / 2, Bytes.copyOf(Arrays.copyOf(data.get(last / 2).toArray(), OVERSIZE)));
        }
        if (band.strikes(Fault.GAP)) data.remove(data.size() / 2);
    }

    /** One packet now, the others each a second later. */
    private void crawl(List<Bytes> packets, int thisRun) {
        if (run != thisRun || packets.isEmpty()) return;
        wire.stream(OneUuid.ACTIVITY, packets.get(0));
        band.later(Body.SLOWLY, () -> crawl(packets.subList(1, packets.size()), thisRun));
    }

    private static Bytes date(Instant moment, Body band) {
        return OneBytes.date(moment.atOffset(band.clock().zone()).toLocalDateTime());
    }
}
