package io.github.wristway.gateway.device;

import java.util.regex.Pattern;

/**
 * A setting that a model has.
 *
 * @param name  in the user's words, such as {@code wear-side}
 * @param form  what may be set, for people, such as {@code left or right}
 * @param valid what may be set, for us: the whole value matches
 * @param about what it does, as a sentence without an end
 */
public record SettingKind(String name, String form, Pattern valid, String about) {
    public boolean takes(String value) {
        return valid.matcher(value).matches();
    }
}
