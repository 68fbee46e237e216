package io.github.wristway.commands;

import io.github.wristway.gateway.Gateway;
import io.github.wristway.gateway.account.AccountBridge;
import java.lang.reflect.Method;
import java.time.Clock;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.apache.felix.service.command.Function;
import picocli.CommandLine.Command;

/** All commands there are. */
final class CommandSet {
    private final Gateway gateway;
    private final Supplier<List<AccountBridge>> bridges;
    private final Host host;
    private final Clock clock;

    CommandSet(Gateway gateway, Supplier<List<AccountBridge>> bridges, Host host) {
        this.gateway = gateway;
        this.bridges = bridges;
        this.host = host;
        this.clock = gateway.clock();
    }

    List<CommandFunction> functions() {
        return all().map(name -> new CommandFunction(name, this, clock)).toList();
    }

    static Stream<CommandName> all() {
        return Stream.of(
                names("wearable", WearableCommands.class), names("wearable", HistoryCommands.class), names("wearable", ExportCommands.class),
                names("wearable", AtOnceCommands.class), names("wearable", SettingCommands.class),
                names("wearable", TraceCommands.class), names("wearable", PlanCommands.class),
                names("wearable", PartingCommands.class), names("wearable", SheetCommands.class), names("wearable", PendingCommands.class),
                names("wearable", EnrolCommands.class), names("wearable", DoctorCommands.class), names("wearable", KeyCommands.class),
                names("account", SignInCommands.class), names("account", AccountCommands.class), names("gateway", GatewayCommands.class),
                names("gateway", ProofCommands.class)).flatMap(List::stream);
    }

    /** The names for the Tab key. */
    Function names(Names which) {
        return (session, arguments) -> Completion.candidates(session, typed -> which.all(gateway, providers(), typed));
    }

    private Providers providers() {
        return new Providers(List.copyOf(bridges.get()));
    }

    /** The object whose methods are the commands, for one execution. */
    Object of(Class<?> type, Shell shell) {
        if (type == WearableCommands.class) return new WearableCommands(gateway, shell, new Phrases(clock));
        if (type == HistoryCommands.class) return new HistoryCommands(gateway.history(), shell, clock);
        if (type == ExportCommands.class) return new ExportCommands(gateway, shell);
        if (type == AtOnceCommands.class) return new AtOnceCommands(gateway.wearables(), shell, clock);
        if (type == SettingCommands.class) return new SettingCommands(gateway, shell);
        if (type == TraceCommands.class) return new TraceCommands(gateway.traces(), new Phrases(clock));
        if (type == PlanCommands.class) return new PlanCommands(gateway, shell);
        if (type == DoctorCommands.class) return new DoctorCommands(gateway.doctor(), shell);
        if (type == PendingCommands.class) return new PendingCommands(gateway.plans(), shell, new Phrases(clock));
        if (type == PartingCommands.class) return new PartingCommands(gateway, shell);
        if (type == EnrolCommands.class) return new EnrolCommands(gateway, providers(), shell);
        if (type == KeyCommands.class) return new KeyCommands(gateway.keys(), shell, new Phrases(clock));
        if (type == SheetCommands.class) return new SheetCommands(gateway.proofs(), shell);
        if (type == ProofCommands.class) return new ProofCommands(gateway, shell, clock);
        if (type == SignInCommands.class) return new SignInCommands(providers(), shell, new Phrases(clock));
        if (type == AccountCommands.class) return new AccountCommands(gateway, providers(), shell, new Phrases(clock));
        return new GatewayCommands(gateway, host, shell, new Phrases(clock));
    }

    private static List<CommandName> names(String scope, Class<?> type) {
        return Arrays.stream(type.getDeclaredMethods()).filter(method -> method.isAnnotationPresent(Command.class))
                     .map(method -> new CommandName(scope, method)).sorted(Comparator.comparing(CommandName::name)).toList();
    }

    /** A command's name and the method that is it. */
    record CommandName(String scope, Method method) {
        String name() {
            return method.getAnnotation(Command.class).name();
        }

        String full() {
            return scope + ":" + name();
        }

        String description() {
            return String.join(" ", method.getAnnotation(Command.class).description());
        }
    }
}
