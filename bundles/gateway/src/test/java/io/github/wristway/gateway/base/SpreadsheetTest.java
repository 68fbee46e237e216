package io.github.wristway.gateway.base;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.wristway.gateway.base.Spreadsheet.Row;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SpreadsheetTest {
    private static List<Row> rows(String text) throws MalformedMessage {
        List<Row> rows = new ArrayList<>();
        Spreadsheet.read(text, rows::add);
        return rows;
    }

    @ParameterizedTest(name = "[{index}]")
    @ValueSource(strings = {"a,b;c\n1,2", "a;b,c;\r\n1;2", "a\tb,c\t\n1\t2\t", "sep=;\r\na;b,c,,\r\n1;2", "SEP=\t\na\tb,c,,\n1\t2", "# x;y;z\n\na,b;c\n1,2"})
    void theFirstRowOrALineInFrontOfItShowsWhatPartsCells(String text) throws MalformedMessage {
        assertEquals(List.of("1", "2"), rows(text).get(1).cells().subList(0, 2));
    }

    @Test
    void aRowKnowsItsLine() throws MalformedMessage {
        assertEquals(List.of(3, 5, 8), rows("sep=,\n# mine\na,b\n\n\"c\nd\",e\n,\n f , g \n").stream().map(Row::line).toList());
    }

    @Test
    void blanksAroundACellAreNotPartOfItAndQuotesKeepWhatParts() throws MalformedMessage {
        assertEquals(List.of("a", "b, \"c\"", ""), rows(" a ,\"b, \"\"c\"\"\",\n").get(0).cells());
    }

    @ParameterizedTest(name = "in {0}")
    @CsvSource({"UTF-8, ''", "UTF-8, \uFEFF", "UTF-16, ''", "UTF-16LE, \uFEFF", "UTF-16BE, \uFEFF", "windows-1252, ''", "ISO-8859-1, ''"})
    void readsWhatSpreadsheetsSave(String charset, String mark) throws MalformedMessage {
        assertEquals("name\nKüche\n", Spreadsheet.text((mark + "name\nKüche\n").getBytes(Charset.forName(charset))));
    }

    @Test
    void aWorkbookIsNoText() {
        assertThrows(MalformedMessage.class, () -> Spreadsheet.text("PK\3\4\0\0".getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void aQuoteThatIsNotClosedEndsItAfterWhatCameBeforeAndNothingIsRepeated() {
        List<Row> rows = new ArrayList<>();
        MalformedMessage broken = assertThrows(MalformedMessage.class, () -> Spreadsheet.read("a,b\n1,2\n3,\"secret\n", rows::add));
        assertEquals("the table cannot be read beyond line 2", broken.getMessage());
        assertEquals(2, rows.size());
        assertNull(broken.getCause(), "the cause repeats cells");
    }

    @Test
    void halfATableIsNoCell() {
        assertTrue(Spreadsheet.isCell("kitchen, on the left"));
        assertFalse(Spreadsheet.isCell("kitchen\nbath"));
        assertFalse(Spreadsheet.isCell("k".repeat(301)));
    }
}
