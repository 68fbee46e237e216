package io.github.wristway.miband.files;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.wristway.gateway.base.Bytes;
import io.github.wristway.gateway.base.MalformedMessage;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FilePiecesTest {
    private static final Bytes FILE = TestFile.of("00b95569040200", "d000c000 05003c 00003d 2c0000");
    private static final List<Bytes> PIECES = TestFile.pieces(FILE, 10);

    private final FilePieces pieces = new FilePieces();

    @Test
    void theFirstOneBeginsAnew() throws MalformedMessage {
        pieces.add(PIECES.get(0));
        pieces.add(PIECES.get(1));
        assertEquals(Optional.of(FILE), whole());
        assertEquals(Optional.of(FILE), whole(), "and so it does behind a whole one");
    }

    @Test
    void whatIsLeftOfADamagedFileDoesNotSpoilTheNext() throws MalformedMessage {
        pieces.add(PIECES.get(0));
        assertThrows(MalformedMessage.class, () -> pieces.add(PIECES.get(2)));
        assertEquals(Optional.empty(), pieces.add(PIECES.get(2)));
        assertEquals(Optional.of(FILE), whole());
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "the same again,       03000100 02000200",
        "another total,        03000100 04000200",
        "behind its last,      01000100 01000200",
        "no total,             00000100 ''",
        "a checksum too short, 01000100 ''"})
    void whatDoesNotFitIsDamage(String how, String hex) throws MalformedMessage {
        List<Bytes> heads = List.of(hex.replace("''", "").strip().split(" ")).stream().map(Bytes::ofHex).toList();
        assertThrows(MalformedMessage.class, () -> {
            for (Bytes head : heads) pieces.add(Bytes.build().bytes(head).u32(1).toBytes());
        });
    }

    @Test
    void noFileIsEndless() {
        Bytes large = Bytes.copyOf(new byte[60_000]);
        MalformedMessage trouble = assertThrows(MalformedMessage.class, () -> {
            for (int number = 1; number <= 0xffff; number++) {
                pieces.add(Bytes.build().u16(0xffff).u16(number).bytes(large).toBytes());
            }
        });
        assertTrue(trouble.getMessage().contains("larger than any"), trouble.getMessage());
    }

    @Test
    void aBandThatNeverBeginsIsNotHeardForEver() {
        MalformedMessage trouble = assertThrows(MalformedMessage.class, () -> {
            while (true) pieces.add(PIECES.get(1));
        });
        assertTrue(trouble.getMessage().contains("never comes"), trouble.getMessage());
    }

    private Optional<Bytes> whole() throws MalformedMessage {
        Optional<ActivityFile> file = Optional.empty();
        for (Bytes piece : PIECES) file = pieces.add(piece);
        return file.map(ActivityFile::content);
    }
}
