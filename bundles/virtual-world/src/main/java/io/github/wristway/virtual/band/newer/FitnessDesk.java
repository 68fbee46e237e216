package io.github.wristway.virtual.band.newer;

import io.github.wristway.gateway.base.Bytes;
import io.github.wristway.gateway.base.MalformedMessage;
import io.github.wristway.virtual.band.Body;
import java.util.ArrayList;
import java.util.List;

/**
 * Messages of type 8, in field 10, about what the band measures:
 * <pre>
 * 1   5{1 0}   2 {@link FileId ids} of files of today
 * 2            2 of those from before
 * 3   2 ids    sends these files, piece by piece
 * 5   3 ids    forgets them
 * 45           live: 47 about every second, for a while
 * 46           no longer
 * </pre>
 * All others are settings, or not known.
 */
final class FitnessDesk implements Desk {
    static final int TYPE = 8;
    static final int PAYLOAD = 10;
    private static final int TODAY = 1;
    private static final int BEFORE = 2;
    private static final int SEND = 3;
    private static final int FORGET = 5;
    private static final int LIVE = 45;
    private static final int NOT_LIVE = 46;

    private final Files files;
    private final FileTransfer transfer;
    private final LiveReport live;
    private final SettingsDesk settings;

    FitnessDesk(Body band, Files files) {
        this.files = files;
        this.transfer = new FileTransfer(band, files);
        this.live = new LiveReport(band);
        this.settings = new SettingsDesk(band, TYPE, PAYLOAD);
    }

    @Override
    public void heard(int id, Fields said, Carriage carriage) throws MalformedMessage {
        switch (id) {
            case TODAY -> list(id, files.ofToday(), carriage);
            case BEFORE -> list(id, files.fromBefore(), carriage);
            case SEND -> transfer.send(ids(said.bytes(2)), carriage);
            case FORGET -> {
                files.forget(ids(said.bytes(3)));
                carriage.say(Desk.outcome(TYPE, id, OK));
            }
            case LIVE -> live.start(carriage);
            case NOT_LIVE -> live.stop();
            default -> settings.heard(id, said, carriage);
        }
    }

    private static void list(int id, List<FileId> found, Carriage carriage) {
        Bytes.Builder ids = Bytes.build();
        found.forEach(one -> ids.bytes(one.encode()));
        carriage.say(Fields.write().number(1, TYPE).number(2, id).message(PAYLOAD, Fields.write().bytes(2, ids.toBytes())).toBytes());
    }

    private static List<FileId> ids(Bytes joined) throws MalformedMessage {
        List<FileId> ids = new ArrayList<>();
        for (int at = 0; at < joined.length(); at += FileId.LENGTH) ids.add(FileId.decode(joined.slice(at, FileId.LENGTH)));
        return ids;
    }

    void over() {
        transfer.stop();
        live.stop();
    }
}
