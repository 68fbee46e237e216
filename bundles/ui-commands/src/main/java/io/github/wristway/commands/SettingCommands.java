package io.github.wristway.commands;

import io.github.wristway.gateway.Gateway;
import io.github.wristway.gateway.SettingInfo;
import io.github.wristway.gateway.SettingInfo.Source;
import io.github.wristway.gateway.WearableInfo;
import io.github.wristway.gateway.base.InvalidRequest;
import io.github.wristway.gateway.base.Outcome;
import io.github.wristway.gateway.base.WristwayException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code wearable:settings}: how a band behaves. */
final class SettingCommands {
    /** What was right when it was sent, and would be wrong now. */
    private static final Set<String> OF_THE_MOMENT = Set.of("time");
    private static final Pattern NUMBERED = Pattern.compile("(\\D+)(\\d{1,3})");

    private final Gateway gateway;
    private final Shell shell;

    SettingCommands(Gateway gateway, Shell shell) {
        this.gateway = gateway;
        this.shell = shell;
    }

    @Command(name = "settings",
             description = "Show what can be set on a band and what is known of it, or change it. All values are checked "
                           + "before any is sent.",
             footer = {"  wearable:settings kitchen", "  wearable:settings kitchen wear-side=left goal=8000"})
    Answer<SettingRow> settings(
            @Parameters(index = "0", paramLabel = "BAND", description = Which.BAND) String band,
            @Parameters(index = "1..*", arity = "0..*", paramLabel = "NAME=VALUE",
                        description = "What to change; in quotes if there are blanks in it.") List<String> changes,
            @Option(names = "--ask", description = "Ask the band for those settings that it tells.") boolean ask,
            @Option(names = "--restore", description = "Send again what was set from here or told by the band, as after a reset.")
            boolean restore) throws WristwayException {
        Map<String, String> values = values(changes == null ? List.of() : changes);
        if ((values.isEmpty() ? 0 : 1) + (ask ? 1 : 0) + (restore ? 1 : 0) > 1) {
            throw new InvalidRequest("changing, --ask and --restore are three things", "Do one after the other");
        }
        WearableInfo wearable = gateway.wearables().find(band);
        if (ask) return asked(wearable);
        if (restore) return restored(wearable);
        return values.isEmpty() ? SettingRow.table(wearable.name(), gateway.settings().of(wearable.id())) : changed(wearable, values);
    }

    private Answer<SettingRow> asked(WearableInfo wearable) throws WristwayException {
        try (Onlooker onlooker = shell.onlooker("Asking " + wearable.name())) {
            return SettingRow.table(wearable.name(), gateway.settings().ask(wearable.id(), onlooker));
        }
    }

    private Answer<SettingRow> changed(WearableInfo wearable, Map<String, String> values) throws WristwayException {
        List<SettingInfo> changed;
        try (Onlooker onlooker = shell.onlooker("Telling " + wearable.name() + " " + Phrases.count(values.size(), "setting"))) {
            changed = gateway.settings().change(wearable.id(), values, onlooker);
        }
        List<String> confirmed = named(changed, true);
        List<String> sent = named(changed, false);
        List<String> open = new ArrayList<>(values.keySet());
        open.removeAll(confirmed);
        open.removeAll(sent);
        List<String> said = new ArrayList<>();
        if (!confirmed.isEmpty()) said.add(wearable.name() + " confirmed " + listed(confirmed));
        if (!sent.isEmpty()) said.add(listed(sent) + oneOrMore(sent, " was", " were") + " sent to " + wearable.name()
                                      + ", which does not say whether it took " + oneOrMore(sent, "it", "them"));
        if (!open.isEmpty()) said.add(listed(open) + oneOrMore(open, " is", " are") + " still being sent"); // whoever pressed Ctrl-C left it alone
        Outcome outcome = sent.isEmpty() && open.isEmpty() ? Outcome.OK : Outcome.SENT_NOT_VERIFIED;
        String message = Typesetting.sentence(String.join("; ", said));
        List<SettingRow> rows = changed.stream().map(SettingRow::of).toList();
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("outcome", outcome);
        facts.put("message", message);
        facts.put("settings", rows);
        return Answer.of(outcome, rows, facts, Typesetting.paragraph(outcome + "  ", message));
    }

    private Answer<SettingRow> restored(WearableInfo wearable) throws WristwayException {
        Map<String, String> values = new LinkedHashMap<>();
        for (SettingInfo setting : gateway.settings().of(wearable.id())) {
            setting.known().map(SettingInfo.Known::value)
                   .filter(value -> !OF_THE_MOMENT.contains(setting.kind().name()) && setting.kind().takes(value))
                   .ifPresent(value -> values.put(setting.kind().name(), value));
        }
        if (!values.isEmpty()) return changed(wearable, values);
        return nothing("nothing is known here that could be sent again; wearable:settings " + wearable.name() + " --ask asks the band");
    }

    private static Answer<SettingRow> nothing(String sentence) {
        Answer<Void> said = Answer.sentence(Outcome.ALREADY, sentence);
        return Answer.of(said.outcome(), List.of(), said.facts(), said.text());
    }

    private static List<String> named(List<SettingInfo> changed, boolean confirmed) {
        return changed.stream().filter(setting -> confirmed == setting.known().filter(known -> known.source() == Source.CONFIRMED).isPresent())
                      .map(setting -> setting.kind().name()).toList();
    }

    private static String oneOrMore(List<String> names, String one, String several) {
        return names.size() == 1 ? one : several;
    }

    /** {@code a, b and alarm1 to alarm10}. */
    private static String listed(List<String> all) {
        List<String> names = folded(all);
        int last = names.size() - 1;
        return last == 0 ? names.get(0) : String.join(", ", names.subList(0, last)) + " and " + names.get(last);
    }

    /** Three and more that are numbered one after the other, such as alarms, become one. */
    private static List<String> folded(List<String> names) {
        List<String> folded = new ArrayList<>();
        int from = 0;
        for (int i = 0; i < names.size(); i++) {
            if (i + 1 < names.size() && areInARow(names.get(i), names.get(i + 1))) continue;
            if (i - from >= 2) folded.add(names.get(from) + " to " + names.get(i));
            else folded.addAll(names.subList(from, i + 1));
            from = i + 1;
        }
        return folded;
    }

    private static boolean areInARow(String name, String next) {
        Matcher numbered = NUMBERED.matcher(name);
        return numbered.matches() && next.equals(numbered.group(1) + (Integer.parseInt(numbered.group(2)) + 1));
    }

    private static Map<String, String> values(List<String> typed) throws InvalidRequest {
        Map<String, String> values = new LinkedHashMap<>();
        for (String word : typed) {
            int equals = word.indexOf('=');
            if (equals < 1) throw new InvalidRequest("\"" + word + "\" is no NAME=VALUE such as wear-side=left", "Write it without a blank, or put quotes around all of it");
            String name = word.substring(0, equals);
            if (values.put(name, word.substring(equals + 1).strip()) != null) {
                throw new InvalidRequest(name + " is there twice", "Leave one of them out");
            }
        }
        return values;
    }
}
