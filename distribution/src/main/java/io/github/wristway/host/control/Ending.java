package io.github.wristway.host.control;

/** How a command ended: the exit status for scripts, and the outcome code that says the same in a word. */
public record Ending(int status, String outcome) {
    static final int COMMAND_NOT_FOUND = 127;

    private static final int FIRST_ON_ITS_WAY = 10;
    private static final int LAST_ON_ITS_WAY = 19;

    static Ending error(int status) {
        return new Ending(status, "ERROR");
    }

    static Ending parse(String text) {
        String[] parts = text.split(" ", 2);
        return new Ending(Integer.parseInt(parts[0]), parts[1]);
    }

    /** Something was not done, and will not be: neither done nor, as with a text that was sent or a plan that waits, on its way. */
    public boolean isFailure() {
        return status != 0 && (status < FIRST_ON_ITS_WAY || status > LAST_ON_ITS_WAY);
    }

    @Override
    public String toString() {
        return status + " " + outcome;
    }
}
