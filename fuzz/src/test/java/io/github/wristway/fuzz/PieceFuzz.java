package io.github.wristway.fuzz;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.github.wristway.gateway.base.Bytes;
import io.github.wristway.gateway.base.MalformedMessage;
import io.github.wristway.miband.xiaomi.Joining;
import io.github.wristway.miband.xiaomi.Piece;
import io.github.wristway.miband.xiaomi.Pieces;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;

/** The pieces of version 1 over Low Energy: 20 bytes of noise each. And the noise as a message: cut and joined it is the same. */
class PieceFuzz {
    private static final int SIZE = 20;

    static Stream<byte[]> seeds() {
        return Decoding.seeds("00000001020000000000000000000000000000000100aabb", "0000010502000400", "000002014cf08595b367", "00000300");
    }

    @MethodSource("seeds")
    @FuzzTest(maxDuration = FuzzTime.EACH)
    void readsOrRefuses(byte[] noise) {
        Decoding.of(noise, Piece::decode);
        Decoding.of(noise, PieceFuzz::joined);
        Pieces pieces = Pieces.of(Bytes.copyOf(noise), false, 23);
        if (!(pieces.first() instanceof Piece.Coming coming)) return;
        assertEquals(Bytes.copyOf(noise), Decoding.of(new byte[0], any -> joined(coming, pieces)).orElseThrow());
    }

    private static Bytes joined(Piece.Coming coming, Pieces pieces) throws MalformedMessage {
        Joining joining = new Joining(coming);
        for (Piece.Chunk chunk : pieces.chunks()) joining.add(chunk);
        return joining.whole();
    }

    private static Bytes joined(Bytes all) throws MalformedMessage {
        Joining joining = new Joining(new Piece.Coming(false, 1 + all.u8(0)));
        for (int at = 1; at < all.length(); at += SIZE) {
            if (Piece.decode(all.slice(at, Math.min(SIZE, all.length() - at))) instanceof Piece.Chunk chunk) joining.add(chunk);
        }
        return joining.whole();
    }
}
