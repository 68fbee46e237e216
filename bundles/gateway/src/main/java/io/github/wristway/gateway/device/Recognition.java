package io.github.wristway.gateway.device;

/**
 * A driver's claim to an advertisement.
 *
 * @param model  the model's id in the driver's {@link CapabilitySheet}s
 * @param score  0 to 100: 90 and more is sure, below 50 is a guess that a person should confirm
 * @param reason what gave it away, as it follows "because of", such as {@code its name "Mi Smart Band 4"}
 */
public record Recognition(String model, int score, String reason) {
    public Recognition {
        if (score < 0 || score > 100) throw new IllegalArgumentException("score must be 0 to 100: " + score);
    }
}
