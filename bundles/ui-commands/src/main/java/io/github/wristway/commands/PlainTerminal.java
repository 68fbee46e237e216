package io.github.wristway.commands;

import io.github.wristway.gateway.base.Cancelled;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.util.Optional;

/** Two streams, which is all that every Gogo shell has. */
record PlainTerminal(InputStream keyboard, PrintStream console) implements Terminal {
    @Override
    public boolean redraws() {
        return false;
    }

    @Override
    public boolean hides() {
        return false;
    }

    @Override
    public Optional<String> ask(String question, boolean hidden) throws Cancelled {
        console.print(question);
        console.flush();
        try {
            ByteArrayOutputStream line = new ByteArrayOutputStream();
            int typed;
            while ((typed = keyboard.read()) >= 0 && typed != '\n') {
                if (typed != '\r') line.write(typed);
            }
            return typed < 0 && line.size() == 0 ? Optional.empty() : Optional.of(line.toString(Charset.defaultCharset()));
        } catch (IOException e) {
            throw new Cancelled("the question"); // a keyboard that breaks or is interrupted has not agreed
        }
    }
}
