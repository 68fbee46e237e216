package io.github.wristway.commands;

import io.github.wristway.gateway.base.InvalidRequest;
import io.github.wristway.gateway.base.MalformedMessage;
import io.github.wristway.gateway.base.Secret;
import io.github.wristway.gateway.base.Spreadsheet;
import io.github.wristway.gateway.base.Spreadsheet.Row;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A table of bands. The first line names the columns, in any order; what it does not know is passed over.
 * <pre>
 * band;name;person
 * D1:C5:15:0A:22:7F;kitchen;anna
 * </pre>
 */
final class BandTable {
    private static final long MOST_BYTES = 1 << 20;
    private static final int MOST_LINES = 5_000;
    private static final Pattern KEY = Pattern.compile("([0-9a-fA-F][\\s:-]?){32}");
    private static final String TEMPLATE = "See wearable:enrol --template FILE for how such a table looks";

    private BandTable() {}

    /** What a column holds, and the words that it is known by. */
    private enum Column {
        BAND("band|wearable|device|id|((band|bluetooth|bt|ble|device) ?)?(mac ?)?(address|addr|mac)|serial( ?(number|no|nr))?|advertised( name)?"),
        NAME("((band|device|new) )?name|called|alias"),
        PERSON("person|worn by|wearer|owner|who"),
        KEY("((auth|pairing|secret) ?)?key|secret"),
        KEY_FILE("key ?file"),
        ACCOUNT("account");

        private final Pattern words;

        Column(String words) {
            this.words = Pattern.compile(words);
        }

        static Optional<Column> of(String title) {
            String plain = title.strip().toLowerCase(Locale.ROOT).replaceAll("[_ -]+", " ");
            for (Column column : values()) if (column.words.matcher(plain).matches()) return Optional.of(column);
            return Optional.empty();
        }
    }

    /** All lines but the empty ones; the first failure that concerns the whole file is thrown, and nothing is to be done then. */
    static List<BandLine> read(Path file) throws InvalidRequest, MalformedMessage {
        try {
            if (Files.size(file) > MOST_BYTES) throw new InvalidRequest(file.getFileName() + " is too large for a table of bands", "Split it");
            return read(Files.readAllBytes(file));
        } catch (IOException e) {
            throw new InvalidRequest(file.getFileName() + " cannot be read", "Check the name of the file and who may read it");
        }
    }

    static List<BandLine> read(byte[] content) throws MalformedMessage {
        Lines lines = new Lines();
        Spreadsheet.read(Spreadsheet.text(content), lines::take);
        if (lines.columns.isEmpty()) throw new MalformedMessage("the table is empty", TEMPLATE);
        return lines.read;
    }

    /** What has been read so far. */
    private static final class Lines {
        private final List<BandLine> read = new ArrayList<>();
        private List<Optional<Column>> columns = List.of();

        void take(Row row) throws MalformedMessage {
            if (columns.isEmpty()) columns = columns(row.cells());
            else read.add(line(row.line(), row.cells(), columns));
            if (read.size() > MOST_LINES) throw new MalformedMessage("the table has more than " + MOST_LINES + " lines", "Split it");
        }
    }

    private static List<Optional<Column>> columns(List<String> titles) throws MalformedMessage {
        List<Optional<Column>> columns = titles.stream().map(Column::of).toList();
        boolean names = columns.contains(Optional.of(Column.BAND)) || columns.contains(Optional.of(Column.NAME));
        if (!names) throw new MalformedMessage("the first line of the table names no column with bands, such as band, address, serial or name", TEMPLATE);
        return columns;
    }

    private static BandLine line(int number, List<String> cells, List<Optional<Column>> columns) {
        Map<Column, String> known = new EnumMap<>(Column.class);
        if (cells.size() > columns.size() && cells.subList(columns.size(), cells.size()).stream().anyMatch(cell -> !cell.isEmpty())) {
            return new BandLine.Unreadable(number, "it has more cells than the first line has titles");
        }
        for (int i = 0; i < Math.min(cells.size(), columns.size()); i++) {
            String cell = cells.get(i);
            if (columns.get(i).isEmpty() || cell.isEmpty()) continue;
            Column column = columns.get(i).get();
            if (!Spreadsheet.isCell(cell)) {
                return new BandLine.Unreadable(number, "a cell is too long or holds what is no text; a quote may be missing");
            }
            if (column != Column.KEY && KEY.matcher(cell).find()) {
                return new BandLine.Unreadable(number, "a key stands where there should be something else");
            }
            known.putIfAbsent(column, cell);
        }
        String band = known.get(columns.contains(Optional.of(Column.BAND)) ? Column.BAND : Column.NAME);
        if (band == null) return new BandLine.Unreadable(number, "it names no band");
        if (known.containsKey(Column.KEY) && known.containsKey(Column.KEY_FILE)) {
            return new BandLine.Unreadable(number, "it has a key and a key file; leave one of them out");
        }
        return new BandLine.Band(number, band, Optional.ofNullable(known.get(Column.NAME)), Optional.ofNullable(known.get(Column.PERSON)),
                Optional.ofNullable(known.get(Column.KEY)).map(Secret::of), Optional.ofNullable(known.get(Column.KEY_FILE)),
                Optional.ofNullable(known.get(Column.ACCOUNT)));
    }
}
