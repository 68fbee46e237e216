package io.github.wristway.miband.huami;

import io.github.wristway.gateway.base.Bytes;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** What is set by a text, to 0003: three bytes and the text as it is. Source: Gadgetbridge, read for facts. */
public enum TextSetting {
    /** Such as {@code en_US}. */
    LANGUAGE("06 17 00", "[a-z]{2}_[A-Z]{2}"),
    /** Such as {@code dd/MM/yyyy}; ten characters. */
    DATE_PATTERN("06 1e 00", "(?=.{10}$)(?=.*dd)(?=.*MM)(?=.*yyyy)[dMy./ -]+");

    private final Bytes head;
    private final Pattern form;

    TextSetting(String head, String form) {
        this.head = Bytes.ofHex(head);
        this.form = Pattern.compile(form);
    }

    /** What it takes: the whole text matches. */
    public Pattern form() {
        return form;
    }

    public Bytes encode(String text) {
        if (!form.matcher(text).matches()) throw new IllegalArgumentException("no " + name().toLowerCase() + ": " + text);
        return Bytes.build().bytes(head).bytes(Bytes.copyOf(text.getBytes(StandardCharsets.US_ASCII))).toBytes();
    }
}
