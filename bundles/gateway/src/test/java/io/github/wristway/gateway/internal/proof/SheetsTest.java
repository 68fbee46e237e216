package io.github.wristway.gateway.internal.proof;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonParser;
import io.github.wristway.gateway.AuditEntry.Act;
import io.github.wristway.gateway.AuditEntry.By;
import io.github.wristway.gateway.HandoverSheet;
import io.github.wristway.gateway.Report;
import io.github.wristway.gateway.SheetVerdict;
import io.github.wristway.gateway.Step;
import io.github.wristway.gateway.Verb;
import io.github.wristway.gateway.Wish;
import io.github.wristway.gateway.base.Bytes;
import io.github.wristway.gateway.base.MalformedMessage;
import io.github.wristway.gateway.base.Outcome;
import io.github.wristway.gateway.base.Tampered;
import io.github.wristway.gateway.base.WristwayException;
import io.github.wristway.gateway.internal.ScriptedTime;
import io.github.wristway.gateway.internal.store.Journal;
import io.github.wristway.gateway.internal.store.WearableRow;
import io.github.wristway.gateway.internal.vault.StoreRoom;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** R3 and R40: whoever gets the band can rely on what its sheet says, and on nothing that was written into it later. */
class SheetsTest {
    private static final WearableRow KITCHEN = WearableRow.of("w1", "küche", "acme", "one").withSerial(Optional.of("</script>\"\\\u2028"));

    @TempDir
    Path folder;
    private final ScriptedTime time = new ScriptedTime();
    private StoreRoom room;
    private Identity identity;
    private AuditLog log;
    private Sheets sheets;

    @BeforeEach
    void open() throws WristwayException {
        room = new StoreRoom(folder, ZoneOffset.UTC);
        identity = new Identity(room, new SecureRandom());
        log = new AuditLog(room, time);
        sheets = new Sheets(room, time, identity, log, "test");
        room.store().wearables().save(KITCHEN, time.now());
        ran("p1", Outcome.OK, Outcome.ALREADY, Outcome.OK);
    }

    @AfterEach
    void close() {
        room.close();
    }

    private void ran(String planId, Outcome account, Outcome band, Outcome host) throws WristwayException {
        Journal journal = room.store().journal();
        journal.begin(new Journal.Entry(planId, Verb.UNLINK, "w1", Set.of(Wish.Option.NO_SYNC), Optional.of("anna@example.org"), Journal.State.DONE,
                                        time.now(), "", Optional.of(Outcome.OK)));
        journal.ended(planId, new Report.Line(Step.ACCOUNT, account, "anna@example.org lists it"), time.now());
        journal.ended(planId, new Report.Line(Step.BAND, band, "it was free already"), time.now());
        journal.ended(planId, new Report.Line(Step.HOST, host, "forgotten"), time.now());
    }

    private HandoverSheet made() throws WristwayException {
        return sheets.of(KITCHEN, Optional.empty());
    }

    private static Bytes bytes(String text) {
        return Bytes.copyOf(text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void whatIsMadeIsGenuine_alsoWithinAPage_andHoweverItIsLaidOut() throws Exception {
        HandoverSheet sheet = made();
        assertEquals(sheet, sheets.check(bytes(sheet.json() + "\r\n")).sheet());
        assertTrue(sheets.check(bytes(JsonParser.parseString(sheet.json()).toString())).ours());
        String page = "<!doctype html><script type=\"application/json\" id=\"sheet\">" + sheet.json().replace("<", "\\u003c") + "</script>";
        assertEquals(sheet.band(), sheets.check(bytes(page)).sheet().band());
    }

    /** As the page about it says, in the words of the JDK alone. */
    @Test
    void anybodyCanCheckTheSignature() throws Exception {
        Map<String, Object> json = CanonicalJson.read(made().json());
        String signature = (String) json.remove("signature");
        String canonical = CanonicalJson.text(json);
        assertTrue(canonical.startsWith("{\"band\":{\"model\":\"one\",\"name\":\"küche\",\"serial\":\"</script>\\\"\\\\\u2028\"},\"format\":"), canonical);
        byte[] raw = made().maker().publicKey().toArray();
        byte[] x509 = Base64.getDecoder().decode("MCowBQYDK2VwAyEA" + Base64.getEncoder().encodeToString(raw));
        PublicKey key = KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(x509));
        Signature check = Signature.getInstance("Ed25519");
        check.initVerify(key);
        check.update(canonical.getBytes(StandardCharsets.UTF_8));
        assertTrue(check.verify(Bytes.ofHex(signature).toArray()));
    }

    @Test
    void whateverByteIsChanged_itIsRefused_orWasABlank() throws Exception {
        HandoverSheet sheet = made();
        byte[] whole = sheet.json().getBytes(StandardCharsets.UTF_8);
        int refused = 0;
        for (int at = 0; at < whole.length; at++) {
            byte[] changed = whole.clone();
            changed[at] ^= (byte) (1 << at % 6);
            try {
                HandoverSheet read = Sheets.read(SheetFile.json(Bytes.copyOf(changed)));
                assertEquals(SheetText.of(sheet), SheetText.of(read), "byte " + at + " makes it say something else");
            } catch (MalformedMessage | Tampered expected) {
                refused++;
            }
        }
        assertTrue(refused > whole.length * 3 / 4, refused + " of " + whole.length);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        a member more         | "band": {         | "extra": "x", "band": {
        a member more inside  | "band": {         | "band": { "owner": "x",
        a member twice        | "band": {         | "says": "all is well", "band": {
        a member less         | "says"            | "sais"
        a number              | "begun"           | "x": 1, "begun"
        another outcome       | "outcome": "OK"   | "outcome": "SUPER"
        another word          | forgotten         | forgiven
        another time          | 2026-11-22        | 2026-11-23
        half a character      | forgotten         | \\ud800
        not a time            | 2026-11-22        | 2026-13-22
        a list for a word     | "says": "         | "says": [], "x": "
        too deep              | "band": {         | "x": [[[[[[[[[[[[]]]]]]]]]]]], "band": {
        more behind it        | "version": "test" | "version": "test"}}}
        """)
    void otherWordsAreRefused(String name, String before, String after) throws Exception {
        String json = made().json();
        assertTrue(json.contains(before), json);
        assertThrows(WristwayException.class, () -> sheets.check(bytes(json.replace(before, after))));
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', value = {"``", "{", "{}", "[]", "null", "<html>", "<script type=\"application/json\" id=\"sheet\">", "a"})
    void whatIsNoSheetIsRefused(String text) {
        assertThrows(MalformedMessage.class, () -> sheets.check(bytes(text)));
    }

    @Test
    void noneOfTwoSheetsInAPageIsTaken_andNothingTooLarge() throws Exception {
        String one = "<script type=\"application/json\" id=\"sheet\">" + made().json().replace("<", "\\u003c") + "</script>";
        assertThrows(MalformedMessage.class, () -> sheets.check(bytes(one + one)));
        assertThrows(MalformedMessage.class, () -> sheets.check(bytes(made().json() + " ".repeat(300_000))));
        assertThrows(MalformedMessage.class, () -> sheets.check(Bytes.of('{', 0xff, 0xfe, '}')));
    }

    @Test
    void aSignatureOfAnotherKeyIsRefused_andAStrangersSheetIsNotOurs() throws Exception {
        String ours = made().json();
        Path other = Files.createDirectory(folder.resolve("other"));
        try (StoreRoom strange = new StoreRoom(other, ZoneOffset.UTC)) {
            Identity stranger = new Identity(strange, new SecureRandom());
            Map<String, Object> json = CanonicalJson.read(ours);
            json.remove("signature");
            json.put("signature", stranger.sign(CanonicalJson.text(json)).hex());
            assertThrows(Tampered.class, () -> sheets.check(bytes(SheetText.laidOut(json))));
            SheetVerdict verdict = new Sheets(strange, time, stranger, new AuditLog(strange, time), "test").check(bytes(ours));
            assertFalse(verdict.ours());
        }
    }

    @Test
    void aLogThatWasShortenedSinceIsToldWithTheSheet() throws Exception {
        log.write(Deed.of(Act.BAND_RESET, By.SOMEBODY, Optional.empty(), Optional.empty(), KITCHEN));
        Bytes sheet = bytes(made().json());
        assertEquals(Optional.empty(), sheets.check(sheet).trouble());
        Files.delete(folder.resolve("audit.log"));
        assertTrue(sheets.check(sheet).trouble().orElseThrow().startsWith("the audit log here has no line 1:"));
    }

    @ParameterizedTest(name = "account {0}, band {1}, host {2}: {3}")
    @CsvSource({"OK, OK, OK, OK", "ALREADY, ALREADY, ALREADY, OK", "SENT_NOT_VERIFIED, OK, OK, SENT_NOT_VERIFIED", "OK, SENT_NOT_VERIFIED, OK, SENT_NOT_VERIFIED",
                "QUEUED, OK, OK, PARTIAL", "OK, QUEUED, OK, PARTIAL", "OFFLINE, SENT_NOT_VERIFIED, OK, PARTIAL", "OK, OK, STORAGE, PARTIAL"})
    void aSheetClaimsNoMoreThanWasSeen(Outcome account, Outcome band, Outcome host, Outcome claims) throws Exception {
        ran("p2", account, band, host);
        HandoverSheet sheet = made();
        assertEquals(claims, sheet.outcome());
        assertFalse(sheet.json().contains("example.org"), sheet.json());
    }

    @Test
    void thePrivateHalfIsNowhereInClear() throws Exception {
        made();
        String secret = room.get("identity/ed25519").orElseThrow().reveal().split(" ")[1].substring(32);
        for (Path file : Files.list(folder).toList()) {
            assertFalse(Files.readString(file, StandardCharsets.ISO_8859_1).contains(secret), file::toString);
        }
        assertFalse(made().json().contains(secret));
    }
}
