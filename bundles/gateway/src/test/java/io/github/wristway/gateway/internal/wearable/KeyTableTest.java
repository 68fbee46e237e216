package io.github.wristway.gateway.internal.wearable;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.wristway.gateway.base.MalformedMessage;
import io.github.wristway.gateway.base.WristwayException;
import io.github.wristway.gateway.device.FoundKey;
import io.github.wristway.gateway.device.FoundKeys;
import io.github.wristway.gateway.device.PairingKey;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class KeyTableTest {
    private static final String KEY = "ca5a12ca5a12ca5a12ca5a12ca5a12ca";
    private static final String MAC = "D1:C5:15:0A:22:7F";

    private static Optional<FoundKeys> read(String text) throws MalformedMessage {
        return KeyTable.read(text.getBytes(StandardCharsets.UTF_8));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        no header             | D1:C5:15:0A:22:7F,ca5a12ca5a12ca5a12ca5a12ca5a12ca                                   |
        no header, with name  | d1-c5-15-0a-22-7f;0xCA5A12CA5A12CA5A12CA5A12CA5A12CA;kitchen                         | kitchen
        header                | address,key,name~D1:C5:15:0A:22:7F,ca5a12ca5a12ca5a12ca5a12ca5a12ca,kitchen          | kitchen
        another order         | Name,Auth Key,MAC Address~kitchen,ca5a12ca5a12ca5a12ca5a12ca5a12ca,D1C5150A227F      | kitchen
        underlines            | auth_key;mac~ca 5a 12 ca 5a 12 ca 5a 12 ca 5a 12 ca 5a 12 ca;D1:C5:15:0A:22:7F       |
        more columns          | id,mac,model,key~7,D1:C5:15:0A:22:7F,59,ca5a12ca5a12ca5a12ca5a12ca5a12ca             |
        quotes                | "address","key","name"~"D1:C5:15:0A:22:7F","ca5a12ca5a12ca5a12ca5a12ca5a12ca","a ""b"", c" | a "b", c
        remarks and blanks    | # mine~~D1:C5:15:0A:22:7F , ca5a12ca5a12ca5a12ca5a12ca5a12ca , kitchen               | kitchen
        """)
    void reads(String name, String text, String called) throws WristwayException {
        FoundKeys found = read(text.replace('~', '\n')).orElseThrow();
        assertEquals(List.of(), found.notes());
        FoundKey one = found.keys().get(0);
        assertEquals(MAC, one.address().text());
        assertEquals(PairingKey.parse(KEY), one.key());
        assertEquals(Optional.ofNullable(called), one.called());
    }

    @Test
    void aLineThatIsNoneIsNotedByItsNumberAndNotByItsWords() throws MalformedMessage {
        FoundKeys found = read("address,key\n" + KEY + "," + MAC + "\n" + MAC + "," + KEY + "0\n" + MAC + "\n").orElseThrow();
        assertEquals(List.of(), found.keys());
        assertEquals(List.of("line 2 has no address with a key of 32 hex digits", "line 3 has no address with a key of 32 hex digits",
                             "line 4 has no address with a key of 32 hex digits"), found.notes());
        assertFalse(found.toString().contains(KEY));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n\n", "hello", "address;name", "\0\1\2,\3", "\"D1:C5:15:0A:22:7F,ca5a"})
    void whatIsSomethingElseIsNoTable(String text) throws MalformedMessage {
        assertEquals(Optional.empty(), read(text));
    }

    @Test
    void aTableThatBreaksOffIsNotTakenForSomethingElse() {
        MalformedMessage broken = assertThrows(MalformedMessage.class, () -> read("address,key\n" + MAC + "," + KEY + "\n\"" + KEY + ",\n"));
        assertFalse((broken.getMessage() + broken.remedy()).contains(KEY), broken.getMessage());
    }

    @Test
    void aNameThatIsHalfTheTableIsNone() throws MalformedMessage {
        assertEquals(Optional.empty(), read("address,key,name\n" + MAC + "," + KEY + ",\"kitchen\nbath\"\n").orElseThrow().keys().get(0).called());
    }

    @Test
    void nobodyHasSoManyBands() {
        String line = MAC + "," + KEY + "\n";
        assertThrows(MalformedMessage.class, () -> read(line.repeat(FoundKeys.MOST + 1)));
    }
}
