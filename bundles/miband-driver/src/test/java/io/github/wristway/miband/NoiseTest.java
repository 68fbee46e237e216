package io.github.wristway.miband;

import io.github.wristway.gateway.base.Bytes;
import io.github.wristway.gateway.base.MalformedMessage;
import io.github.wristway.miband.activity.RecordLayout;
import io.github.wristway.miband.activity.Transfer;
import io.github.wristway.miband.huami.AuthReply;
import io.github.wristway.miband.huami.BandTime;
import io.github.wristway.miband.huami.Battery;
import io.github.wristway.miband.huami.ConfigReply;
import io.github.wristway.miband.huami.FetchReply;
import io.github.wristway.miband.huami.HuamiAdvertisement;
import io.github.wristway.miband.huami.Time8;
import io.github.wristway.miband.huami2021.Chunk;
import io.github.wristway.miband.huami2021.ChunkAck;
import io.github.wristway.miband.huami2021.ChunkForm;
import io.github.wristway.miband.huami2021.ChunkReader;
import io.github.wristway.miband.huami2021.Endpoint;
import io.github.wristway.miband.huami2021.ExchangeKey;
import io.github.wristway.miband.huami2021.ExchangeReply;
import io.github.wristway.miband.huami2021.Message;
import io.github.wristway.miband.huami2021.MessageCipher;
import io.github.wristway.miband.huami2021.OldConfiguration;
import io.github.wristway.miband.huami2021.ServiceList;
import io.github.wristway.miband.huami2021.SessionKeys;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Whatever comes from the air, a decoder reads it or says {@link MalformedMessage}; it never breaks. */
class NoiseTest {
    private interface Decoder {
        void read(Bytes noise) throws MalformedMessage;
    }

    private static final int RUNS = 20_000;

    private static final Map<String, Decoder> DECODERS = Map.of(
            "authentication", AuthReply::decode,
            "clock", BandTime::decode,
            "moment", Time8::decode,
            "battery", Battery::decode,
            "setting", ConfigReply::decode,
            "fetch", FetchReply::decode,
            "advertisement", noise -> HuamiAdvertisement.decode(noise, Optional.of(noise)),
            "activity", NoiseTest::transfer);

    private static final Map<String, Decoder> DECODERS_2021 = Map.of(
            "key exchange", ExchangeReply::decode,
            "public key", NoiseTest::point,
            "chunk", noise -> Chunk.decode(marked(noise), ChunkForm.EXTENDED),
            "chunk of the short form", noise -> Chunk.decode(marked(noise), ChunkForm.SHORT),
            "chunks", NoiseTest::chunks,
            "encrypted message", NoiseTest::encrypted,
            "acknowledgement", ChunkAck::decode,
            "answer to a setting", noise -> OldConfiguration.answer(new Message(Endpoint.OLD_CONFIGURATION, noise)),
            "services", NoiseTest::services);

    @TestFactory
    Stream<DynamicTest> noDecoderBreaks() {
        return Stream.of(DECODERS, DECODERS_2021).flatMap(decoders -> decoders.entrySet().stream())
                .map(entry -> DynamicTest.dynamicTest(entry.getKey(), () -> listen(entry.getValue())));
    }

    private static void listen(Decoder decoder) {
        Random random = new Random(42);
        for (int run = 0; run < RUNS; run++) {
            byte[] noise = new byte[random.nextInt(40)];
            random.nextBytes(noise);
            if (noise.length > 2 && run % 2 == 0) { // half of it looks right at first sight
                noise[0] = (byte) (run % 4 == 0 ? 0x10 : 0x02);
                noise[1] = (byte) random.nextInt(4);
                noise[2] = 1;
            }
            try {
                decoder.read(Bytes.copyOf(noise));
            } catch (MalformedMessage expected) {
                // that is the one way to say no
            }
        }
    }

    private static void transfer(Bytes noise) throws MalformedMessage {
        for (RecordLayout layout : RecordLayout.values()) {
            Transfer transfer = new Transfer(layout);
            transfer.add(Bytes.build().u8(0).bytes(noise).toBytes());
            transfer.add(noise);
            layout.read(transfer.whole(), Instant.EPOCH);
        }
    }

    /** The noise as a point: its coordinates are small enough, but it is hardly ever on the curve. */
    private static void point(Bytes noise) throws MalformedMessage {
        byte[] point = new byte[2 * ExchangeKey.LENGTH];
        for (int i = 0; i < noise.length(); i++) point[i < 20 ? i : i + 4] = (byte) noise.u8(i);
        new ExchangeKey(Bytes.ofHex("01".repeat(ExchangeKey.LENGTH))).agree(Bytes.copyOf(point));
    }

    private static void chunks(Bytes noise) throws MalformedMessage {
        ChunkReader reader = new ChunkReader(ChunkForm.EXTENDED);
        reader.add(new Chunk.First(Chunk.FIRST, 0, 60, Endpoint.OLD_CONFIGURATION, Bytes.EMPTY).encode(ChunkForm.EXTENDED));
        reader.add(marked(noise));
        reader.add(noise);
    }

    /** The noise as the end of a message of just the right length: only its content can be wrong. */
    private static void encrypted(Bytes noise) throws MalformedMessage {
        ChunkReader reader = new ChunkReader(ChunkForm.EXTENDED);
        Bytes blocks = Bytes.build().bytes(noise).bytes(Bytes.ofHex("00".repeat(16 + 48 - noise.length()))).toBytes();
        reader.add(new Chunk.First(Chunk.FIRST | Chunk.ENCRYPTED, 7, 50, 0x90, Bytes.EMPTY).encode(ChunkForm.EXTENDED));
        ChunkReader.Taken taken = reader.add(
                new Chunk.Later(Chunk.LAST | Chunk.ENCRYPTED, 7, 1, blocks).encode(ChunkForm.EXTENDED));
        new MessageCipher(new SessionKeys(Bytes.ofHex("00".repeat(16)), 0)).open(taken.whole().orElseThrow());
    }

    private static void services(Bytes noise) throws MalformedMessage {
        ServiceList.decode(Bytes.build().u8(0x04).u16(noise.length() / 3).bytes(noise).toBytes());
    }

    private static Bytes marked(Bytes noise) {
        return Bytes.build().u8(Chunk.MARK).bytes(noise).toBytes();
    }
}
