package io.github.wristway.commands;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;

import io.github.wristway.gateway.base.NotFound;
import io.github.wristway.gateway.base.Outcome;
import io.github.wristway.gateway.base.WristwayException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What {@code help} shows: the scopes, the commands of one, or how one is used. */
final class Manual {
    /** A command in one line; the description is empty where only the command itself knows it. */
    record Row(String command, String description) {}

    /** Ours first; whatever else the shell has comes after them. */
    private static final List<String> SCOPES = List.of("wearable", "account", "gateway", "virtual");

    private Manual() {}

    static Answer<Row> of(String which, InstalledCommands installed) throws WristwayException {
        Map<String, List<String>> scopes = installed.all().stream().collect(groupingBy(
                name -> name.substring(0, name.indexOf(':')), TreeMap::new,
                mapping(name -> name.substring(name.indexOf(':') + 1), toList())));
        if (which == null) return overview(scopes);
        String scope = which.endsWith(":") ? which.substring(0, which.length() - 1) : which;
        if (scopes.containsKey(scope)) return scope(scope, scopes.get(scope));
        List<String> fits = scopes.entrySet().stream()
                .flatMap(one -> one.getValue().stream().map(name -> one.getKey() + ":" + name))
                .filter(name -> name.equals(which) || name.endsWith(":" + which)).toList();
        List<String> ours = fits.stream().filter(Manual::tellsItself).toList();
        if (!ours.isEmpty()) return Answer.of(Outcome.OK, rows(ours), rows(ours), ours.stream().map(installed::helpOf).collect(joining("\n\n")));
        if (!fits.isEmpty()) return Answer.of(Outcome.OK, rows(fits), rows(fits), installed.helpOfOthers(fits.get(0)));
        List<String> near = Near.names(which, installed.all());
        throw new NotFound("there is no command \"" + which + "\"",
                           near.isEmpty() ? "See help for those that there are" : "Did you mean " + String.join(" or ", near) + "?");
    }

    private static boolean tellsItself(String command) {
        return SCOPES.stream().anyMatch(scope -> command.startsWith(scope + ":"));
    }

    private static Answer<Row> overview(Map<String, List<String>> scopes) {
        StringBuilder text = new StringBuilder();
        for (String scope : SCOPES) {
            if (scopes.containsKey(scope)) text.append(line(scope + ":", scopes.get(scope))).append('\n');
        }
        text.append(line("others", scopes.keySet().stream().filter(scope -> !SCOPES.contains(scope)).map(s -> s + ":").toList()));
        text.append("\n\n").append(Typesetting.paragraph("  gateway:help wearable   ", "what the commands behind wearable: do"));
        text.append('\n').append(Typesetting.paragraph("  wearable:unlink --help  ", "how one is used, with an example"));
        text.append('\n').append(Typesetting.paragraph("  Tab                     ", "completes commands, options and names"));
        text.append('\n').append(Typesetting.paragraph("  wearable:scan           ", "is a good beginning"));
        List<Row> rows = rows(scopes.entrySet().stream().filter(one -> SCOPES.contains(one.getKey()))
                .flatMap(one -> one.getValue().stream().map(name -> one.getKey() + ":" + name)).toList());
        return Answer.of(Outcome.OK, rows, rows, text.toString());
    }

    private static Answer<Row> scope(String scope, List<String> names) {
        List<Row> rows = rows(names.stream().map(name -> scope + ":" + name).toList());
        boolean told = rows.stream().anyMatch(row -> !row.description.isEmpty());
        if (told) {
            int widest = rows.stream().mapToInt(row -> row.command.length()).max().orElse(0) + 2;
            return Answer.of(Outcome.OK, rows, rows, rows.stream()
                    .map(row -> Typesetting.paragraph(Typesetting.left(row.command, widest), inShort(row.description))).collect(joining("\n")));
        }
        String more = Typesetting.paragraph("  help " + scope + ":" + names.get(0) + "  ", "how one is used");
        return Answer.of(Outcome.OK, rows, rows, line(scope + ":", names) + "\n\n" + more);
    }

    /** The first sentence: the help of the command has the rest. */
    private static String inShort(String description) {
        int end = description.indexOf(". ");
        return end < 0 ? description : description.substring(0, end + 1);
    }

    private static List<Row> rows(Collection<String> commands) {
        Map<String, String> known = CommandSet.all().collect(toMap(
                CommandSet.CommandName::full, CommandSet.CommandName::description));
        return commands.stream().map(command -> new Row(command, known.getOrDefault(command, ""))).toList();
    }

    private static String line(String head, List<String> names) {
        return Typesetting.paragraph(Typesetting.left(head, 11), String.join(" ", names));
    }
}
