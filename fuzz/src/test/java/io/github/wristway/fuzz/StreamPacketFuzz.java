package io.github.wristway.fuzz;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.github.wristway.gateway.base.Bytes;
import io.github.wristway.gateway.base.MalformedMessage;
import io.github.wristway.miband.xiaomi.Packet1;
import io.github.wristway.miband.xiaomi.Packet2;
import io.github.wristway.miband.xiaomi.PacketForm;
import io.github.wristway.miband.xiaomi.PacketReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;

/** The stream of a newer band: wherever it is cut, the packets are the same. The first byte says where. */
class StreamPacketFuzz {
    static Stream<byte[]> seeds() {
        return Decoding.seeds("03badcfe0180070002000208021001efbabadcfe00800600010000020000ef",
                              "05a50011a5a50300060053b1010108021001a5a5010900000000a5a5020016001d4d0101030001000002020000fc03020020000402001027");
    }

    @MethodSource("seeds")
    @FuzzTest(maxDuration = FuzzTime.EACH)
    void readsOrSkips(byte[] noise) {
        Decoding.of(noise, all -> same(all, Packet1.FORM));
        Decoding.of(noise, all -> same(all, Packet2.FORM));
        Decoding.of(noise, Packet1::decode).ifPresent(packet -> assertEquals(noise.length, packet.encode().length()));
        Decoding.of(noise, Packet2::decode).ifPresent(packet -> assertEquals(noise.length, packet.encode().length()));
    }

    private static <P> boolean same(Bytes all, PacketForm<P> form) throws MalformedMessage {
        assertEquals(read(all.from(1), all.length(), form), read(all.from(1), 1 + all.u8(0) % 32, form));
        return true;
    }

    private static <P> List<P> read(Bytes all, int size, PacketForm<P> form) throws MalformedMessage {
        PacketReader<P> reader = new PacketReader<>(form);
        List<P> packets = new ArrayList<>();
        for (int at = 0; at < all.length(); at += size) {
            reader.add(all.slice(at, Math.min(size, all.length() - at)));
            for (Optional<P> next = reader.next(); next.isPresent(); next = reader.next()) packets.add(next.get());
        }
        reader.giveUp();
        return packets;
    }
}
