package io.github.wristway.itests.house;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.wristway.gateway.Consent;
import io.github.wristway.gateway.Verb;
import io.github.wristway.gateway.Watcher;
import io.github.wristway.gateway.Wish;
import io.github.wristway.gateway.base.Bytes;
import io.github.wristway.gateway.base.Outcome;
import io.github.wristway.gateway.base.WristwayException;
import io.github.wristway.gateway.device.Messaging;
import io.github.wristway.gateway.device.PairingKey;
import io.github.wristway.virtual.band.BandModel;
import io.github.wristway.virtual.band.VirtualBand;
import io.github.wristway.virtual.replay.RecordedBand;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.lang3.ArrayUtils;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Somebody records a band that we lack and sends us the file; we play it to a gateway that never met the band. */
class TraceTest {
    private static final String TEXT = "Zwieback, Quark, Oxytocin";
    private static final String BIRTHDAY = "female,1990-05-17,170cm,65.5kg";
    /** What stands for a key in every trace. */
    private static final PairingKey STAND_IN = new PairingKey(Bytes.ofHex("00112233445566778899aabbccddeeff"));

    private static final Set<BandModel> SHOW_TEXTS = Set.of(BandModel.MI2, BandModel.MI4, BandModel.MI6);

    @TempDir
    Path folder;

    private final Set<Bytes> secrets = new HashSet<>();

    /** What somebody sends us, and what it came to there. */
    private record Recorded(Path file, long minutes, Outcome unlinked) {}

    @ParameterizedTest
    @EnumSource(value = BandModel.class, names = {"MI1S", "MI2", "MI4", "MI6", "MI7"})
    void whatWasRecordedIsPlayedFromLinkToUnlink(BandModel model) throws Exception {
        Recorded recorded;
        try (WholeHouse theirs = new WholeHouse(folder.resolve("theirs"))) {
            recorded = recorded(theirs, model);
        }
        assertTrue(recorded.minutes() > 40, recorded.minutes() + " minutes");

        try (WholeHouse ours = new WholeHouse(folder.resolve("ours"))) {
            RecordedBand band = ours.world.play(recorded.file());
            ours.pass(Duration.ofSeconds(3));
            assertEquals(Outcome.OK, link(ours, band, model), band.mismatches()::toString);
            assertEquals(Outcome.OK, ours.run(Verb.SYNC, "guest").outcome(), band.mismatches()::toString);
            assertEquals(recorded.minutes(), ours.storedMinutes("guest"));
            assertEquals(List.of(), band.mismatches());
            if (model == BandModel.MI7) return; // all else is encrypted, and nobody can play what only the real key opens

            if (SHOW_TEXTS.contains(model)) say(ours, "guest", "x".repeat(TEXT.length()));
            assertEquals(recorded.unlinked(), ours.run(Verb.UNLINK, "guest").outcome(), band.mismatches()::toString);
            assertEquals(band.links(), band.played());
            boolean encrypted = model == BandModel.MI6; // its settings are
            assertEquals(encrypted, !band.mismatches().isEmpty(), band.mismatches()::toString);
        }
    }

    @ParameterizedTest
    @EnumSource(value = BandModel.class, names = {"MI1S", "MI2", "MI4", "MI6", "MI7"})
    void nothingIsToldThatIsNobodysBusiness(BandModel model) throws Exception {
        try (WholeHouse theirs = new WholeHouse(folder)) {
            Path path = recorded(theirs, model).file();
            String file = Files.readString(path).toLowerCase(Locale.ROOT);
            assertTrue(secrets.size() >= 9, "something to look for");
            for (Bytes secret : secrets) {
                assertFalse(file.contains(secret.hex()), secret + " in " + file);
                assertFalse(file.contains(new String(secret.toArray(), StandardCharsets.ISO_8859_1).toLowerCase(Locale.ROOT)), secret + " as text in " + file);
            }
            assertFalse(path.getFileName().toString().contains("kitchen") || file.contains("kitchen") || file.contains("anna"), file);
        }
    }

    private static Outcome link(WholeHouse house, RecordedBand band, BandModel model) throws WristwayException {
        Optional<PairingKey> key = model.takesAnyKey() ? Optional.empty() : Optional.of(STAND_IN);
        Wish link = new Wish(Verb.LINK, band.address().text(), Set.of(), Optional.of("guest"), Optional.empty(), key, Optional.empty());
        return house.run(link, new Consent.Yes()).outcome();
    }

    /** A life of a band, recorded from before it is linked until it is free. */
    private Recorded recorded(WholeHouse house, BandModel model) throws Exception {
        VirtualBand band = house.linkable(model, Duration.ofHours(26));
        house.pass(Duration.ofSeconds(3));
        house.signIn();
        learn(band);
        assertTrue(house.gateway().traces().begin(band.address().text()).isOn());
        assertEquals(Outcome.OK, house.link(band, "kitchen").outcome());
        learn(band);
        if (model == BandModel.MI1S) house.pass(Duration.ofMinutes(50)); // a new owner sees only minutes of its own
        assertEquals(Outcome.OK, house.run(Verb.SYNC, "kitchen").outcome());
        if (SHOW_TEXTS.contains(model)) say(house, "kitchen", TEXT);
        Outcome unlinked = house.run(Verb.UNLINK, "kitchen").outcome();
        learn(band);
        Path file = Path.of(house.gateway().traces().end("kitchen").file().orElseThrow());
        return new Recorded(file, house.storedMinutes("kitchen"), unlinked);
    }

    private static void say(WholeHouse house, String which, String text) throws WristwayException {
        house.gateway().wearables().use(which, Messaging.class, Watcher.NOBODY, messaging -> messaging.show(Messaging.Kind.MESSAGE, text));
    }

    /** All spellings of what must not be told, as somebody would look for them. */
    private void learn(VirtualBand band) {
        bothWays(Bytes.ofHex(band.address().text().replace(":", "")));
        bothWays(text(band.address().text()));
        bothWays(Bytes.ofHex(band.serial()));
        bothWays(text(band.serial()));
        band.key().ifPresent(key -> bothWays(key.reveal()));
        for (String piece : TEXT.split("(?<=\\G.{5})")) secrets.add(text(piece));
    }

    private void bothWays(Bytes secret) {
        byte[] reversed = secret.toArray();
        ArrayUtils.reverse(reversed);
        secrets.add(secret);
        secrets.add(text(secret.hex()));
        secrets.add(Bytes.copyOf(reversed));
    }

    private static Bytes text(String text) {
        return Bytes.copyOf(text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void whoWearsItIsNotTold() throws Exception {
        try (WholeHouse house = new WholeHouse(folder)) {
            VirtualBand band = house.linkable(BandModel.MI4, Duration.ofHours(1));
            house.signIn();
            house.link(band, "kitchen");
            house.gateway().traces().begin("kitchen");
            house.gateway().settings().change("kitchen", Map.of("profile", BIRTHDAY), Watcher.NOBODY);
            String file = Files.readString(Path.of(house.gateway().traces().end("kitchen").file().orElseThrow()));
            assertTrue(file.contains("\"about the wearer\":1"), file);
            assertFalse(file.contains("c60705"), "1990, May, in the bytes of a band: " + file);
        }
    }

    @Test
    void afterAnHourItHasEndedByItself() throws Exception {
        try (WholeHouse house = new WholeHouse(folder)) {
            VirtualBand band = house.linkable(BandModel.MI4, Duration.ofHours(1));
            house.signIn();
            house.link(band, "kitchen");
            house.gateway().traces().begin("kitchen");
            house.run(Verb.SYNC, "kitchen");
            house.pass(Duration.ofMinutes(61));
            assertFalse(house.gateway().traces().all().get(0).isOn());
            assertTrue(house.gateway().traces().all().get(0).file().isPresent());
        }
    }

    @Test
    void aStopOfTheGatewayLosesNothing() throws Exception {
        try (WholeHouse house = new WholeHouse(folder)) {
            VirtualBand band = house.linkable(BandModel.MI4, Duration.ofHours(1));
            house.signIn();
            house.link(band, "kitchen");
            house.gateway().traces().begin("kitchen");
            house.run(Verb.SYNC, "kitchen");
            house.restart();
            assertEquals(1, house.gateway().traces().all().size());
            assertFalse(house.gateway().traces().all().get(0).isOn(), "it is not taken up again");
        }
    }
}
