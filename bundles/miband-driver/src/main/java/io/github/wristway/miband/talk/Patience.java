package io.github.wristway.miband.talk;

import java.time.Duration;

/**
 * How long we wait for a band, and how often we try. Checked once, when the driver starts, in the words of the config file.
 *
 * @param reply        for an answer
 * @param tap          for a tap
 * @param connect      for a link
 * @param fetchSilence how long a silence ends a transfer
 * @param attempts     how often to try before giving up
 */
public record Patience(Duration reply, Duration tap, Duration connect, Duration fetchSilence, int attempts) {
    public Patience {
        atLeastOneSecond("replyTimeoutSeconds", reply);
        atLeastOneSecond("tapTimeoutSeconds", tap);
        atLeastOneSecond("connectTimeoutSeconds", connect);
        atLeastOneSecond("fetchSilenceSeconds", fetchSilence);
        if (attempts < 1 || attempts > 5) throw new IllegalArgumentException("attempts must be 1 to 5: " + attempts);
    }

    private static void atLeastOneSecond(String name, Duration duration) {
        if (duration.toSeconds() < 1) throw new IllegalArgumentException(name + " must be 1 or more: " + duration.toSeconds());
    }
}
