package io.github.wristway.commands;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jline.builtins.Completers;
import org.jline.builtins.Completers.CompletionData;
import org.jline.reader.Candidate;
import org.jline.reader.LineReader;
import org.jline.reader.LineReaderBuilder;
import org.jline.reader.ParsedLine;
import org.jline.reader.impl.DefaultParser;
import org.jline.terminal.impl.DumbTerminal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** With JLine's own completer, as the Felix shell uses it. */
class CompletionTest {
    private final Map<String, List<CompletionData>> known = new HashMap<>();

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        wearable:unlink ''          | kitchen
        wearable:unlink kitchen --  | --account-only --all --confirm --dry-run --from --help --json --local --no-sync --no-wait --person --results --yes
        wearable:capabilities ''    | kitchen mi4
        wearable:plan ''            | erase forget handover kitchen link lost move relink reset sync unlink
        wearable:cancel ''          | p-7
        wearable:settings ''        | kitchen
        wearable:settings kitchen w | wear-side=left wear-side=right
        wearable:settings kitchen g | goal=
        wearable:settings kitchen d | do-not-disturb= do-not-disturb=automatic do-not-disturb=off
        wearable:notify kitchen x --as m | message mail missed-call
        wearable:notify k           | kitchen
        wearable:trace k            | kitchen
        wearable:trace kitchen o    | on off
        account:devices ''          | anna@example.org
        account:list --             | --help --json
        """)
    void completes(String line, String expected) throws Exception {
        try (GogoShell shell = new GogoShell()) {
            shell.gateway.plans.pending.add(PlanExamples.pending());
            shell.session.put(".completions", known);
            shell.run("echo first");
            List<Candidate> candidates = new ArrayList<>();
            LineReader reader = LineReaderBuilder.builder().terminal(
                    new DumbTerminal(new ByteArrayInputStream(new byte[0]), new ByteArrayOutputStream())).build();
            new Completers.Completer(environment(shell)).complete(reader, parsed(line), candidates);
            String word = parsed(line).word();
            Set<String> found = candidates.stream().map(Candidate::value).filter(value -> value.startsWith(word)).collect(Collectors.toSet());
            assertEquals(Arrays.stream(expected.split(" ")).collect(Collectors.toSet()), found);
        }
    }

    private static ParsedLine parsed(String line) throws Exception {
        String typed = line.replace("''", "");
        return new DefaultParser().parse(typed, typed.length());
    }

    private Completers.CompletionEnvironment environment(GogoShell shell) {
        return new Completers.CompletionEnvironment() {
            @Override
            public Map<String, List<CompletionData>> getCompletions() {
                return known;
            }

            @Override
            public Set<String> getCommands() {
                return known.keySet();
            }

            @Override
            public String resolveCommand(String command) {
                return command;
            }

            @Override
            public String commandName(String command) {
                return command;
            }

            @Override
            public Object evaluate(LineReader reader, ParsedLine line, String expression) throws Exception {
                shell.session.put(".commandLine", line); // as the Felix shell does
                return shell.session.execute(expression);
            }
        };
    }

    @Test
    void namesLeaveTheOutcomeAlone() throws Exception {
        try (GogoShell shell = new GogoShell()) {
            shell.run("wearable:find nobody");
            assertTrue(shell.run("wearable:__bands").contains("kitchen"));
            assertEquals("NOT_FOUND 38", shell.outcome());
        }
    }
}
