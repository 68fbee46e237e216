package io.github.wristway.gateway.internal.wearable;

import io.github.wristway.gateway.base.InvalidRequest;
import io.github.wristway.gateway.base.MalformedMessage;
import io.github.wristway.gateway.base.Spreadsheet;
import io.github.wristway.gateway.base.Spreadsheet.Row;
import io.github.wristway.gateway.device.FoundKey;
import io.github.wristway.gateway.device.FoundKeys;
import io.github.wristway.gateway.device.KeyReader;
import io.github.wristway.gateway.device.PairingKey;
import io.github.wristway.gateway.radio.Address;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A table of keys, one wearable per line.
 * <pre>
 * address;key;name
 * D1:C5:15:0A:22:7F;0x00112233445566778899aabbccddeeff;"kitchen; left"
 * </pre>
 * The first line may name the columns, in any order; without it, they are address, key and, if you like, name.
 */
final class KeyTable implements KeyReader {
    private static final long MOST_BYTES = 1 << 20;
    private static final String ADDRESS = "(bluetooth |bt |ble )?(mac ?)?(address|addr|mac|identifier)( address)?";
    private static final String KEY = "(auth|pairing|secret|encrypt|huami ?auth)? ?key|secret|token";
    private static final String NAME = "(device |band )?(name|alias)|band|device";

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
        return Files.size(file) > MOST_BYTES ? Optional.empty() : read(Files.readAllBytes(file));
    }

    /** Empty if it does not begin as such a table. */
    static Optional<FoundKeys> read(byte[] content) throws MalformedMessage {
        Lines lines = new Lines();
        try {
            Spreadsheet.read(Spreadsheet.text(content), lines::take);
        } catch (MalformedMessage e) {
            if (lines.columns.isPresent()) throw e;
        }
        return lines.columns.map(any -> new FoundKeys("table of keys", lines.keys, lines.notes));
    }

    /** What has been read so far. */
    private static final class Lines {
        private final List<FoundKey> keys = new ArrayList<>();
        private final List<String> notes = new ArrayList<>();
        private Optional<Columns> columns = Optional.empty();

        void take(Row row) throws MalformedMessage {
            if (columns.isEmpty()) {
                columns = Columns.of(row.cells());
                if (columns.isPresent()) return;
                if (entry(row, Columns.UNNAMED).isEmpty()) throw new MalformedMessage("it is no table of keys", "Name its columns address and key");
                columns = Optional.of(Columns.UNNAMED);
            }
            entry(row, columns.get()).ifPresentOrElse(keys::add, () -> notes.add(where(row) + " has no address with a key of 32 hex digits"));
            if (keys.size() + notes.size() > FoundKeys.MOST) {
                throw new MalformedMessage("it has more than " + FoundKeys.MOST + " lines", "Split it into smaller files");
            }
        }

        /** What is wrong with it is not told in the words of the cell: a key may stand where the address should. */
        private static Optional<FoundKey> entry(Row row, Columns columns) {
            List<String> cells = row.cells();
            if (cells.size() <= Math.max(columns.address, columns.key)) return Optional.empty();
            try {
                Address address = Address.parse(cells.get(columns.address));
                PairingKey key = PairingKey.parse(cells.get(columns.key));
                return Optional.of(new FoundKey(address, key, called(cells, columns), where(row)));
            } catch (InvalidRequest e) {
                return Optional.empty();
            }
        }

        private static Optional<String> called(List<String> cells, Columns columns) {
            if (columns.name < 0 || columns.name >= cells.size()) return Optional.empty();
            return Optional.of(cells.get(columns.name)).filter(name -> !name.isEmpty() && Spreadsheet.isCell(name));
        }

        private static String where(Row row) {
            return "line " + row.line();
        }
    }
}
