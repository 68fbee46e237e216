package io.github.wristway.miband.newer;

import io.github.wristway.gateway.base.Bytes;
import io.github.wristway.gateway.base.MalformedMessage;
import io.github.wristway.gateway.base.NoAnswer;
import io.github.wristway.gateway.base.WristwayException;
import io.github.wristway.miband.files.ActivityFile;
import io.github.wristway.miband.files.FileId;
import io.github.wristway.miband.files.FilePieces;
import io.github.wristway.miband.xiaomi.Topic;
import io.github.wristway.miband.xiaomi.Wire;
import io.github.wristway.miband.xiaomi.proto.Command;
import io.github.wristway.miband.xiaomi.proto.Fitness;
import java.time.Duration;
import java.util.Optional;
import java.util.SortedSet;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The dialogue in which a newer band hands over its files. It is asked for one at a time: what comes does not say before its
 * end which file it is.
 * <pre>
 * 8/1 or 8/2 →
 *            ← 8/1 or 8/2 names
 * 8/3 name   →
 *            ← pieces
 * (check, store)
 * 8/5 name   →
 * </pre>
 * Source: Gadgetbridge and OronBox, read for facts.
 */
final class FileFetch {
    private static final Logger log = LoggerFactory.getLogger(FileFetch.class);

    private static final Duration FIRST_PIECE = Duration.ofSeconds(45);
    private static final Duration NEXT_PIECE = Duration.ofSeconds(10);
    private static final int ATTEMPTS = 3;

    private final Talk band;

    FileFetch(Talk band) {
        this.band = band;
    }

    SortedSet<FileId> ofToday() throws WristwayException {
        Fitness.Today today = Fitness.Today.newBuilder().setUnknown(0).build();
        return names(Topic.FILES_OF_TODAY.command().setFitness(Fitness.newBuilder().setToday(today)).build());
    }

    SortedSet<FileId> ofThePast() throws WristwayException {
        return names(Topic.FILES_OF_THE_PAST.command().build());
    }

    private SortedSet<FileId> names(Command question) throws WristwayException {
        Command answer = band.ask(question, "the question for its files");
        return FileId.decodeAll(Wire.bytes(answer.getFitness().getFiles()));
    }

    /**
     * What comes damaged is asked for again: it was not confirmed, so the band still has it.
     *
     * @throws MalformedMessage if it is damaged each time
     * @throws NoAnswer         if it does not come, or not to its end
     */
    ActivityFile file(FileId id) throws WristwayException {
        for (int attempt = 1; ; attempt++) {
            try {
                return once(id);
            } catch (MalformedMessage e) {
                if (attempt >= ATTEMPTS) throw e;
                log.warn("{}: {}; asking for {} again", band.called(), e.getMessage(), id);
            }
        }
    }

    private ActivityFile once(FileId id) throws WristwayException {
        band.passOverPieces();
        band.tell(Topic.FILE.command().setFitness(Fitness.newBuilder().setFiles(Wire.field(id.encode()))).build());
        FilePieces pieces = new FilePieces();
        Duration patience = FIRST_PIECE;
        while (true) {
            Optional<Bytes> piece = band.piece(patience);
            if (piece.isEmpty()) throw new NoAnswer(band.called(), "with the file " + id, patience);
            Optional<ActivityFile> file = pieces.add(piece.get());
            if (file.isPresent()) return asked(id, file.get());
            patience = NEXT_PIECE;
        }
    }

    /** A band that was slow may still send what was asked for before. */
    private static ActivityFile asked(FileId id, ActivityFile file) throws MalformedMessage {
        if (!file.id().equals(id)) throw new MalformedMessage("the file " + file.id() + " came");
        return file;
    }

    /** The file is on disk: from here on the band may forget it. No band says that it has heard. */
    void confirm(FileId id) throws WristwayException {
        Fitness done = Fitness.newBuilder().setConfirmedFiles(Wire.field(id.encode())).build();
        band.tell(Topic.FILES_DONE.command().setFitness(done).build());
    }
}
