package io.github.wristway.miband.xiaomi;

import io.github.wristway.miband.xiaomi.proto.Command;

/**
 * What a message is about: its type and id. There is no number for a request; what a band answers has those of the question.
 * Source: Gadgetbridge, jronminh/miband9-direct and zxor-org/OronBox, read for facts.
 */
public enum Topic {
    NONCE(1, 26),
    PROOF(1, 27),
    /** Nobody has seen it sent. */
    RESET(2, 0),
    BATTERY(2, 1),
    INFO(2, 2),
    CLOCK(2, 3),
    LANGUAGE(2, 6),
    FIND(2, 18),
    STATUS(2, 78),
    /** Told unasked. */
    CHANGE(2, 79),
    SET_PROFILE(8, 0),
    FILES_OF_TODAY(8, 1),
    FILES_OF_THE_PAST(8, 2),
    FILE(8, 3),
    /** The band may forget them. */
    FILES_DONE(8, 5),
    PROFILE(8, 7),
    OXYGEN(8, 8),
    SET_OXYGEN(8, 9),
    HEART_RATE(8, 10),
    SET_HEART_RATE(8, 11),
    LIVE_START(8, 45),
    LIVE_STOP(8, 46),
    /** Told unasked, while it is wanted. */
    LIVE(8, 47);

    private final int type;
    private final int id;

    Topic(int type, int id) {
        this.type = type;
        this.id = id;
    }

    /** A message about it, in which nothing else stands yet. */
    public Command.Builder command() {
        return Command.newBuilder().setType(type).setId(id);
    }

    public boolean isOf(Command command) {
        return command.getType() == type && command.getId() == id;
    }
}
