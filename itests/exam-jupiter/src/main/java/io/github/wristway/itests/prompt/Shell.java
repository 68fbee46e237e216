package io.github.wristway.itests.prompt;

import java.io.InputStream;
import java.io.PrintStream;

/** A session of the host's own shell. */
public interface Shell extends AutoCloseable {
    Object execute(String command) throws Exception;

    /** What {@code echo $name} shows; of a name such as {@code wearable:list}, the command. Null if there is none. */
    Object variable(String name);

    /** @param value null takes the variable away */
    void variable(String name, Object value);

    /** A result as the shell prints it. */
    CharSequence shown(Object result);

    @Override
    void close();

    /** Where sessions come from. */
    interface Host {
        Shell open(InputStream keyboard, PrintStream screen);
    }
}
