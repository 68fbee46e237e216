package io.github.wristway.commands;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.github.wristway.fuzz.FuzzTime;
import io.github.wristway.gateway.base.MalformedMessage;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;

/** A table of bands, whatever a spreadsheet, or somebody who means harm, has made of it. */
class BandTableFuzz {
    private static final String KEY = "00112233445566778899aabbccddeeff";

    static Stream<byte[]> seeds() {
        return Stream.of("band,name,person,key,key file,account\nD1:C5:15:0A:22:7F,kitchen,anna," + KEY + ",,\n",
                         "sep=;\r\nAddress;Name;Worn by\r\nD1C5150A227F;\"k \"\"x\"\"\";anna;too many\r\n#;\n;;\n", "name\tserial\n\"never closed\t",
                         "\uFEFFkey,band\n" + KEY + "," + KEY + "\n", "PK\3\4\0", "name\n=cmd|' /C calc'!A0\n\u202e\u0007\n")
                .map(text -> text.getBytes(StandardCharsets.UTF_8));
    }

    @MethodSource("seeds")
    @FuzzTest(maxDuration = FuzzTime.EACH)
    void readsOrRefusesAndRepeatsNoKey(byte[] noise) {
        try {
            List<BandLine> lines = BandTable.read(noise);
            if (lines.toString().contains(KEY)) throw new AssertionError("a key is repeated");
        } catch (MalformedMessage expected) {
            if ((expected.getMessage() + expected.remedy()).contains(KEY)) throw new AssertionError("a key is repeated");
        }
    }
}
