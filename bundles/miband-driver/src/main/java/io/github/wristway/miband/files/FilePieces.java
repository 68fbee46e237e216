package io.github.wristway.miband.files;

import io.github.wristway.gateway.base.Bytes;
import io.github.wristway.gateway.base.MalformedMessage;
import java.util.Optional;

/**
 * Joins the pieces in which a file arrives.
 * <pre>
 * size  field of a piece
 * 2     how many there are
 * 2     which one this is, from 1 on
 * n     data
 * </pre>
 * The first one begins anew, whatever was there. What does not fit is damage: then nothing counts until the next first one, so
 * that the rest of a damaged file does not spoil the next attempt.
 * Source: Gadgetbridge and OronBox, read for facts.
 */
public final class FilePieces {
    /** No file that was seen comes near it. */
    private static final int MOST_BYTES = 4 << 20;
    /** Of one transfer: they are counted in two bytes. */
    private static final int MOST_PIECES = 0xffff;
    private static final int HEAD = 4;

    private Bytes.Builder joined = Bytes.build();
    private int length;
    private int total;
    /** The last one that is here; 0 while the first is awaited. */
    private int number;
    private int passedOver;

    /**
     * Takes the next piece.
     *
     * @return the file, if this was its last
     * @throws MalformedMessage if a piece is missing or makes no sense, or the file is damaged; it can be asked for again
     */
    public Optional<ActivityFile> add(Bytes piece) throws MalformedMessage {
        int ofTotal = piece.u16(0);
        int which = piece.u16(2);
        if (which == 1) begin(ofTotal);
        else if (number == 0) return passedOver();
        if (ofTotal != total || which != number + 1 || which > total) {
            throw damaged("piece %d of %d came where %d of %d was due".formatted(which, ofTotal, number + 1, total));
        }
        Bytes data = piece.from(HEAD);
        if (data.length() > MOST_BYTES - length) throw damaged("it is larger than any that a band has");
        joined.bytes(data);
        length += data.length();
        number = which;
        if (number < total) return Optional.empty();
        number = 0;
        return Optional.of(ActivityFile.decode(joined.toBytes()));
    }

    private Optional<ActivityFile> passedOver() throws MalformedMessage {
        if (passedOver++ > MOST_PIECES) throw damaged("its first piece never comes");
        return Optional.empty();
    }

    private void begin(int ofTotal) {
        joined = Bytes.build();
        length = 0;
        total = ofTotal;
        number = 0;
    }

    private MalformedMessage damaged(String how) {
        begin(0);
        return new MalformedMessage("a file arrives damaged: " + how);
    }
}
