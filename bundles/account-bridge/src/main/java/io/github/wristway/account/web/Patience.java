package io.github.wristway.account.web;

import java.time.Duration;

/**
 * How long to wait for a service, and how often to ask it.
 *
 * @param reply        from the end of the request to the head of the answer
 * @param readAttempts how often a question may be asked that changes nothing
 * @param largestReply in bytes
 */
public record Patience(Duration connect, Duration reply, int readAttempts, Duration firstWait, Duration longestWait, int largestReply) {
    /** Doubles from one try to the next, up to the longest. */
    public Duration waitAfter(int attempt) {
        Duration wait = firstWait.multipliedBy(1L << (attempt - 1));
        return wait.compareTo(longestWait) < 0 ? wait : longestWait;
    }
}
