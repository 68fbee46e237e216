package io.github.wristway.virtual.shell;

import io.github.wristway.gateway.base.WristwayException;

/**
 * One line of the table of commands.
 *
 * @param synopsis what follows the name, such as {@code BAND [TIMES]}; {@code [ ]} may be left out
 * @param help     one sentence without its full stop
 * @param example  what follows the name in an example that works in the default world
 */
record Command(String name, String synopsis, String help, String example, Action action) {
    private static final int COLUMNS = 80;

    interface Action {
        /** What to print. */
        Object run(Arguments arguments) throws WristwayException;
    }

    String usage() {
        return ("virtual:" + name + " " + synopsis).strip();
    }

    String manual() {
        return wrapped("", usage()) + "\n" + wrapped("    ", help + ".") + "\n    Example: "
                + ("virtual:" + name + " " + example).strip();
    }

    /** At most 80 columns wide, every line with the indent in front. */
    static String wrapped(String indent, String text) {
        StringBuilder lines = new StringBuilder();
        int column = 0;
        for (String word : text.split(" ")) {
            boolean first = column == 0;
            if (!first && column + 1 + word.length() > COLUMNS) {
                lines.append('\n');
                first = true;
                column = 0;
            }
            lines.append(first ? indent : " ").append(word);
            column += (first ? indent.length() : 1) + word.length();
        }
        return lines.toString();
    }

    /** {@code 1 packet}, {@code 2 packets}. */
    static String count(int number, String one) {
        return number + " " + one + (number == 1 ? "" : "s");
    }
}
