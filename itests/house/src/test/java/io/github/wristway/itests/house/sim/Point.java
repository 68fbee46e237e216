package io.github.wristway.itests.house.sim;

/** Where the gateway touches what outlives it: before the effect and after it. Trouble strikes there. */
enum Point {
    BEFORE_WRITE  ("before a write",   14),
    AFTER_WRITE   ("after a write",    14),
    BEFORE_CONNECT("before a connect",  3),
    AFTER_CONNECT ("after a connect",   3),
    BEFORE_PACKET ("before a packet",  40),
    AFTER_PACKET  ("after a packet",   40),
    BEFORE_ANSWER ("before an answer", 60),
    AFTER_ANSWER  ("after an answer",  60),
    BEFORE_REQUEST("before a request",  6),
    AFTER_REQUEST ("after a request",   6);

    private final String word;
    private final int many;

    /** @param many about so many of them there are in a plan */
    Point(String word, int many) {
        this.word = word;
        this.many = many;
    }

    int many() {
        return many;
    }

    boolean isWrite() {
        return this == BEFORE_WRITE || this == AFTER_WRITE;
    }

    @Override
    public String toString() {
        return word;
    }
}
