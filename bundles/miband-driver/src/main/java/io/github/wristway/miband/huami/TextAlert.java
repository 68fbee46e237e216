package io.github.wristway.miband.huami;

import io.github.wristway.gateway.base.Bytes;

/**
 * A text for the wearer. Too long a text is cut between two characters.
 * <pre>
 * size  field
 * 1     category
 * 0|4   00, see {@link AlertStyle}
 * 1     01, how many
 * 0|1   icon, only in category fa
 * n     text, UTF-8
 *       only where a name follows, see {@link AlertStyle}:
 * 1     00
 * n     name of the app; outside of category fa a blank, without which Band 3 shows no text message
 * 1     00
 * </pre>
 * Source: Gadgetbridge, read for facts; it allows 230 bytes.
 *
 * @param icon only for {@link Category#OWN_ICON}
 * @param app  only for {@link Category#OWN_ICON}
 */
public record TextAlert(Category category, int icon, String text, String app) {
    /** The icon that means some app. */
    public static final int APP = 0x0b;

    /** How the band presents a text. */
    public enum Category {
        SIMPLE(0x00), MAIL(0x01), NEWS(0x02), CALL(0x03), MISSED_CALL(0x04), SMS(0x05), VOICE_MAIL(0x06), SCHEDULE(0x07),
        URGENT(0x08), CHAT(0x09), OWN_ICON(0xfa);

        private final int number;

        Category(int number) {
            this.number = number;
        }

        public int number() {
            return number;
        }
    }

    public Bytes encode(AlertStyle style) {
        Bytes.Builder head = Bytes.build().u8(category.number());
        for (int i = 0; i < style.gap(); i++) head.u8(0);
        head.u8(0x01);
        if (hasIcon()) head.u8(icon);
        Bytes tail = style.isNaming() ? name() : Bytes.EMPTY;
        int room = style.longest() - head.toBytes().length() - tail.length();
        return head.bytes(Utf8.atMost(room, text)).bytes(tail).toBytes();
    }

    private boolean hasIcon() {
        return category == Category.OWN_ICON;
    }

    private Bytes name() {
        return Bytes.build().u8(0).bytes(Utf8.atMost(Utf8.NAME, hasIcon() ? app : " ")).u8(0).toBytes();
    }
}
