package io.github.wristway.miband.newer;

import io.github.wristway.gateway.base.Bytes;
import io.github.wristway.gateway.base.WristwayException;
import io.github.wristway.gateway.device.Credential;
import io.github.wristway.gateway.device.RawFile;
import io.github.wristway.gateway.device.Series;
import io.github.wristway.gateway.device.Syncing.Afterwards;
import io.github.wristway.gateway.device.Workout;
import io.github.wristway.miband.Scene;
import io.github.wristway.miband.files.TestFile;
import io.github.wristway.miband.newer.Line.Heard;
import io.github.wristway.miband.sync.FakeHistory;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A newer band and what it keeps. It is 12:00 in Berlin on 15 June 2024.
 * <pre>
 * band.lists("", ID).keeps(ID, BODY).sync(Afterwards.FORGET);
 * </pre>
 */
final class FileScene {
    private static final int PIECE = 16;
    private static final String TODAY = "0808100152042a020800";
    private static final String PAST = "08081002";

    final Scene scene = Scene.withBand4();
    final ScriptedLine line = new ScriptedLine(scene.time);
    final List<Instant> leftThere = new ArrayList<>();
    /** Also notes in the band's events when it is asked to store. */
    final FakeHistory history = new FakeHistory(Instant.MIN) {
        @Override
        public void store(List<Series> series) throws WristwayException {
            line.events.add("store " + Series.samples(series).size());
            super.store(series);
        }

        @Override
        public void store(Workout workout) throws WristwayException {
            line.events.add("store " + workout.kind() + " of " + workout.track().size() + " marks");
            super.store(workout);
        }

        @Override
        public void store(RawFile file) throws WristwayException {
            line.events.add("store " + file.kind());
            super.store(file);
        }

        @Override
        public void leftThere(Instant upTo) {
            leftThere.add(upTo);
        }
    };

    /** Names one after the other; of today, and of the past. */
    FileScene lists(String today, String past) {
        line.answers(TODAY, names(1, today));
        line.answers(PAST, names(2, past));
        return this;
    }

    /** @param body without id and checksum */
    FileScene keeps(String id, String body) {
        return sends(id, TestFile.pieces(TestFile.of(id, body), PIECE));
    }

    FileScene sends(String id, List<Bytes> pieces) {
        line.answers(request(id), pieces.stream().map(piece -> ScriptedLine.piece(piece.hex())).toArray(Heard[]::new));
        return this;
    }

    void sync(Afterwards afterwards) throws WristwayException {
        Talk talk = new Talk("the band", line, Duration.ofSeconds(5), scene.time);
        new FileSync(talk, scene.approach("band9", new Credential.None())).sync(history, afterwards);
    }

    /** What was said and stored, behind the questions for names. */
    List<String> talk() {
        return line.events.subList(2, line.events.size());
    }

    static String request(String id) {
        return "0808100352091207" + id;
    }

    static String confirmation(String id) {
        return "0808100552091a07" + id;
    }

    private static String names(int question, String names) {
        if (names.isEmpty()) return "0808100" + question;
        Bytes joined = Bytes.ofHex(names);
        return Stream.of("0808100" + question, "52", hex(joined.length() + 2), "12", hex(joined.length()), joined.hex())
                .reduce("", String::concat);
    }

    private static String hex(int number) {
        return "%02x".formatted(number);
    }
}
