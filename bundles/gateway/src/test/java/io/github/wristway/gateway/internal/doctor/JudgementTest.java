package io.github.wristway.gateway.internal.doctor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.wristway.gateway.Diagnosis.Evidence;
import io.github.wristway.gateway.Diagnosis.Verdict;
import io.github.wristway.gateway.Diagnosis;
import io.github.wristway.gateway.Finding;
import io.github.wristway.gateway.base.Outcome;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Facts in, diagnosis out: R4, R5, R29, R41, R43. How the facts are written, {@link Charts} says. */
class JudgementTest {
    private static final String TABLE = """
        all is well                        | LINKED_HERE key             | -58          | OURS clock=PT10S | fits   |                 | OURS             | OK                |
        well, and a sync is due            | LINKED_HERE key synced=PT2H | -58          | OURS             | fits   |                 | OURS             | OK                | wearable:sync kitchen
        never synced (R41)                 | LINKED_HERE key never       | -58          | OURS             | fits   |                 | OURS             | OK                | wearable:sync kitchen
        clock behind                       | LINKED_HERE key             | -58          | OURS clock=-PT2H | fits   |                 | CLOCK_OFF        | OK                | wearable:sync kitchen
        clock years ahead                  | LINKED_HERE key             | -58          | OURS clock=P1900D | fits  |                 | CLOCK_OFF        | OK                | wearable:sync kitchen
        a look cannot tell, the key fitted | LINKED_HERE key mi2         | -58          | LINKED           | fits   |                 | OURS             | OK                |
        not even whether it is linked      | LINKED_HERE key mi2         | -58          | UNKNOWN battery=50 | fits |                 | OURS             | OK                |
        the same, and its clock is behind  | LINKED_HERE key mi2         | -58          | UNKNOWN clock=-PT2H | fits |                | CLOCK_OFF        | OK                | wearable:sync kitchen
        free                               | stranger mi2                | -58          | FREE             |        |                 | FREE             | OK                | wearable:link C0:00:00:00:00:01
        free, the vendor's app first       | stranger                    | -58          | FREE             |        |                 | FREE             | OK                | wearable:link C0:00:00:00:00:01
        reset by somebody, free            | LINKED_HERE key mi2         | -58          | FREE             | fits   |                 | FREE             | OK                | wearable:relink kitchen
        free, and its plan will see it     | UNLINK_PENDING key          | -58          | FREE             | fits waits |             | FREE             | OK                | wearable:pending
        free under another address         | LINKED_HERE key             | free         |                  | fits   |                 | FREE             | OK                | wearable:relink kitchen
        a stranger's (R5)                  | stranger                    | -58          | LINKED           |        |                 | FOREIGN          | NOT_LINKED        | account:sign-in
        a stranger's Band 2 (R5)           | stranger mi2                | -58          | LINKED           |        |                 | FOREIGN          | NOT_LINKED        | wearable:doctor C0:00:00:00:00:01
        a stranger's that we have listed   | stranger                    | -58          | LINKED           |        | NOT_MANAGED     | FOREIGN          | NOT_LINKED        | mend:it
        a key that was never tried fails   | stranger                    | -58          | FOREIGN          | new    |                 | FOREIGN          | NOT_LINKED        | account:sign-in
        a key that was never tried fits    | stranger                    | -58          | OURS             | new    |                 | LINKABLE         | NOT_LINKED        | wearable:link C0:00:00:00:00:01
        freed here, and linked since       | UNPAIRED                    | -58          | LINKED           |        |                 | FOREIGN          | NOT_LINKED        | account:sign-in
        freed here, linked in the app      | UNPAIRED                    | -58          | LINKED           |        | FREE_BUT_LISTED | FOREIGN          | NOT_LINKED        | mend:it
        the key is stale                   | LINKED_HERE key             | -58          | FOREIGN          | fits   |                 | KEY_STALE        | KEY_STALE         | account:sign-in
        stale, the account has another     | LINKED_HERE key             | -58          | FOREIGN          | fits   | OTHER_KEY       | KEY_STALE        | KEY_STALE         | mend:it
        stale, and so is the account's     | LINKED_HERE key             | -58          | FOREIGN          | fits   | key             | KEY_STALE        | KEY_STALE         | wearable:relink kitchen
        stale, another one is kept         | LINKED_HERE key             | -58          | FOREIGN          | fits others |            | KEY_STALE        | KEY_STALE         | wearable:relink kitchen
        stale, and it takes ours           | LINKED_HERE key mi2         | -58          | FOREIGN          | fits   |                 | KEY_STALE        | KEY_STALE         | wearable:relink kitchen --own-key
        stale, as noted before             | LINKED_HERE key mi2         | -58          | LINKED           | stale  |                 | KEY_STALE        | KEY_STALE         | wearable:relink kitchen --own-key
        no key                             | LINKED_HERE                 | -58          | LINKED           |        |                 | KEY_MISSING      | KEY_MISSING       | account:sign-in
        no key here, one in the account    | LINKED_HERE                 | -58          | LINKED           |        | KEY_NOT_HERE    | KEY_MISSING      | KEY_MISSING       | mend:it
        restricted (R17)                   | LINKED_HERE key             | -58          | Restricted       | fits   |                 | RESTRICTED       | RESTRICTED        | wearable:doctor kitchen
        restricted, or held (R17)          | LINKED_HERE key mi6         | -58          | Restricted       | fits   |                 | RESTRICTED       | RESTRICTED        | wearable:doctor kitchen
        restricted, or too far away        | LINKED_HERE key mi6         | -90          | Restricted       | fits   |                 | OUT_OF_REACH     | OUT_OF_RANGE      | wearable:doctor kitchen
        restricted, as it says             | LINKED_HERE key             | -90          | Restricted       | fits   |                 | RESTRICTED       | RESTRICTED        | wearable:doctor kitchen
        let go by us, its key is kept      | UNPAIRED                    | -58          | OURS             | fits   |                 | LINKABLE         | NOT_LINKED        | wearable:relink kitchen
        orphaned, with our key             | ORPHANED key                | -58          | OURS             | fits   |                 | ORPHANED         | PARTIAL           | wearable:unlink kitchen
        orphaned, its key is kept          | ORPHANED                    | -58          | OURS             | fits   |                 | ORPHANED         | PARTIAL           | wearable:relink kitchen
        orphaned, without                  | ORPHANED                    | -58          | LINKED           |        |                 | ORPHANED         | PARTIAL           |
        orphaned, and not in reach         | ORPHANED key                |              |                  | fits   |                 | ORPHANED         | PARTIAL           | wearable:unlink kitchen
        orphaned, and free by now          | ORPHANED key mi2            | -58          | FREE             | fits   |                 | FREE             | OK                | wearable:relink kitchen
        being unlinked                     | UNLINK_PENDING key          |              |                  | fits waits |             | UNLINK_PENDING   | QUEUED            | wearable:pending
        being reset                        | RESETTING key               |              |                  | fits waits |             | RESETTING        | SENT_NOT_VERIFIED | wearable:pending
        heard, and takes no link           | LINKED_HERE key             | -58          | OutOfRange       | fits   |                 | HELD_BY_PHONE    | OUT_OF_RANGE      | wearable:doctor kitchen
        near just before, and silent       | LINKED_HERE key             | -58 ago=PT3M |                  | fits   |                 | HELD_BY_PHONE    | OUT_OF_RANGE      | wearable:doctor kitchen
        faint just before, and silent      | LINKED_HERE key             | -90 ago=PT3M |                  | fits   |                 | OUT_OF_REACH     | OUT_OF_RANGE      | wearable:doctor kitchen
        near an hour ago                   | LINKED_HERE key             | -58 ago=PT1H |                  | fits   |                 | OUT_OF_REACH     | OUT_OF_RANGE      | wearable:doctor kitchen
        never heard                        | LINKED_HERE key             |              |                  | fits   |                 | OUT_OF_REACH     | OUT_OF_RANGE      | wearable:doctor kitchen
        heard faintly, takes no link       | LINKED_HERE key             | -90          | OutOfRange       | fits   |                 | OUT_OF_REACH     | OUT_OF_RANGE      | wearable:doctor kitchen
        heard faintly, the link breaks     | LINKED_HERE key             | -90          | LinkLost         | fits   |                 | OUT_OF_REACH     | OUT_OF_RANGE      | wearable:doctor kitchen
        near, and the link breaks          | LINKED_HERE key             | -58          | LinkLost         | fits   |                 | UNCLEAR          | OUT_OF_RANGE      | wearable:sync kitchen
        near, and without an answer        | stranger                    | -58          | NoAnswer         |        |                 | UNCLEAR          | OUT_OF_RANGE      | wearable:doctor C0:00:00:00:00:01
        an odd status                      | LINKED_HERE key             | -58          | Refused          | fits   |                 | UNCLEAR          | AUTH_REFUSED      | wearable:sync kitchen
        it does not show whose it is       | stranger                    | -58          | UNKNOWN          |        |                 | UNCLEAR          | AUTH_REFUSED      | wearable:doctor C0:00:00:00:00:01
        no radio works (R29)               | LINKED_HERE key             | dead         |                  | fits   |                 | ADAPTER_TROUBLE  | ADAPTER           | wearable:doctor kitchen
        the adapter goes (R29)             | LINKED_HERE key             | -58          | Adapter          | fits   |                 | ADAPTER_TROUBLE  | ADAPTER           | wearable:doctor kitchen
        links are aborted (R43)            | LINKED_HERE key             | -58          | Aborted          | fits   |                 | ADAPTER_TROUBLE  | ADAPTER           | wearable:doctor kitchen
        another one answers                | LINKED_HERE key             | -58          | OURS serial=x    | fits   |                 | ANOTHER_WEARABLE | NOT_LINKED        | wearable:link C0:00:00:00:00:01 --name NAME
        a lamp                             | stranger unknown            | -58          |                  |        |                 | UNRECOGNISED     | UNSUPPORTED       | wearable:capabilities
        """;

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', nullValues = "null", textBlock = TABLE)
    void judges(String name, String subject, String air, String door, String kept, String account, Verdict verdict,
                Outcome outcome, String next) {
        Diagnosis diagnosis = Judgement.of(Charts.of(subject, text(air), text(door), text(kept), text(account)));
        assertEquals(verdict + " " + outcome + " " + text(next), diagnosis.verdict() + " " + diagnosis.outcome() + " " + diagnosis.next().orElse(""), diagnosis::toString);
        assertTrue(diagnosis.says().startsWith(diagnosis.called() + " " + verdict.words()), diagnosis.says());
        assertFalse(diagnosis.advice().isBlank());
        Stream.of(Stream.of(diagnosis.says(), diagnosis.advice()), diagnosis.ladder().stream(), diagnosis.evidence().stream().map(Evidence::says),
                  diagnosis.findings().stream().map(Finding::says)).flatMap(all -> all).forEach(sentence ->
                assertTrue(!sentence.isBlank() && !sentence.endsWith(".") && !sentence.contains("Optional"), sentence));
    }

    @Test
    void theTableHasEveryVerdict() {
        Set<String> judged = TABLE.lines().map(line -> line.split("\\|")[6].strip()).collect(Collectors.toCollection(TreeSet::new));
        assertEquals(Arrays.stream(Verdict.values()).map(Enum::name).collect(Collectors.toCollection(TreeSet::new)), judged);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        LINKED_HERE key                             | OURS clock=PT5S battery=80    | fits set | all is well
        LINKED_HERE key battery=9                   | OutOfRange                    | fits     | BATTERY_LOW
        LINKED_HERE key never mute                  | OURS clock=PT3H battery=3     | fits     | BATTERY_LOW CLOCK_OFF NEVER_SYNCED FIRMWARE_UNKNOWN WEAR_UNKNOWN
        LINKED_HERE key synced=P3D                  | OURS clock=PT0S               | fits odd | UNSYNCED FIRMWARE_UNTESTED WEAR_UNKNOWN
        stranger                                    | LINKED battery=5              |          | BATTERY_LOW
        """)
    void asksForBatteryClockLastSyncFirmwareAndHowItIsWornInThisOrderR4(String subject, String door, String kept, String expected) {
        List<Finding> findings = Judgement.of(Charts.of(subject, "-58", door, text(kept), "")).findings();
        String found = findings.stream().map(finding -> finding.kind().name()).collect(Collectors.joining(" "));
        assertEquals(expected, found.isEmpty() ? "all is well" : found);
    }

    @Test
    void aBandThatCountsWronglyIsResetLastR4() {
        List<String> ladder = Judgement.of(Charts.of("LINKED_HERE key", "-58", "OURS", "fits set", "")).ladder();
        assertEquals(List.of("Set it as it was: wearable:settings kitchen --restore", "Restart it: wearable:reboot kitchen",
                             "Reset it, which erases it: wearable:sync kitchen, then wearable:reset kitchen"), ladder);
    }

    @Test
    void nobodyIsLedToTakeOverAStrangersBandR41() {
        Diagnosis diagnosis = Judgement.of(Charts.of("stranger mi2", "-58", "LINKED", "", ""));
        assertTrue(diagnosis.advice().startsWith("Ask its owner"), diagnosis.advice());
        assertTrue(diagnosis.ladder().get(0).startsWith("If it is yours") && diagnosis.ladder().get(0).contains("may lose"), diagnosis.ladder()::toString);
    }

    @Test
    void aHostThatCannotReachItIsMendedStepByStepR43() {
        Diagnosis diagnosis = Judgement.of(Charts.of("LINKED_HERE key", "-58", "Aborted", "fits", ""));
        assertTrue(diagnosis.advice().contains("try again"), diagnosis.advice());
        assertEquals(List.of("Switch the adapter off and on", "Restart the host's Bluetooth", "Plug in another adapter"),
                     diagnosis.ladder().stream().map(rung -> rung.replaceAll(" \\(.*", "")).toList());
    }

    @Test
    void nobodyIsToldThatABandIsHeldWhereItMayHaveGone() {
        String says = Judgement.of(Charts.of("LINKED_HERE key", "-58 ago=PT3M", "", "fits", "")).says();
        assertTrue(says.contains("may be held") && says.contains("carried away"), says);
    }

    @Test
    void evidenceHasAnOrder() {
        List<Evidence> evidence = Judgement.of(Charts.of("UNLINK_PENDING key never", "-58", "OURS clock=PT9H battery=50", "fits waits odd set", "")).evidence();
        List<Diagnosis.About> told = evidence.stream().map(Evidence::about).toList();
        assertEquals(told.stream().sorted().toList(), told);
        assertEquals(EnumSet.complementOf(EnumSet.of(Diagnosis.About.RADIO)), EnumSet.copyOf(told));
    }

    private static String text(String cell) {
        return cell == null ? "" : cell;
    }
}
