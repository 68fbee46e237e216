package io.github.wristway.commands;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.wristway.gateway.base.MalformedMessage;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BandTableTest {
    private static final String KEY = "00112233445566778899aabbccddeeff";

    private static List<BandLine> read(String text) throws MalformedMessage {
        return BandTable.read(text.getBytes(StandardCharsets.UTF_8));
    }

    private static BandLine.Band only(String text) throws MalformedMessage {
        List<BandLine> lines = read(text);
        assertEquals(1, lines.size(), lines::toString);
        return (BandLine.Band) lines.get(0);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"band,name,person\nD1,kitchen,anna\n", "Address;Name;Worn by\r\nD1;kitchen;anna\r\n", "name\tserial number\tPERSON\nkitchen\tD1\tanna",
                            "sep=;\r\nmac;name;who\r\nD1;kitchen;anna", "\n# a comment, with commas; and semicolons\n\nband,name,person,result\nD1,kitchen,anna,OK\n,,,\n",
                            "band,name,person\n\"D1\",\"kitchen\",\"anna\"", "band;serial;name;person\nD1;0123/4;kitchen;anna"})
    void readsWhatPeopleAndSpreadsheetsWrite(String text) throws Exception {
        BandLine.Band line = only(text);
        assertEquals("D1 kitchen anna", line.band() + " " + line.name().orElseThrow() + " " + line.person().orElseThrow());
    }

    @Test
    void namesTheLineThatCannotBeRead() throws Exception {
        List<BandLine> lines = read("band,key,key file\nD1\n,x\nD2,a,b\nD3,,,too many\nD4,,\n" + KEY + ",D5\n\"D\n6\",\n");
        assertEquals(List.of(2, 3, 4, 5, 6, 7, 8), lines.stream().map(BandLine::number).toList());
        assertEquals(List.of(false, true, true, true, false, true, true), lines.stream().map(line -> line instanceof BandLine.Unreadable).toList());
    }

    @Test
    void noKeyIsEverRepeated() throws Exception {
        String all = read("band,name,key\nD1,kitchen," + KEY + "\n" + KEY + ",bath,\nD2,0x" + KEY + ",\nD3,a,b," + KEY).toString();
        assertFalse(all.contains("0011"), all);
        assertThrows(MalformedMessage.class, () -> read("band,key\n\"D1," + KEY + "\nD2,"));
        MalformedMessage broken = assertThrows(MalformedMessage.class, () -> read("band,key\nD1," + KEY + "\nD2,\"" + KEY + "\" x\n"));
        assertFalse((broken.getMessage() + broken.remedy()).contains("0011"), broken.getMessage());
        assertTrue(broken.getCause() == null, "the cause repeats cells");
        assertEquals("the table cannot be read beyond line 2", broken.getMessage());
    }

    @ParameterizedTest(name = "[{index}]")
    @ValueSource(strings = {"", "\n\n", "# only a comment", "kitchen\nbedroom\n", "person,key\nanna,x\n"})
    void aFileThatIsNoTableOfBandsIsRefusedAsAWhole(String text) {
        assertThrows(MalformedMessage.class, () -> read(text));
    }

    @Test
    void aWorkbookOrAFloodIsRefused() {
        assertThrows(MalformedMessage.class, () -> read("PK\3\4\0\0"));
        assertThrows(MalformedMessage.class, () -> read("band\n" + "D1\n".repeat(6_000)));
    }
}
