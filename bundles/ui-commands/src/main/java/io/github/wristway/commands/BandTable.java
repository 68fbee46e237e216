package io.github.wristway.commands;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import io.github.wristway.gateway.base.InvalidRequest;
import io.github.wristway.gateway.base.MalformedMessage;
import io.github.wristway.gateway.base.Secret;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A table of bands as people and spreadsheets write it: RFC 4180, with commas, semicolons or tabs between the cells. The
 * first line names the columns, in any order; what it does not know is passed over, and so are lines that begin with
 * {@code #}.
 * <pre>
 * band;name;person
 * D1:C5:15:0A:22:7F;kitchen;anna
 * </pre>
 */
final class BandTable {
    private static final long MOST_BYTES = 1 << 20;
    private static final int MOST_LINES = 5_000;
    private static final int LONGEST_CELL = 300;
    private static final Charset AS_EXCEL_ON_WINDOWS = Charset.forName("windows-1252");
    private static final Pattern KEY = Pattern.compile("([0-9a-fA-F][\\s:-]?){32}");
    private static final Pattern SEPARATOR_LINE = Pattern.compile("(?i)sep=([,;\\t])\\R");
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
            return read(text(Files.readAllBytes(file)));
        } catch (IOException e) {
            throw new InvalidRequest(file.getFileName() + " cannot be read", "Check the name of the file and who may read it");
        }
    }

    /** As spreadsheets save it: UTF-8 with or without a mark, UTF-16 with one, or what Windows takes for text. */
    static String text(byte[] bytes) throws MalformedMessage {
        boolean wide = bytes.length > 1 && (bytes[0] == (byte) 0xff && bytes[1] == (byte) 0xfe || bytes[0] == (byte) 0xfe && bytes[1] == (byte) 0xff);
        Charset likely = wide ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8;
        String text;
        try {
            text = likely.newDecoder().decode(ByteBuffer.wrap(bytes)).toString().replaceFirst("^\uFEFF", "");
        } catch (CharacterCodingException e) {
            text = AS_EXCEL_ON_WINDOWS.decode(ByteBuffer.wrap(bytes)).toString();
        }
        if (text.indexOf('\0') >= 0) throw new MalformedMessage("the file is no text", "Save the table as CSV; a workbook cannot be read");
        return text;
    }

    static List<BandLine> read(String text) throws MalformedMessage {
        Matcher told = SEPARATOR_LINE.matcher(text);
        boolean tells = told.lookingAt();
        String table = tells ? text.substring(told.end()) : text;
        int before = tells ? 1 : 0;
        char separator = tells ? told.group(1).charAt(0) : separator(table);
        List<Optional<Column>> columns = List.of();
        List<BandLine> lines = new ArrayList<>();
        long last = before;
        try (CsvReader<CsvRecord> records = CsvReader.builder().fieldSeparator(separator).commentStrategy(CommentStrategy.SKIP)
                .skipEmptyLines(true).allowUnclosedQuote(false).extraFieldStrategy(FieldMismatchStrategy.IGNORE).missingFieldStrategy(FieldMismatchStrategy.IGNORE).ofCsvRecord(table)) {
            for (CsvRecord one : records) {
                last = one.getStartingLineNumber() + before;
                if (columns.isEmpty()) columns = columns(one.getFields());
                else if (one.getFields().stream().anyMatch(cell -> !cell.isBlank())) lines.add(line((int) last, one.getFields(), columns));
                if (lines.size() > MOST_LINES) throw new MalformedMessage("the table has more than " + MOST_LINES + " lines", "Split it");
            }
        } catch (CsvParseException e) {
            throw new MalformedMessage("the table cannot be read beyond line " + last, "Look there for a quote that is not closed"); // its message repeats cells
        } catch (IOException e) {
            throw new IllegalStateException("a text that is in memory", e);
        }
        if (columns.isEmpty()) throw new MalformedMessage("the table is empty", TEMPLATE);
        return lines;
    }

    /** Excel writes what the country is used to. */
    private static char separator(String table) {
        String titles = table.lines().filter(line -> !line.isBlank() && !line.startsWith("#")).findFirst().orElse("");
        char most = ',';
        for (char one : new char[] {';', '\t'}) if (count(titles, one) > count(titles, most)) most = one;
        return most;
    }

    private static long count(String line, char wanted) {
        return line.chars().filter(c -> c == wanted).count();
    }

    private static List<Optional<Column>> columns(List<String> titles) throws MalformedMessage {
        List<Optional<Column>> columns = titles.stream().map(Column::of).toList();
        boolean names = columns.contains(Optional.of(Column.BAND)) || columns.contains(Optional.of(Column.NAME));
        if (!names) throw new MalformedMessage("the first line of the table names no column with bands, such as band, address, serial or name", TEMPLATE);
        return columns;
    }

    private static BandLine line(int number, List<String> cells, List<Optional<Column>> columns) {
        Map<Column, String> known = new EnumMap<>(Column.class);
        if (cells.size() > columns.size() && cells.subList(columns.size(), cells.size()).stream().anyMatch(cell -> !cell.isBlank())) {
            return new BandLine.Unreadable(number, "it has more cells than the first line has titles");
        }
        for (int i = 0; i < Math.min(cells.size(), columns.size()); i++) {
            String cell = cells.get(i).strip();
            if (columns.get(i).isEmpty() || cell.isEmpty()) continue;
            Column column = columns.get(i).get();
            if (cell.length() > LONGEST_CELL || cell.chars().anyMatch(Character::isISOControl)) {
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
