package io.github.wristway.miband;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import io.github.wristway.gateway.base.Bytes;
import io.github.wristway.gateway.base.MalformedMessage;
import io.github.wristway.gateway.device.Metric;
import io.github.wristway.gateway.device.Series;
import io.github.wristway.miband.activity.RecordLayout;
import io.github.wristway.miband.activity.Transfer;
import io.github.wristway.miband.huami.DataType;
import java.lang.management.ManagementFactory;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.zip.CRC32;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Properties that hold for every transfer and its records. */
class TransferTest {
    private static final int RUNS = 300;
    private static final Instant START = Instant.parse("2024-06-15T09:00:42Z");

    private final Random random = new Random(42);

    @ParameterizedTest(name = "{0}")
    @EnumSource(DataType.class)
    void whatIsCutIsJoinedAgain(DataType type) throws MalformedMessage {
        for (int run = 0; run < RUNS; run++) {
            int most = Math.min(type.mostRecords(), run % 50 == 0 ? 100_000 / type.recordSize() : 100);
            byte[] data = noise(type.headSize() + random.nextInt(most + 1) * type.recordSize());
            Transfer transfer = new Transfer(type);
            for (Bytes packet : packets(data)) transfer.add(packet);
            assertArrayEquals(data, transfer.whole());
            assertEquals((data.length - type.headSize()) / type.recordSize(), transfer.records());
            CRC32 crc = new CRC32();
            crc.update(data);
            assertEquals(crc.getValue(), transfer.crc());
        }
    }

    /** Only a checksum sees this, and not all bands send one: so no radio may lose so much in a row and go on. */
    @Test
    void aGapOf256PacketsLooksLikeNone() throws MalformedMessage {
        byte[] data = noise(600 * 16);
        List<Bytes> packets = new ArrayList<>(packets(data, 16));
        packets.subList(100, 100 + 256).clear();
        Transfer transfer = new Transfer(RecordLayout.SHORT);
        for (Bytes packet : packets) transfer.add(packet);
        assertEquals((600 - 256) * 16, transfer.whole().length);
        CRC32 sent = new CRC32();
        sent.update(data);
        assertTrue(transfer.crc() != sent.getValue());
    }

    /** Lost, repeated or exchanged: it is noticed, and what came before is good for what it is. */
    @ParameterizedTest(name = "{0}")
    @EnumSource(RecordLayout.class)
    void damageIsNeverTakenForMinutes(RecordLayout layout) throws MalformedMessage {
        for (int run = 0; run < RUNS; run++) {
            byte[] data = noise((20 + random.nextInt(200)) * layout.size());
            List<Bytes> packets = new ArrayList<>(packets(data, 1 + random.nextInt(20)));
            int at = random.nextInt(packets.size() - 1);
            switch (random.nextInt(3)) {
                case 0 -> packets.remove(at);
                case 1 -> packets.add(at, packets.get(at));
                default -> Collections.swap(packets, at, at + 1);
            }
            Transfer transfer = new Transfer(layout);
            for (Bytes packet : packets) transfer.add(packet);
            assertThrows(MalformedMessage.class, transfer::whole);
            byte[] intact = transfer.inOrder();
            assertEquals(0, intact.length % layout.size());
            assertArrayEquals(Arrays.copyOf(data, intact.length), intact);
        }
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource(RecordLayout.class)
    void eachByteOfARecordStandsInItsColumn(RecordLayout layout) {
        for (int run = 0; run < RUNS; run++) {
            byte[] records = noise(random.nextInt(100) * layout.size());
            List<Series> columns = layout.read(records, START);
            assertEquals(layout.size(), columns.size());
            for (int column = 0; column < columns.size(); column++) {
                Series series = columns.get(column);
                assertEquals(Instant.parse("2024-06-15T09:00:00Z"), series.start());
                assertEquals(records.length / layout.size(), series.values().length);
                for (int minute = 0; minute < series.values().length; minute++) {
                    int raw = records[minute * layout.size() + column] & 0xff;
                    boolean none = series.metric() == Metric.HEART_RATE && (raw == 0 || raw == 0xff);
                    assertEquals(none ? Series.NONE : raw, series.values()[minute]);
                }
            }
        }
    }

    /** A band that does not stop is refused before it fills our memory; an empty packet a time is no way around that. */
    @ParameterizedTest(name = "{0}")
    @EnumSource(DataType.class)
    void noBandSendsWithoutEnd(DataType type) {
        long most = type.headSize() + (long) type.mostRecords() * type.recordSize();
        for (int size : new int[] {0, 1, 243}) {
            Transfer transfer = new Transfer(type);
            int packets = 0;
            try {
                for (; packets <= most + 1; packets++) transfer.add(numbered(packets, size));
            } catch (MalformedMessage expected) {
                assertTrue((long) packets * size <= most, packets + " packets");
                continue;
            }
            throw new AssertionError(packets + " packets of " + size);
        }
    }

    @Test
    void reservesLittleForATransferThatMayBeEmpty() {
        ThreadMXBean thread = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long least = Long.MAX_VALUE;
        for (int run = 0; run < 100; run++) { // the first runs load classes
            long before = thread.getCurrentThreadAllocatedBytes();
            assertTrue(new Transfer(RecordLayout.LONG).isEmpty());
            least = Math.min(least, thread.getCurrentThreadAllocatedBytes() - before);
        }
        assertTrue(least < 64 * 1024, least + " bytes");
    }

    private List<Bytes> packets(byte[] data) {
        return packets(data, 1 + random.nextInt(243));
    }

    private static List<Bytes> packets(byte[] data, int size) {
        List<Bytes> packets = new ArrayList<>();
        for (int at = 0; at < data.length; at += size) {
            packets.add(Bytes.build().u8(packets.size()).bytes(Bytes.copyOf(Arrays.copyOfRange(data, at, Math.min(data.length, at + size)))).toBytes());
        }
        return packets;
    }

    private static Bytes numbered(int number, int size) {
        byte[] packet = new byte[1 + size];
        packet[0] = (byte) number;
        return Bytes.copyOf(packet);
    }

    private byte[] noise(int length) {
        byte[] noise = new byte[length];
        random.nextBytes(noise);
        return noise;
    }
}
