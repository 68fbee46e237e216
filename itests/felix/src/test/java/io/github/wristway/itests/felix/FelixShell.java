package io.github.wristway.itests.felix;

import io.github.wristway.itests.prompt.Shell;
import org.apache.felix.service.command.CommandSession;
import org.apache.felix.service.command.Converter;

/** A session of Gogo. */
record FelixShell(CommandSession session) implements Shell {
    @Override
    public Object execute(String command) throws Exception {
        return session.execute(command);
    }

    @Override
    public Object variable(String name) {
        return session.get(name);
    }

    @Override
    public void variable(String name, Object value) {
        session.put(name, value);
    }

    @Override
    public CharSequence shown(Object result) {
        return session.format(result, Converter.INSPECT);
    }

    @Override
    public void close() {
        session.close();
    }
}
