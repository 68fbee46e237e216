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
    interface Action {
        /** What to print. */
        Object run(Arguments arguments) throws WristwayException;
    }

    String usage() {
        return ("virtual:" + name + " " + synopsis).strip();
    }

    String manual() {
        return usage() + "\n    " + help + ".\n    Example: " + ("virtual:" + name + " " + example).strip();
    }
}
