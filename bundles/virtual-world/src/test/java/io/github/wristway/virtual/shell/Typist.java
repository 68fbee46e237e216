package io.github.wristway.virtual.shell;

import io.github.wristway.virtual.Accounts;
import io.github.wristway.virtual.DefaultCast;
import io.github.wristway.virtual.VirtualTime;
import io.github.wristway.virtual.World;
import io.github.wristway.virtual.band.VirtualBand;
import java.lang.reflect.Proxy;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.felix.service.command.CommandSession;

/** Types commands in the default world. */
final class Typist implements AutoCloseable {
    final VirtualTime time = VirtualTime.startingAt("2026-03-01T08:00:30Z");
    final World world = World.empty(time, 1);
    final Map<String, Object> variables = new HashMap<>();
    final Accounts accounts;

    Typist() throws Exception {
        accounts = Accounts.open(0, time);
        DefaultCast.enter(world, accounts);
    }

    String type(String line) {
        List<Object> words = List.copyOf(Arrays.asList((Object[]) line.split(" ")));
        Command command = VirtualCommands.all(world, accounts).stream()
                .filter(each -> each.name().equals(words.get(0))).findAny().orElseThrow();
        return String.valueOf(new CommandFunction(command, world).execute(session(), words.subList(1, words.size())));
    }

    /** A session only has to keep variables. */
    private CommandSession session() {
        return (CommandSession) Proxy.newProxyInstance(getClass().getClassLoader(), new Class<?>[] {CommandSession.class},
                (proxy, method, arguments) -> variables.put((String) arguments[0], arguments[1]));
    }

    VirtualBand kitchen() {
        return world.band("kitchen").orElseThrow();
    }

    @Override
    public void close() {
        accounts.close();
    }
}
