package io.github.wristway.itests.house;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.wristway.commands.HouseShell;
import io.github.wristway.gateway.Consent;
import io.github.wristway.gateway.Diagnosis.Verdict;
import io.github.wristway.gateway.Diagnosis;
import io.github.wristway.gateway.Finding;
import io.github.wristway.gateway.Verb;
import io.github.wristway.gateway.Watcher;
import io.github.wristway.gateway.Wish;
import io.github.wristway.gateway.base.AdapterTrouble;
import io.github.wristway.gateway.base.Outcome;
import io.github.wristway.gateway.base.WristwayException;
import io.github.wristway.gateway.device.Bystander;
import io.github.wristway.gateway.radio.Radio;
import io.github.wristway.virtual.band.BandModel;
import io.github.wristway.virtual.band.Fault;
import io.github.wristway.virtual.band.VirtualBand;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What wearable:doctor finds out, and that the command which it names mends it. */
class DoctorTest {
    @TempDir
    Path folder;
    private WholeHouse house;
    private HouseShell shell;
    private VirtualBand band;
    private boolean ill;

    @BeforeEach
    void open() throws WristwayException {
        house = new WholeHouse(folder, this::ailing);
        shell = new HouseShell(house.gateway(), List.of(house.accounts()));
        house.signIn();
        band = house.vendorLinked(BandModel.MI4, "band", Duration.ofHours(3));
        assertEquals(Outcome.OK, house.link(band, "kitchen").outcome());
    }

    @AfterEach
    void close() {
        shell.close();
        house.close();
    }

    /** Somebody may switch it off. */
    private Radio ailing(Radio radio) {
        return (Radio) Proxy.newProxyInstance(Radio.class.getClassLoader(), new Class<?>[] {Radio.class}, (proxy, method, arguments) -> {
            if (ill && method.getName().equals("check")) throw new AdapterTrouble("virtual is switched off", "Switch it on");
            try {
                return method.invoke(radio, arguments);
            } catch (InvocationTargetException e) {
                throw e.getCause();
            }
        });
    }

    @Test
    @DisplayName("R41: ours, and never synced; R34: then how much is only on it")
    void ours() throws WristwayException {
        assertEquals("OURS OK wearable:sync kitchen | NEVER_SYNCED WEAR_UNKNOWN", told("kitchen"));
        house.run(Verb.SYNC, "kitchen");
        assertEquals("OURS OK nothing | WEAR_UNKNOWN", told("kitchen"));
        house.gateway().settings().change("kitchen", Map.of("wear-side", "left", "profile", "female,1990-05-17,170cm,65.5kg"), Watcher.NOBODY);
        house.pass(Duration.ofHours(30));
        assertEquals("OURS OK wearable:sync kitchen | UNSYNCED", told("kitchen"));
        assertTrue(said("kitchen").contains("stored up to 1 day ago; what came since is only on the band"));
        house.run(Verb.SYNC, "kitchen");
        assertEquals("OURS OK nothing | ", told("kitchen"));
    }

    @Test
    @DisplayName("R4: battery, clock, last sync, firmware, how it is worn; then settings, restart, and only then reset")
    @Tag("R4")
    void clockOff() throws WristwayException {
        house.run(Verb.SYNC, "kitchen");
        band.clockOff(Duration.ofDays(2).negated());
        assertEquals("""
            kitchen · Mi Smart Band 4 · ADDRESS
              air       heard just now at -60 dBm
              band      the key fits
              key       account of anna@example.org (zepp); it opened the band just now
              account   anna@example.org (zepp) lists it under ADDRESS, with a key
              battery   83 %
              clock     2 days behind
              history   all of it is stored
              firmware  V1.0.9.66
              note      its clock is 2 days behind; the next connection sets it, but what it
                        has recorded meanwhile has the wrong date.
                        → wearable:sync kitchen
              note      nobody has told it from here profile and wear-side: where that is
                        wrong, so are its steps.
                        → wearable:settings kitchen
            OK  kitchen is ours, but its clock is wrong: it is 2 days behind.
              next      Sync it: each connection sets its clock.
                        → wearable:sync kitchen
              If it counts or shows wrongly all the same, one after the other:
              1  Restart it: wearable:reboot kitchen
              2  Reset it, which erases it: wearable:sync kitchen, then wearable:reset
                 kitchen""", shell.run("wearable:doctor kitchen").replace(band.address().text(), "ADDRESS").replaceAll("-\\d\\d dBm", "-60 dBm"));
        assertEquals("CLOCK_OFF OK wearable:sync kitchen | CLOCK_OFF WEAR_UNKNOWN", told("kitchen"), "a look does not set it");
        house.run(Verb.SYNC, "kitchen");
        assertEquals("OURS OK nothing | WEAR_UNKNOWN", told("kitchen"));
    }

    @Test
    @DisplayName("R5: a band that is linked elsewhere is named so, with what to do")
    @Tag("R5")
    void foreign() throws WristwayException {
        VirtualBand foreign = house.world.add(BandModel.MI6, "foreign");
        foreign.linkByVendor();
        VirtualBand two = house.world.add(BandModel.MI2, "two");
        two.linkByVendor();
        house.pass(Duration.ofSeconds(3));
        assertEquals("FOREIGN NOT_LINKED account:sign-in | ", told(foreign.address().text()));
        assertEquals("FOREIGN NOT_LINKED account:sign-in | ", told("Mi Smart Band 6"));
        assertEquals("FOREIGN NOT_LINKED wearable:doctor " + two.address() + " | ", told(two.address().text()));
        assertTrue(said(foreign.address().text()).contains("Ask its owner to unlink it."));
    }

    @Test
    @DisplayName("R41: nobody tries a key on a foreign Band 1, for that may cost its owner's data")
    void foreignOne() throws WristwayException {
        VirtualBand one = house.world.add(BandModel.MI1S, "one").holding(Duration.ofHours(5));
        one.linkByVendor();
        house.pass(Duration.ofSeconds(3));
        int held = one.storedMinutes();
        assertEquals("FOREIGN NOT_LINKED wearable:doctor " + one.address() + " | ", told(one.address().text()));
        assertEquals(held, one.storedMinutes());
        VirtualBand own = house.world.add(BandModel.MI1S, "own").tappedAfter(Duration.ofSeconds(1));
        house.link(own, "attic");
        assertTrue(said("attic").contains("OK attic is ours: most likely, for our key opened it last time"), "its own is not tried either");
        own.clockOff(Duration.ofHours(2));
        assertEquals("CLOCK_OFF OK wearable:sync attic", told("attic").split(" \\|")[0]);
    }

    @Test
    void free() throws WristwayException {
        VirtualBand free = house.world.add(BandModel.MI3, "free");
        house.pass(Duration.ofSeconds(3));
        assertEquals("FREE OK wearable:link " + free.address() + " | ", told(free.address().text()));
        house.run(Verb.UNLINK, "kitchen");
        assertEquals("FREE OK wearable:relink kitchen | ", told("kitchen"));
        VirtualBand four = house.world.add(BandModel.MI4, "four");
        house.pass(Duration.ofSeconds(3));
        assertTrue(said(four.address().text()).contains("link it in the vendor's app first"));
    }

    @Test
    void aBandThatItsWearerHasResetIsFoundUnderItsNewAddress() throws WristwayException {
        house.run(Verb.SYNC, "kitchen");
        band.resetByMenu();
        house.pass(Duration.ofMinutes(1));
        Diagnosis diagnosis = house.gateway().doctor().examine("kitchen", Bystander.NOBODY);
        assertEquals(Verdict.FREE, diagnosis.verdict());
        assertTrue(diagnosis.says().endsWith("it was reset, and is heard under " + band.address()), diagnosis.says());
    }

    @Test
    @DisplayName("R17: a band that lets in no other host")
    void restricted() throws WristwayException {
        VirtualBand nine = house.vendorLinked(BandModel.MI9, "nine", Duration.ofHours(1));
        house.link(nine, "office");
        nine.fault(Fault.TOO_MANY, 20);
        assertEquals("RESTRICTED RESTRICTED wearable:doctor office", told("office").split(" \\|")[0]);
        assertTrue(said("office").contains("switch off the Bluetooth of the phone"));
        VirtualBand six = house.vendorLinked(BandModel.MI6, "six", Duration.ofHours(1));
        house.link(six, "gym");
        six.fault(Fault.RESTRICTED, 1000);
        String printed = said("gym");
        assertTrue(printed.contains("RESTRICTED gym lets in no other host: it is heard, and takes no connection; a phone may be holding it as well"), printed);
        assertTrue(printed.contains("turn the restriction off in the vendor's app: Zepp Life"), printed);
        six.heal();
        assertEquals("OURS OK wearable:sync gym", told("gym").split(" \\|")[0]);
        nine.heal();
        assertEquals("OURS OK wearable:sync office", told("office").split(" \\|")[0]);
    }

    @Test
    void orphaned() throws WristwayException {
        house.run(Verb.SYNC, "kitchen");
        house.world.takeAway(band);
        house.pass(Duration.ofMinutes(1));
        house.run(Verb.UNLINK, "kitchen", Wish.Option.ACCOUNT_ONLY);
        assertEquals("ORPHANED PARTIAL wearable:unlink kitchen | ORPHANED", told("kitchen"));
        house.world.bringBack(band);
        house.pass(Duration.ofSeconds(3));
        assertEquals("ORPHANED PARTIAL wearable:unlink kitchen | WEAR_UNKNOWN ORPHANED", told("kitchen"));
        assertEquals(Outcome.OK, house.run(Verb.UNLINK, "kitchen").outcome());
        house.passUntilNothingWaits(Duration.ofMinutes(2));
        assertEquals("FREE OK wearable:relink kitchen | ", told("kitchen"));
    }

    @Test
    void aBandThatWasLetGoCanBeTakenBack() throws WristwayException {
        assertEquals(Outcome.OK, house.run(Verb.MOVE, "kitchen").outcome());
        assertEquals("LINKABLE NOT_LINKED wearable:relink kitchen", told("kitchen").split(" \\|")[0]);
    }

    @Test
    void anUnlinkThatWaitsIsNamed() throws WristwayException {
        house.world.takeAway(band);
        house.pass(Duration.ofMinutes(1));
        house.run(Verb.UNLINK, "kitchen");
        assertEquals("UNLINK_PENDING QUEUED wearable:pending | NEVER_SYNCED UNLINK_PENDING", told("kitchen"));
    }

    @Test
    @DisplayName("A band that a phone holds is named so within seconds, not after a minute")
    void heldByAPhone() throws WristwayException {
        band.holdByPhone(true);
        Instant begun = house.time.now();
        assertEquals("HELD_BY_PHONE OUT_OF_RANGE wearable:doctor kitchen", told("kitchen").split(" \\|")[0]);
        Duration took = Duration.between(begun, house.time.now());
        assertTrue(took.toSeconds() <= 20, took::toString);
        band.heal();
        assertEquals("OURS OK wearable:sync kitchen", told("kitchen").split(" \\|")[0]);
    }

    @Test
    void aBandThatFellSilentMayBeHeldOrGone() throws WristwayException {
        house.world.takeAway(band);
        house.pass(Duration.ofMinutes(3));
        assertTrue(said("kitchen").contains("may be held by a phone nearby: it was near 3 min ago"));
        house.pass(Duration.ofHours(1));
        assertEquals("OUT_OF_REACH OUT_OF_RANGE wearable:doctor kitchen", told("kitchen").split(" \\|")[0]);
    }

    @Test
    void aStaleKeyIsNamedAndTheOneThatTheAccountHasMendsIt() throws WristwayException {
        house.run(Verb.SYNC, "kitchen");
        band.linkByStranger();
        assertEquals("KEY_STALE KEY_STALE account:sign-in | ", told("kitchen"));
        house.linkByVendor(band);
        String kept = house.gateway().keys().all().toString();
        assertEquals("KEY_STALE KEY_STALE wearable:relink kitchen | OTHER_KEY", told("kitchen"));
        assertEquals(kept, house.gateway().keys().all().toString(), "it tries no other key, and notes nothing");
        house.run(Wish.of(Verb.RELINK, "kitchen"), new Consent.Yes());
        assertEquals("OURS OK nothing | WEAR_UNKNOWN", told("kitchen"));
    }

    @Test
    void whatTheAccountNoLongerListsOrListsElsewhereIsNoted() throws WristwayException {
        house.run(Verb.SYNC, "kitchen");
        house.server.unlink(WholeHouse.ANNA, band.address().text().replace(":", ""));
        assertEquals("OURS OK nothing | WEAR_UNKNOWN NOT_LISTED", told("kitchen"));
        band.resetByMenu();
        house.pass(Duration.ofSeconds(40));
        house.linkByVendor(band);
        house.pass(Duration.ofMinutes(1));
        assertTrue(told("kitchen").endsWith("RELINKED"), told("kitchen"));
        assertEquals("FOREIGN NOT_LINKED wearable:link " + band.address() + " | RELINKED", told(band.address().text()));
    }

    @Test
    @DisplayName("R29, R43: trouble of the adapter is said, with what mends it, and the ladder behind that")
    @Tag("R43")
    void adapterTrouble() throws WristwayException {
        ill = true;
        String printed = said("kitchen");
        assertTrue(printed.contains("radio virtual: virtual is switched off. Switch it on"), printed);
        assertTrue(printed.contains("ADAPTER kitchen cannot be looked for, since the radio of this host is in trouble: virtual is switched off."), printed);
        assertTrue(printed.indexOf("Switch it on; then look again") < printed.indexOf("1 Switch the adapter off and on"), printed);
        assertTrue(printed.indexOf("2 Restart the host's Bluetooth") < printed.indexOf("3 Plug in another adapter"), printed);
        ill = false;
        assertEquals("OURS OK wearable:sync kitchen", told("kitchen").split(" \\|")[0]);
    }

    @Test
    void scriptsGetAllOfIt() throws WristwayException {
        String json = shell.run("wearable:doctor kitchen --json");
        for (String part : List.of("\"verdict\": \"OURS\"", "\"outcome\": \"OK\"", "\"about\": \"AIR\"", "\"kind\": \"NEVER_SYNCED\"", "\"next\": \"wearable:sync kitchen\"")) {
            assertTrue(json.contains(part), json);
        }
        assertTrue(shell.run("wearable:doctor nothing-of-that-name").startsWith("NOT_FOUND"));
    }

    /** What the command prints, as one line. */
    private String said(String which) {
        return shell.run("wearable:doctor " + which).replaceAll("\\s+", " ");
    }

    /** Verdict, outcome and command, and what was found beside. Nothing has changed by that. */
    private String told(String which) throws WristwayException {
        String before = state();
        Diagnosis diagnosis = house.gateway().doctor().examine(which, Bystander.NOBODY);
        assertEquals(before, state());
        return diagnosis.verdict() + " " + diagnosis.outcome() + " " + diagnosis.next().orElse("nothing") + " | "
                + diagnosis.findings().stream().map(Finding::kind).map(Enum::name).collect(Collectors.joining(" "));
    }

    private String state() throws WristwayException {
        return String.join("\n", house.gateway().wearables().all().toString(), house.gateway().keys().all().toString(), house.gateway().plans().pending().toString(),
                           house.server.devices(WholeHouse.ANNA).toString(), band.key().toString(), band.settings().toString(), band.firmware(),
                           band.address().text(), "resets: " + band.resets(), "forgotten: " + band.forgottenMinutes());
    }
}
