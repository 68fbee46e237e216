package io.github.wristway.commands;

import static java.util.stream.Collectors.joining;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.wristway.commands.CommandSet.CommandName;
import io.github.wristway.gateway.Consent;
import io.github.wristway.gateway.Diagnosis.Verdict;
import io.github.wristway.gateway.base.Outcome;
import io.github.wristway.gateway.device.Metric;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * The parts of the pages that repeat what the code says are written by the code. Where they are stale:
 * {@code mvn -pl bundles/ui-commands -am verify -Dwristway.docs.write=true}.
 */
class PagesTest {
    private static final Path DOCS = Path.of("..", "..", "docs");

    @Test
    void theCommandsAreAsTheyAre() throws Exception {
        String page = page("commands.md");
        for (String scope : new String[] {"wearable", "account", "gateway"}) page = with(page, scope, commands(scope));
        fresh("commands.md", with(page, "unlink", unlink()));
    }

    @Test
    void theScriptsPageIsAsItIs() throws Exception {
        String page = with(page("scripting.md"), "outcomes", outcomes());
        try (GogoShell shell = new GogoShell()) {
            page = with(page, "list", json(shell.run("wearable:list --json")));
            page = with(page, "failure", json(shell.run("wearable:find nobody --json")));
            page = with(page, "report", json(shell.run("wearable:unlink kitchen --yes --json")));
            page = with(page, "confirm", json(shell.run("wearable:unlink kitchen --json")));
        }
        fresh("scripting.md", page);
    }

    @Test
    void thePageOfSettingsIsAsItIs() throws Exception {
        String page = with(page("settings-and-live.md"), "live", shown("wearable:live kitchen --for 60s"));
        page = with(page, "settings", shown("wearable:settings kitchen"));
        page = with(page, "change", shown("wearable:settings kitchen goal=9000 do-not-disturb=off"));
        page = with(page, "notify", shown("wearable:notify kitchen 'Dinner is ready'", "wearable:call kitchen Grandma --for 15s",
                                          "wearable:vibrate kitchen --times 2"));
        fresh("settings-and-live.md", page);
    }

    @Test
    void thePageOfTroubleIsAsItIs() throws Exception {
        String page = page("troubleshooting.md");
        for (Verdict verdict : Verdict.values()) assertTrue(page.contains(verdict.words()), "no line for a band that " + verdict.words());
        fresh("troubleshooting.md", with(page, "doctor", shown("wearable:doctor kitchen")));
    }

    @Test
    void thePageOfDataIsAsItIs() throws Exception {
        String page = with(page("data.md"), "metrics", metrics());
        page = with(page, "sleep", shown("wearable:sleep kitchen"));
        page = with(page, "workouts", shown("wearable:workouts kitchen"));
        page = with(page, "files", shown("wearable:files kitchen"));
        page = with(page, "import", shown("account:import anna@example.org --from 2026-10-24"));
        fresh("data.md", page);
    }

    @Test
    void thePageOfHandoversIsAsItIs() throws Exception {
        String page = with(page("handover.md"), "sheet", shown("wearable:sheet kitchen --to target").replace(" --to target", "").replace("target/", ""));
        fresh("handover.md", with(page, "audit", shown("gateway:audit", "gateway:audit --verify")));
    }

    /** What these lines print, one after the other. */
    private static String shown(String... lines) throws Exception {
        StringBuilder text = new StringBuilder("```\n");
        try (GogoShell shell = new GogoShell()) {
            shell.gateway.history.sleep.addAll(Examples.sleep());
            shell.gateway.history.workouts.add(Examples.workout());
            shell.gateway.history.files.add(Examples.file());
            for (String line : lines) text.append("wristway> ").append(line).append('\n').append(shell.run(line)).append('\n');
        }
        return text + "```";
    }

    private static String metrics() {
        return "| `--json` | in | of a day |\n|---|---|---|\n" + Arrays.stream(Metric.values())
                .map(one -> "| `" + one + "` | " + one.unit() + " | " + switch (one.total()) {
                    case SUM -> "the sum";
                    case AVERAGE -> "the average";
                    case MINUTES -> "how many minutes have it";
                    case NONE -> "";
                } + " |").collect(joining("\n"));
    }

    private static String commands(String scope) throws Exception {
        StringBuilder text = new StringBuilder();
        try (GogoShell shell = new GogoShell()) {
            for (CommandName name : CommandSet.all().filter(one -> one.scope().equals(scope)).toList()) {
                text.append("### `").append(name.full()).append("`\n\n```\n").append(shell.run(name.full() + " --help"))
                    .append("\n```\n\n");
            }
        }
        return text.toString().strip();
    }

    private static String unlink() throws Exception {
        try (GogoShell shell = new GogoShell()) {
            shell.gateway.plans.wants = Consent.Level.NAME;
            String printed = shell.typing("kitchen").run("wearable:unlink kitchen");
            String typed = printed.replace("as it is): ", "as it is): kitchen\n");
            return "```\nwristway> wearable:unlink kitchen\n" + typed.substring(typed.indexOf("Unlink")) + "\n```";
        }
    }

    private static String outcomes() {
        return "| `$outcome` | `$status` | means |\n|---|---|---|\n" + Arrays.stream(Outcome.values())
                .map(one -> "| `" + one + "` | " + one.exitStatus() + " | " + one.meaning() + " |").collect(joining("\n"));
    }

    private static String json(String text) {
        return "```json\n" + text + "\n```";
    }

    private static String page(String name) throws Exception {
        return Files.readString(DOCS.resolve(name));
    }

    /** The page with what stands between two marks exchanged. */
    private static String with(String page, String mark, String text) {
        Pattern between = Pattern.compile("(<!-- written by PagesTest: " + mark + " -->\n).*?(<!-- end -->)", Pattern.DOTALL);
        Matcher matcher = between.matcher(page);
        assertTrue(matcher.find(), "no mark " + mark);
        return matcher.replaceFirst("$1" + Matcher.quoteReplacement(text) + "\n$2");
    }

    private static void fresh(String name, String page) throws Exception {
        if (Boolean.getBoolean("wristway.docs.write")) Files.writeString(DOCS.resolve(name), page);
        assertEquals(page, page(name), "docs/" + name + " is stale; build once with -Dwristway.docs.write=true");
    }
}
