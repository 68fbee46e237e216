package io.github.wristway.miband.files;

import io.github.wristway.gateway.base.Bytes;
import io.github.wristway.gateway.base.MalformedMessage;
import java.util.zip.CRC32;

/**
 * A whole file.
 * <pre>
 * size  field
 * 7     {@link FileId}
 * 1     unknown
 * n     body
 * 4     CRC-32 of all before it
 * </pre>
 * Source: Gadgetbridge and OronBox, read for facts.
 *
 * @param content all of it, as it came
 */
public record ActivityFile(FileId id, Bytes content) {
    static final int HEAD = FileId.LENGTH + 1;
    private static final int CHECKSUM = 4;

    /** @throws MalformedMessage if it is cut short or its checksum is wrong */
    public static ActivityFile decode(Bytes content) throws MalformedMessage {
        int end = content.length() - CHECKSUM;
        if (end < HEAD) throw new MalformedMessage("a file of " + content.length() + " bytes is cut short");
        FileId id = FileId.decode(content.slice(0, FileId.LENGTH));
        CRC32 crc = new CRC32();
        crc.update(content.toArray(), 0, end);
        if (crc.getValue() != content.u32(end)) throw new MalformedMessage("the checksum of the file " + id + " is wrong");
        return new ActivityFile(id, content);
    }

    /** What the file says, from the beginning on. */
    Body body() throws MalformedMessage {
        return new Body(content.slice(HEAD, content.length() - HEAD - CHECKSUM));
    }

    /** The same, with places counted from the beginning of the file. */
    Bytes withoutChecksum() throws MalformedMessage {
        return content.slice(0, content.length() - CHECKSUM);
    }
}
