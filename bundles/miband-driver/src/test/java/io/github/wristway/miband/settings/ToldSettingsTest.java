package io.github.wristway.miband.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.wristway.gateway.base.Bytes;
import io.github.wristway.gateway.base.MalformedMessage;
import io.github.wristway.gateway.base.NoAnswer;
import io.github.wristway.gateway.base.WristwayException;
import io.github.wristway.gateway.device.Settings;
import io.github.wristway.miband.Day;
import io.github.wristway.miband.ScriptedBand;
import io.github.wristway.miband.talk.Characteristic;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a band tells of its settings. */
class ToldSettingsTest {
    private static final String ASK = "write CONFIGURATION 0d";
    private static final String ASK_TIMES = "write CONFIGURATION ff01000000";

    private final Day day = Day.with("mi5");
    private final ScriptedBand band = day.band;

    @Test
    void aNewerBandTellsItsAlarms() throws WristwayException {
        band.holds(Characteristic.CLOCK, Bytes.ofHex("e807060f0c001e06000008"));
        band.answers(ASK, "CONFIGURATION 100d0100000000000115");
        band.answers(ASK_TIMES, "CONFIGURATION 100801", "CONFIGURATION 80010000010000000080061e1f010700", "CONFIGURATION 800140007f82173b80850000",
                     "CONFIGURATION 8001800041");
        Map<String, String> told = day.opened(Settings.class).read();
        assertEquals(List.of("read CLOCK", "listen CONFIGURATION", ASK, ASK_TIMES), day.done());
        assertEquals("{time=now, alarm1=06:30,weekdays, alarm2=off, alarm3=23:59,once, alarm4=off, alarm5=off, alarm6=00:00,mon,sun, "
                     + "alarm7=off, alarm8=off, alarm9=off, alarm10=off}", told.toString());
    }

    @Test
    void anOlderBandTellsOnlyWhichSlotsRing() throws WristwayException {
        band.holds(Characteristic.CLOCK, Bytes.ofHex("e807060f0b001e06000004")); // right, but in another zone
        band.answers(ASK, "CONFIGURATION 100d01000000000003100112");
        band.answers(ASK_TIMES, "CONFIGURATION 10ff010004");
        Map<String, String> told = day.opened(Settings.class).read();
        assertEquals("{alarm2=off, alarm4=off, alarm5=off, alarm6=off, alarm7=off, alarm8=off, alarm9=off, alarm10=off}", told.toString(),
                     "at what time alarms 1 and 3 ring, nobody knows");
    }

    @Test
    void aBandThatDoesNotTellIsSilent() throws WristwayException {
        Settings settings = day.opened(Settings.class);
        assertThrows(NoAnswer.class, settings::read);
    }

    @Test
    void alarmsThatAreCutOffAreNotRead() throws WristwayException {
        Settings settings = day.opened(Settings.class);
        band.answers(ASK_TIMES, "CONFIGURATION 8001c0000100000000800600");
        assertThrows(MalformedMessage.class, settings::read);
    }

    /** A part of something else comes first, and the first part never ends. */
    @Test
    void aListThatDoesNotEndIsNotRead() throws WristwayException {
        Settings settings = day.opened(Settings.class);
        String[] parts = new String[40];
        Arrays.fill(parts, "CONFIGURATION 8001400080061e1f");
        parts[1] = "CONFIGURATION 800100000100000000";
        band.answers(ASK_TIMES, parts);
        assertThrows(MalformedMessage.class, settings::read);
    }
}
