package io.github.wristway.virtual.band;

import io.github.wristway.gateway.base.Bytes;
import io.github.wristway.gateway.base.MalformedMessage;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * How a model is sent texts and calls. A text, on 2A46 or in chunks:
 * <pre>
 * size  field
 * 1     category
 * 0|4   0, from Band 4 on
 * 1     01
 * 0|1   icon, if the category is fa
 * n     text, UTF-8
 *       in chunks only, 00 and then the app's name or a blank, and 00
 * </pre>
 * From Band 4 on a call comes as 03 0(4) 00 name 00 00 00 02 and ends with 03 03 0(4); before, as a text of category 03.
 */
enum TextForm {
    BRIEF(0, false, true), CHUNKED(0, true, true), CHUNKED_WITH_GAP(4, true, true),
    /** The same, and deaf to alert levels: only a call makes it vibrate. */
    CHUNKED_ONLY(4, true, false);

    private static final int CALL = 0x03;
    private static final int OWN_ICON = 0xfa;
    private static final int GAP = 4;

    private final int gap;
    private final boolean inChunks;
    private final boolean heedsLevels;

    TextForm(int gap, boolean inChunks, boolean heedsLevels) {
        this.gap = gap;
        this.inChunks = inChunks;
        this.heedsLevels = heedsLevels;
    }

    boolean inChunks() {
        return inChunks;
    }

    /** Whether writing an alert level makes it vibrate. */
    boolean heedsLevels() {
        return heedsLevels;
    }

    Announced read(Bytes message) throws MalformedMessage {
        int category = message.u8(0);
        if (category == CALL && gap == GAP) {
            if (message.u8(1) == CALL) return new Announced.CallEnded();
            return new Announced.Call(upToZero(message.from(1 + gap + 1)));
        }
        int head = 1 + gap;
        if (message.u8(head) != 0x01) throw new MalformedMessage("a message counts as one, not " + message.u8(head));
        int text = head + (category == OWN_ICON ? 2 : 1);
        Bytes rest = message.from(text);
        if (category == CALL) return new Announced.Call(upToZero(rest));
        return new Announced.Text(sign(category), upToZero(rest), appBehind(rest));
    }

    private String appBehind(Bytes text) throws MalformedMessage {
        byte[] bytes = text.toArray();
        int end = end(bytes);
        return inChunks && end < bytes.length ? upToZero(text.from(end + 1)).strip() : "";
    }

    private static String upToZero(Bytes text) {
        byte[] bytes = text.toArray();
        return new String(Arrays.copyOf(bytes, end(bytes)), StandardCharsets.UTF_8);
    }

    private static int end(byte[] text) {
        int end = 0;
        while (end < text.length && text[end] != 0) end++;
        return end;
    }

    private static String sign(int category) {
        return switch (category) {
            case 0x00 -> "simple";
            case 0x01 -> "mail";
            case 0x02 -> "news";
            case 0x04 -> "missed call";
            case 0x05 -> "SMS";
            case 0x06 -> "voice mail";
            case 0x07 -> "schedule";
            case 0x08 -> "urgent";
            case 0x09 -> "chat";
            case OWN_ICON -> "app";
            default -> "category " + category;
        };
    }

    /** What a host wants the wearer to know. */
    sealed interface Announced {
        record Text(String sign, String text, String app) implements Announced {}

        record Call(String caller) implements Announced {}

        record CallEnded() implements Announced {}
    }
}
