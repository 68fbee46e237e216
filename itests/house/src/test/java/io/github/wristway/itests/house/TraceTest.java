package io.github.wristway.itests.house;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.wristway.gateway.Consent;
import io.github.wristway.gateway.LinkState;
import io.github.wristway.gateway.Report;
import io.github.wristway.gateway.TraceInfo;
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
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A user records a band that we lack, sends the file, and we play it. */
class TraceTest {
    private static final String TEXT = "Anna, the dentist called";
    private static final PairingKey STAND_IN = new PairingKey(Bytes.ofHex("00112233445566778899aabbccddeeff"));

    @TempDir
    Path folder;

    private final Set<String> secrets = new HashSet<>();

    @ParameterizedTest
    @EnumSource(value = BandModel.class, names = {"MI1S", "MI2", "MI4", "MI6"})
    void aRecordedBandIsPlayedToAGatewayThatNeverMetIt(BandModel model) throws Exception {
        long minutes;
        Path file;
        try (WholeHouse theirs = new WholeHouse(folder.resolve("theirs"))) {
            file = recorded(theirs, model);
            minutes = theirs.storedMinutes("kitchen");
        }
        assertTrue(minutes > 40, minutes + " minutes");
        nothingIsTold(Files.readString(file));

        try (WholeHouse ours = new WholeHouse(folder.resolve("ours"))) {
            RecordedBand band = ours.world.play(file);
            ours.pass(Duration.ofSeconds(3));
            Wish link = new Wish(Verb.LINK, band.address().text(), Set.of(), Optional.of("guest"), Optional.empty(),
                    model.takesAnyKey() ? Optional.empty() : Optional.of(STAND_IN), Optional.empty());
            assertEquals(Outcome.OK, ours.run(link, new Consent.Yes()).outcome(), () -> band.mismatches().toString());
            assertEquals(Outcome.OK, ours.run(Verb.SYNC, "guest").outcome(), () -> band.mismatches().toString());
            assertEquals(minutes, ours.storedMinutes("guest"));
            assertEquals(List.of(), band.mismatches());
            if (model != BandModel.MI1S) say(ours, "guest", "x".repeat(TEXT.length()));
            System.out.println("DIFF " + band.differences());
            System.out.println("UNLINK " + ours.run(Verb.UNLINK, "guest"));
            System.out.println("MISM " + band.mismatches() + band.played() + " " + band.links());
        }
    }

    private Path recorded(WholeHouse house, BandModel model) throws Exception {
        VirtualBand band = house.linkable(model, Duration.ofHours(26));
        learn(band);
        house.pass(Duration.ofSeconds(3));
        house.signIn();
        TraceInfo begun = house.gateway().trace(band.address().text());
        assertTrue(begun.isOn());
        house.link(band, "kitchen");
        learn(band);
        if (model == BandModel.MI1S) house.pass(Duration.ofMinutes(50)); // a new owner never sees the minutes of the one before
        house.run(Verb.SYNC, "kitchen");
        if (model != BandModel.MI1S) {
            say(house, "kitchen", TEXT);
        }
        Report unlinked = house.run(Verb.UNLINK, "kitchen");
        assertEquals(model == BandModel.MI1S ? Outcome.SENT_NOT_VERIFIED : Outcome.OK, unlinked.outcome(), unlinked.toString());
        learn(band);
        return Path.of(house.gateway().stopTrace("kitchen").file().orElseThrow());
    }

    private static void say(WholeHouse house, String which, String text) throws WristwayException {
        house.gateway().use(which, Messaging.class, Watcher.NOBODY, messaging -> messaging.show(Messaging.Kind.MESSAGE, text));
    }

    private void learn(VirtualBand band) {
        secrets.add(band.address().text().replace(":", ""));
        secrets.add(band.serial());
        band.key().ifPresent(key -> secrets.add(key.reveal().hex()));
    }

    private void nothingIsTold(String file) {
        
    }
}
