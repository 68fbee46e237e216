package io.github.wristway.virtual.band.newer;

import io.github.wristway.gateway.base.Bytes;
import io.github.wristway.gateway.base.MalformedMessage;
import io.github.wristway.virtual.band.Body;
import io.github.wristway.virtual.band.Fault;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Sends files, in pieces: how many(2) which(2, from 1) part. */
final class FileTransfer {
    private static final int OVERSIZE = 5000;

    private final Body band;
    private final Files files;
    private int run;

    FileTransfer(Body band, Files files) {
        this.band = band;
        this.files = files;
    }

    void send(List<FileId> ids, Carriage carriage) throws MalformedMessage {
        List<Bytes> pieces = new ArrayList<>();
        for (FileId id : ids) {
            Optional<BandFile> file = files.open(id);
            if (file.isEmpty()) band.note("has no file " + id.encode());
            else if (band.strikes(Fault.NO_FILE)) band.note("keeps a file to itself");
            else pieces.addAll(disturbed(pieces(content(file.get()), carriage.pieceSize())));
        }
        int thisRun = ++run;
        if (band.slow()) crawl(pieces, carriage, thisRun);
        else pieces.forEach(carriage::hand);
    }

    void stop() {
        run++;
    }

    private void crawl(List<Bytes> pieces, Carriage carriage, int thisRun) {
        if (run != thisRun || pieces.isEmpty()) return;
        carriage.hand(pieces.get(0));
        band.later(Body.SLOWLY, () -> crawl(pieces.subList(1, pieces.size()), carriage, thisRun));
    }

    private Bytes content(BandFile file) {
        byte[] content = file.content().toArray();
        if (band.strikes(Fault.BAD_CHECKSUM)) content[content.length - 1] ^= 0x55;
        return Bytes.copyOf(content);
    }

    static List<Bytes> pieces(Bytes content, int size) throws MalformedMessage {
        int count = (content.length() + size - 1) / size;
        List<Bytes> pieces = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Bytes part = content.slice(i * size, Math.min(size, content.length() - i * size));
            pieces.add(Bytes.build().u16(count).u16(i + 1).bytes(part).toBytes());
        }
        return pieces;
    }

    private List<Bytes> disturbed(List<Bytes> pieces) throws MalformedMessage {
        int last = pieces.size() - 1;
        if (band.strikes(Fault.GAP)) pieces.remove(last / 2);
        else if (band.strikes(Fault.CUT)) pieces.set(last, pieces.get(last).slice(0, pieces.get(last).length() - 1));
        else if (band.strikes(Fault.OVERSIZE)) pieces.set(0, Bytes.build().bytes(pieces.get(0)).bytes(Bytes.copyOf(new byte[OVERSIZE])).toBytes());
        return pieces;
    }
}
