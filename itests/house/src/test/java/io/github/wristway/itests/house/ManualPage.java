package io.github.wristway.itests.house;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A page of the manual. Its examples are what is really printed, so they are written by tests, between marks. Where they are stale:
 * {@code mvn -o test -pl itests/house -am -Dtest=HousePagesTest -Dsurefire.failIfNoSpecifiedTests=false -Dwristway.docs.write=true}.
 */
record ManualPage(Path file) {
    /** A line with the word of a step, and those that go on with it. */
    private static final Pattern PARAGRAPH = Pattern.compile("^ {0,2}\\S.*(?:\n {3,}.*)*", Pattern.MULTILINE);

    static ManualPage of(String file) {
        return new ManualPage(Path.of("..", "..", file));
    }

    /** What is printed in place of what the page shows behind a mark. */
    void shows(String mark, String printed) throws IOException {
        String page = Files.readString(file);
        Matcher between = Pattern.compile("(<!-- written by HousePagesTest: " + mark + " -->\n).*?(<!-- end -->)", Pattern.DOTALL).matcher(page);
        assertTrue(between.find(), "no mark " + mark);
        String fresh = between.replaceFirst("$1" + Matcher.quoteReplacement("```\n" + printed.stripTrailing() + "\n```\n") + "$2");
        if (Boolean.getBoolean("wristway.docs.write")) Files.writeString(file, fresh);
        assertEquals(fresh, Files.readString(file), file + " is stale; build once with -Dwristway.docs.write=true");
    }

    /** The paragraphs of what was printed that begin with one of these words. */
    static String only(String printed, String... words) {
        return PARAGRAPH.matcher(printed).results().map(paragraph -> paragraph.group())
                .filter(paragraph -> List.of(words).contains(paragraph.strip().split(" ")[0])).collect(Collectors.joining("\n"));
    }
}
