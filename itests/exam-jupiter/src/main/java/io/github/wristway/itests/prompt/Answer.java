package io.github.wristway.itests.prompt;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonElement;
import com.google.gson.JsonParser;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a command came to.
 *
 * @param outcome what it left in {@code $outcome}
 * @param status  what it left in {@code $status}
 * @param text    what it printed, and its result below
 */
public record Answer(String command, String outcome, String status, String text) {
    public Answer ends(String expected) {
        assertEquals(expected, outcome, this::toString);
        return this;
    }

    public Answer ends(String expected, int expectedStatus) {
        assertEquals(String.valueOf(expectedStatus), status, this::toString);
        return ends(expected);
    }

    /** Where lines break does not matter. */
    public Answer says(String words) {
        assertTrue(mentions(words), () -> this + "\ndoes not say: " + words);
        return this;
    }

    public Answer doesNotSay(String words) {
        assertFalse(mentions(words), () -> this + "\nsays: " + words);
        return this;
    }

    boolean mentions(String words) {
        return text.replaceAll("\\s+", " ").contains(words);
    }

    /** The first group of the first match. */
    public String part(String regex) {
        Matcher found = Pattern.compile(regex).matcher(text);
        assertTrue(found.find(), () -> this + "\nhas no " + regex);
        return found.group(1);
    }

    /** The token that agrees to the plan which was shown. */
    public String token() {
        return part("token +(\\w+)");
    }

    public JsonElement json() {
        return JsonParser.parseString(text);
    }

    @Override
    public String toString() {
        return "> " + command + "\n" + text + "\n[" + outcome + " " + status + "]";
    }
}
