package io.github.wristway.gateway;

import java.util.Optional;

/**
 * A handover sheet whose signature fits the key that stands in it. Whose key that is, is another question.
 *
 * @param ours    whether this gateway has signed it
 * @param trouble what this gateway's own audit log says against it; empty if nothing, or if it is not ours
 */
public record SheetVerdict(HandoverSheet sheet, boolean ours, Optional<String> trouble) {}
