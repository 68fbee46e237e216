package io.github.wristway.gateway.internal.proof;

import io.github.wristway.gateway.base.Bytes;
import io.github.wristway.gateway.base.MalformedMessage;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** A file that somebody says is a handover sheet: the JSON itself, or a page that has it inside. */
final class SheetFile {
    private static final int LARGEST = 256 * 1024;
    private static final String OPENS = "<script type=\"application/json\" id=\"sheet\">";
    private static final String CLOSES = "</script>";

    private SheetFile() {}

    static String json(Bytes content) throws MalformedMessage {
        if (content.length() > LARGEST) throw SheetText.broken("it is larger than any handover sheet");
        String text = text(content);
        if (text.stripLeading().startsWith("{")) return text.strip();
        int from = text.indexOf(OPENS);
        int to = text.indexOf(CLOSES, Math.max(from, 0));
        if (from < 0 || to < 0) throw SheetText.broken("there is no handover sheet in it");
        if (text.indexOf(OPENS, to) >= 0) throw SheetText.broken("there is more than one handover sheet in it");
        return text.substring(from + OPENS.length(), to);
    }

    private static String text(Bytes content) throws MalformedMessage {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(content.toArray())).toString();
        } catch (CharacterCodingException e) {
            throw SheetText.broken("it is no text");
        }
    }
}
