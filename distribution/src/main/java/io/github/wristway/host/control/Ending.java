package io.github.wristway.host.control;

/** How a command ended: the exit status for scripts, and the outcome code that says the same in a word. */
public record Ending(int status, String outcome) {
    static final int COMMAND_NOT_FOUND = 127;

    static Ending error(int status) {
        return new Ending(status, "ERROR");
    }

    static Ending parse(String text) {
        String[] parts = text.split(" ", 2);
        return new Ending(Integer.parseInt(parts[0]), parts[1]);
    }

    @Override
    public String toString() {
        return status + " " + outcome;
    }
}
