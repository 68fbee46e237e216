package io.github.wristway.itests.karaf;

import io.github.wristway.itests.prompt.Shell;
import org.apache.karaf.shell.api.console.Session;

/** A session of Karaf's console. */
record KarafShell(Session session) implements Shell {
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

    /** As Karaf does with a command that comes over SSH. */
    @Override
    public CharSequence shown(Object result) {
        return result.toString();
    }

    @Override
    public void close() {
        session.close();
    }
}
