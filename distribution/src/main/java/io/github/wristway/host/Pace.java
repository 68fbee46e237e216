package io.github.wristway.host;

/** How fast the tour goes. */
enum Pace {
    NONE(0, 0, 0),
    READING(600, 25, 350);

    private final long beforeMillis;
    private final long perLetterMillis;
    private final long perLineMillis;

    Pace(long beforeMillis, long perLetterMillis, long perLineMillis) {
        this.beforeMillis = beforeMillis;
        this.perLetterMillis = perLetterMillis;
        this.perLineMillis = perLineMillis;
    }

    void beforeCommand() throws InterruptedException {
        Thread.sleep(beforeMillis);
    }

    void betweenLetters() throws InterruptedException {
        if (perLetterMillis > 0) Thread.sleep(perLetterMillis);
    }

    void toRead(String output) throws InterruptedException {
        Thread.sleep(Math.min(6_000, beforeMillis + perLineMillis * output.lines().count()));
    }
}
