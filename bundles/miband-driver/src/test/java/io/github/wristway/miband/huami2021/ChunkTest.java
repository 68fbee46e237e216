package io.github.wristway.miband.huami2021;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import io.github.wristway.gateway.base.Bytes;
import io.github.wristway.gateway.base.MalformedMessage;
import io.github.wristway.miband.huami2021.ChunkReader.Taken;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Properties that hold for every message, and each rule of the reader by itself. */
class ChunkTest {
    private static final int RUNS = 2_000;
    private static final SessionKeys KEYS = new SessionKeys(Bytes.ofHex("6f8d7d877bb7bed77669fd0bce2b1f5d"), 0xffff_fff0L);

    private final Random random = new Random(42);

    @ParameterizedTest(name = "{0}")
    @EnumSource(ChunkForm.class)
    void whatIsCutIsJoinedAgain(ChunkForm form) throws MalformedMessage {
        MessageCipher ours = new MessageCipher(KEYS);
        MessageCipher theirs = new MessageCipher(KEYS);
        ChunkWriter writer = new ChunkWriter(form, ChunkWriter.FIRST_HANDLE);
        ChunkReader reader = new ChunkReader(form);
        for (int run = 0; run < RUNS; run++) {
            Message message = message(random.nextInt(run % 50 == 0 ? 6_000 : 300)); // more than 256 chunks, now and then
            boolean encrypted = random.nextBoolean();
            int mtu = 23 + random.nextInt(490);
            int handle = writer.nextHandle();
            long sequence = ours.nextSequence();
            List<Bytes> chunks = encrypted ? writer.encrypted(message, mtu, ours) : writer.plain(message, mtu);
            assertEquals((handle + 1) & 0xff, writer.nextHandle());
            assertEquals((sequence + (encrypted ? 1 : 0)) & 0xffff_ffffL, ours.nextSequence());
            for (Bytes chunk : chunks.subList(0, chunks.size() - 1)) {
                assertEquals(mtu - 3, chunk.length());
                assertEquals(new Taken(Optional.empty(), Optional.empty()), reader.add(chunk));
            }
            Bytes last = chunks.get(chunks.size() - 1);
            assertTrue(last.length() <= mtu - 3);
            Taken taken = reader.add(last);
            Joined whole = taken.whole().orElseThrow();
            assertEquals(Optional.of(new ChunkAck(handle, (chunks.size() - 1) & 0xff)), taken.acknowledgement());
            assertEquals(encrypted, whole.encrypted());
            if (encrypted) {
                assertEquals(new MessageCipher.Opened(message, sequence), theirs.open(whole));
                assertThrows(MalformedMessage.class, whole::plain);
            } else {
                assertEquals(message, whole.plain());
                assertThrows(MalformedMessage.class, () -> theirs.open(whole));
            }
        }
    }

    /** Lost, repeated, exchanged, foreign, or with a wrong bit in its data: no other payload ever comes out of it. */
    @Test
    void damageIsNeverTakenForAMessage() throws MalformedMessage {
        MessageCipher cipher = new MessageCipher(KEYS);
        ChunkWriter writer = new ChunkWriter(ChunkForm.EXTENDED, ChunkWriter.FIRST_HANDLE);
        ChunkReader reader = new ChunkReader(ChunkForm.EXTENDED);
        for (int run = 0; run < RUNS; run++) {
            Message message = message(random.nextInt(200));
            List<Bytes> chunks = new ArrayList<>(writer.encrypted(message, 23, cipher));
            damage(chunks, writer.encrypted(message(100), 23, cipher));
            for (Bytes chunk : chunks) {
                try {
                    Optional<Joined> whole = reader.add(chunk).whole();
                    if (whole.isPresent()) assertEquals(message.payload(), cipher.open(whole.orElseThrow()).message().payload());
                } catch (MalformedMessage expected) {
                    // dropped; a caller would ask again
                }
            }
            Message next = message(random.nextInt(50)); // it is read, whatever was before
            Taken last = null;
            for (Bytes chunk : writer.encrypted(next, 23, cipher)) last = reader.add(chunk);
            assertEquals(next, cipher.open(last.whole().orElseThrow()).message());
        }
    }

    private void damage(List<Bytes> chunks, List<Bytes> foreign) {
        int at = random.nextInt(chunks.size());
        switch (random.nextInt(5)) {
            case 0 -> chunks.remove(at);
            case 1 -> chunks.add(at, chunks.get(at));
            case 2 -> Collections.swap(chunks, at, random.nextInt(chunks.size()));
            case 3 -> chunks.set(at, foreign.get(1 + random.nextInt(foreign.size() - 1)));
            default -> {
                byte[] chunk = chunks.get(at).toArray();
                chunk[5 + random.nextInt(chunk.length - 5)] ^= (byte) (1 << random.nextInt(8));
                chunks.set(at, Bytes.copyOf(chunk));
            }
        }
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        nothing                     | ''
        no chunk                    | 0400000100
        cut in the header           | 03010064004300000082
        begins with number 1        | 0307000101010000008200aa
        begins in the middle        | 0302000101ff
        no data in a later chunk    | 0301000100020000008200aa 0300000101
        more than it claims         | 030700010001000000820001ff
        less than it claims         | 0307000100020000008200ff
        sealed in half a block      | 030f00010001000000820001020304050607
        grows over its claim        | 0301000100020000008200aa 0302000101bbcc
        another message in it       | 0301000100020000008200aa 0302000201bb
        a number left out           | 0301000100020000008200aa 0302000102bb
        encrypted from the middle   | 0301000100020000008200aa 030a000101bb
        longer than any message     | 0301000100010001008200aa
        four gigabytes              | 0301000100ffffffff8200aa
        """)
    void refuses(String name, String chunks) throws MalformedMessage {
        List<Bytes> all = new ArrayList<>();
        for (String chunk : chunks.split(" ")) all.add(Bytes.ofHex(chunk));
        ChunkReader reader = new ChunkReader(ChunkForm.EXTENDED);
        for (Bytes chunk : all.subList(0, all.size() - 1)) assertEquals(Optional.empty(), reader.add(chunk).whole());
        assertThrows(MalformedMessage.class, () -> reader.add(all.get(all.size() - 1)));
        assertThrows(MalformedMessage.class, () -> reader.add(Bytes.ofHex("0302000101bb")), "what follows the damage");
    }

    @Test
    void aFirstChunkBeginsAnew() throws MalformedMessage {
        ChunkReader reader = new ChunkReader(ChunkForm.EXTENDED);
        reader.add(Bytes.ofHex("0301000100020000008200aa"));
        Taken taken = reader.add(Bytes.ofHex("0303000200010000009000cc"));
        assertEquals(new Message(0x0090, Bytes.of(0xcc)), taken.whole().orElseThrow().plain());
        assertEquals(Optional.empty(), taken.acknowledgement(), "it was not asked for");
    }

    /** Some bands wait for it in the middle of a long message. */
    @Test
    void anAcknowledgementIsDueWhereverItIsAskedFor() throws MalformedMessage {
        ChunkReader reader = new ChunkReader(ChunkForm.EXTENDED);
        reader.add(Bytes.ofHex("0301000700030000009000aa"));
        assertEquals(new Taken(Optional.of(new ChunkAck(7, 1)), Optional.empty()), reader.add(Bytes.ofHex("0304000701bb")));
        assertEquals(Optional.of(new ChunkAck(7, 2)), reader.add(Bytes.ofHex("0306000702cc")).acknowledgement());
    }

    /** A length from the air is only a claim: nothing is reserved for it. */
    @ParameterizedTest(name = "{0}")
    @ValueSource(longs = {0xffff_ffffL, 0x7fff_ffffL, 0x8000_0000L, ChunkReader.LONGEST + 1, ChunkReader.LONGEST})
    void reservesNothingForAClaim(long length) throws MalformedMessage {
        Bytes claim = new Chunk.First(Chunk.FIRST | Chunk.ENCRYPTED, 1, length, 0x82, Bytes.of(1, 2, 3)).encode(ChunkForm.EXTENDED);
        ThreadMXBean thread = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long least = Long.MAX_VALUE;
        for (int run = 0; run < 100; run++) { // the first runs load classes
            long before = thread.getCurrentThreadAllocatedBytes();
            assertEquals(length <= ChunkReader.LONGEST, isTaken(claim));
            least = Math.min(least, thread.getCurrentThreadAllocatedBytes() - before);
        }
        assertTrue(least < ChunkReader.LONGEST / 4, least + " bytes for a chunk of " + claim.length());
    }

    private static boolean isTaken(Bytes chunk) {
        try {
            new ChunkReader(ChunkForm.EXTENDED).add(chunk);
            return true;
        } catch (MalformedMessage e) {
            return false;
        }
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        nothing      | ''
        a chunk      | 0300010102
        cut short    | 04000101
        """)
    void refusesAcknowledgements(String name, String hex) {
        assertThrows(MalformedMessage.class, () -> ChunkAck.decode(Bytes.ofHex(hex)));
    }

    @Test
    void refusesToWriteOnALinkThatCannotBe() {
        ChunkWriter writer = new ChunkWriter(ChunkForm.EXTENDED, ChunkWriter.FIRST_HANDLE);
        assertThrows(IllegalArgumentException.class, () -> writer.plain(message(1), 22));
        assertEquals(ChunkWriter.FIRST_HANDLE, writer.nextHandle());
    }

    private Message message(int length) {
        byte[] payload = new byte[length];
        random.nextBytes(payload);
        return new Message(random.nextInt(0x10000), Bytes.copyOf(payload));
    }
}
