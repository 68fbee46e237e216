package io.github.wristway.gateway.internal.wearable;

import io.github.wristway.gateway.base.InvalidRequest;
import io.github.wristway.gateway.base.MalformedMessage;
import io.github.wristway.gateway.device.FoundKey;
import io.github.wristway.gateway.device.FoundKeys;
import io.github.wristway.gateway.device.KeyReader;
import io.github.wristway.gateway.device.PairingKey;
import io.github.wristway.gateway.radio.Address;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A table of keys as people and spreadsheets write it: one wearable per line, with cells between commas, semicolons or tabs.
 * <pre>
 * address;key;name
 * D1:C5:15:0A:22:7F;0x00112233445566778899aabbccddeeff;"kitchen; left"
 * </pre>
 * The first line may name the columns, in any order; without it, they are address, key and, if you like, name. Lines that
 * begin with {@code #} are left out.
 */
final class KeyTable implements KeyReader {
    private static final long MOST_BYTES = 1 << 20;
    private static final String ADDRESS = "(bluetooth |bt |ble )?(mac ?)?(address|addr|mac|identifier)( address)?";
    private static final String KEY = "(auth|pairing|secret|encrypt|huami ?auth)? ?key|secret|token";
    private static final String NAME = "(device |band )?(name|alias)|band|device";
    /** A cell, in quotes or not, and what ends it. */
    private static final Pattern CELL = Pattern.compile("(?:\"((?:[^\"]|\"\"){0,300})\"|([^,;\\t]{0,300}))[ ]*([,;\\t]|$)");

    /** In which column each is; -1 if there is none. */
    private record Columns(int address, int key, int name) {
        private static final Columns UNNAMED = new Columns(0, 1, 2);

        static Optional<Columns> of(List<String> cells) {
            Columns named = new Columns(find(cells, ADDRESS), find(cells, KEY), find(cells, NAME));
            return named.address >= 0 && named.key >= 0 ? Optional.of(named) : Optional.empty();
        }

        private static int find(List<String> cells, String words) {
            for (int i = 0; i < cells.size(); i++) {
                if (cells.get(i).toLowerCase(Locale.ROOT).replaceAll("[_-]", " ").matches(words)) return i;
            }
            return -1;
        }
    }

    @Override
    public String knows() {
        return "a table with the columns address and key";
    }

    @Override
    public Optional<FoundKeys> read(Path file) throws IOException, MalformedMessage {
        return Files.size(file) > MOST_BYTES ? Optional.empty() : read(text(Files.readAllBytes(file)));
    }

    /** As spreadsheets save it: UTF-8 with or without a mark, UTF-16 with one, or what Windows takes for text. */
    static String text(byte[] bytes) {
        ByteBuffer content = ByteBuffer.wrap(bytes);
        boolean wide = bytes.length > 1 && (bytes[0] == (byte) 0xff && bytes[1] == (byte) 0xfe || bytes[0] == (byte) 0xfe && bytes[1] == (byte) 0xff);
        Charset charset = wide ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8;
        try {
            return charset.newDecoder().decode(content).toString().replaceFirst("^\uFEFF", "");
        } catch (CharacterCodingException e) {
            return StandardCharsets.ISO_8859_1.decode(content.rewind()).toString();
        }
    }

    /** Empty if it does not begin as such a table. */
    static Optional<FoundKeys> read(String text) throws MalformedMessage {
        Optional<Columns> columns = Optional.empty();
        List<FoundKey> keys = new ArrayList<>();
        List<String> notes = new ArrayList<>();
        int number = 0;
        for (String line : (Iterable<String>) text.lines()::iterator) {
            number++;
            if (line.isBlank() || line.startsWith("#")) continue;
            List<String> cells = cells(line);
            if (columns.isEmpty()) {
                columns = Columns.of(cells);
                if (columns.isPresent()) continue;
                if (entry(cells, Columns.UNNAMED, "").isEmpty()) return Optional.empty();
                columns = Optional.of(Columns.UNNAMED);
            }
            String where = "line " + number;
            Optional<FoundKey> entry = entry(cells, columns.get(), where);
            if (entry.isPresent()) keys.add(entry.get());
            else notes.add(where + " has no address with a key of 32 hex digits");
            if (keys.size() + notes.size() > FoundKeys.MOST) {
                throw new MalformedMessage("it has more than " + FoundKeys.MOST + " lines", "Split it into smaller files");
            }
        }
        return columns.isEmpty() ? Optional.empty() : Optional.of(new FoundKeys("table of keys", keys, notes));
    }

    /** What is wrong with it is not told in the words of the cell: a key may stand where the address should. */
    private static Optional<FoundKey> entry(List<String> cells, Columns columns, String where) {
        if (cells.size() <= Math.max(columns.address, columns.key)) return Optional.empty();
        try {
            Address address = Address.parse(cells.get(columns.address));
            PairingKey key = PairingKey.parse(cells.get(columns.key));
            boolean named = columns.name >= 0 && columns.name < cells.size() && !cells.get(columns.name).isBlank();
            return Optional.of(new FoundKey(address, key, named ? Optional.of(cells.get(columns.name)) : Optional.empty(), where));
        } catch (InvalidRequest e) {
            return Optional.empty();
        }
    }

    private static List<String> cells(String line) {
        List<String> cells = new ArrayList<>();
        Matcher next = CELL.matcher(line);
        while (next.lookingAt()) {
            String quoted = next.group(1);
            cells.add(quoted != null ? quoted.replace("\"\"", "\"") : next.group(2).strip());
            if (next.group(3).isEmpty() || cells.size() > 20) return cells;
            next.region(next.end(), line.length());
        }
        return List.of();
    }
}
