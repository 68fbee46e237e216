package io.github.wristway.virtual.band;

import java.util.Optional;

/**
 * What a wearer sees and feels.
 *
 * @param message  the last one, until another comes or the band restarts
 * @param caller   who rings now
 * @param vibrates whether it vibrates until it is told to stop
 */
public record Display(Optional<Message> message, Optional<String> caller, boolean vibrates) {
    static final Display DARK = new Display(Optional.empty(), Optional.empty(), false);

    /**
     * A text.
     *
     * @param sign what stands in front of it, such as {@code SMS}
     * @param app  empty if it came without
     */
    public record Message(String sign, String text, String app) {
        @Override
        public String toString() {
            return (app.isEmpty() ? sign : app) + ": " + text;
        }
    }
}
