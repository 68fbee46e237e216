package io.github.wristway.gateway.base;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A table as people and spreadsheets save it: RFC 4180, with commas, semicolons or tabs between the cells. Which of them, the
 * first row shows, or a line {@code sep=;} in front of it says. Lines that begin with {@code #} are left out, and so are those
 * that have nothing in them.
 */
public final class Spreadsheet {
    private static final int LONGEST_CELL = 300;
    private static final Charset AS_EXCEL_ON_WINDOWS = Charset.forName("windows-1252");
    private static final Pattern SEPARATOR_LINE = Pattern.compile("(?i)sep=([,;\\t])\\R");

    private Spreadsheet() {}

    /**
     * @param line  in which it begins, from 1
     * @param cells without blanks around them
     */
    public record Row(int line, List<String> cells) {}

    /** Takes one row after the other. */
    public interface Taker {
        void take(Row row) throws MalformedMessage;
    }

    /**
     * UTF-8 with or without a mark, UTF-16 with one, or what Windows takes for text.
     *
     * @throws MalformedMessage if it is no text
     */
    public static String text(byte[] bytes) throws MalformedMessage {
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

    /** @throws MalformedMessage as soon as it cannot be read any further, or if the taker does not want to */
    public static void read(String text, Taker taker) throws MalformedMessage {
        Matcher told = SEPARATOR_LINE.matcher(text);
        boolean tells = told.lookingAt();
        String table = tells ? text.substring(told.end()) : text;
        int before = tells ? 1 : 0;
        int last = before;
        try (CsvReader<CsvRecord> records = CsvReader.builder().fieldSeparator(tells ? told.group(1).charAt(0) : separator(table))
                .commentStrategy(CommentStrategy.SKIP).skipEmptyLines(true).allowUnclosedQuote(false)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE).missingFieldStrategy(FieldMismatchStrategy.IGNORE).ofCsvRecord(table)) {
            for (CsvRecord one : records) {
                last = (int) one.getStartingLineNumber() + before;
                List<String> cells = one.getFields().stream().map(String::strip).toList();
                if (cells.stream().anyMatch(cell -> !cell.isEmpty())) taker.take(new Row(last, cells));
            }
        } catch (CsvParseException e) {
            throw new MalformedMessage("the table cannot be read beyond line " + last, "Look there for a quote that is not closed"); // its message repeats cells
        } catch (IOException e) {
            throw new IllegalStateException("a text that is in memory", e);
        }
    }

    /** Whether a cell is what somebody has written into it, and not half the table behind a quote that is missing. */
    public static boolean isCell(String cell) {
        return cell.length() <= LONGEST_CELL && cell.chars().noneMatch(Character::isISOControl);
    }

    /** Excel writes what the country is used to. */
    private static char separator(String table) {
        String first = table.lines().filter(line -> !line.isBlank() && !line.startsWith("#")).findFirst().orElse("");
        char most = ',';
        for (char one : new char[] {';', '\t'}) if (count(first, one) > count(first, most)) most = one;
        return most;
    }

    private static long count(String line, char wanted) {
        return line.chars().filter(c -> c == wanted).count();
    }
}
