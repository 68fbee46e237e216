package io.github.wristway.account.web;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Checks of configured values. A wrong one is refused in the words of the configuration. */
public final class Property {
    private Property() {}

    public static void require(boolean holds, String otherwise) {
        if (!holds) throw new IllegalArgumentException(otherwise);
    }

    /** Goes into a header or a form: something printable, in one line. */
    public static String line(String property, String value) {
        require(value.matches("[ -~]*[!-~][ -~]*"), property + " must be one line of plain characters, not \"" + value + "\"");
        return value.strip();
    }

    public static String country(String value) {
        require(value.matches("[A-Z]{2}"), "country must be two capital letters, such as DE, not \"" + value + "\"");
        return value;
    }

    /** Domains such as {@code zepp.com}, within which a service may send us to another server. */
    public static List<String> domains(String property, String[] values) {
        List<String> domains = Arrays.stream(values).map(name -> name.strip().toLowerCase(Locale.ROOT)).toList();
        for (String domain : domains) {
            require(domain.matches("[a-z0-9-]+([.][a-z0-9-]+)+"), property + " must look like zepp.com, not \"" + domain + "\"");
        }
        return domains;
    }

    public static Patience patience(int connectSeconds, int replySeconds, int readAttempts, int firstWaitSeconds, int longestWaitSeconds,
                                    int largestReplyKib) {
        require(readAttempts >= 1 && readAttempts <= 10, "readAttempts must be 1 to 10, not " + readAttempts);
        require(largestReplyKib >= 16 && largestReplyKib <= 65_536, "largestReplyKib must be 16 to 65536, not " + largestReplyKib);
        return new Patience(seconds("connectTimeoutSeconds", connectSeconds), seconds("replyTimeoutSeconds", replySeconds), readAttempts,
                            seconds("firstWaitSeconds", firstWaitSeconds), seconds("longestWaitSeconds", longestWaitSeconds),
                            largestReplyKib * 1024);
    }

    public static SignInBudget.Limits passwordLimits(int tries, int withinMinutes) {
        require(tries >= 1 && tries <= 10, "passwordTries must be 1 to 10, not " + tries);
        require(withinMinutes >= 1 && withinMinutes <= 1440, "passwordTriesWithinMinutes must be 1 to 1440, not " + withinMinutes);
        return new SignInBudget.Limits(tries, Duration.ofMinutes(withinMinutes));
    }

    private static Duration seconds(String property, int value) {
        require(value >= 1 && value <= 300, property + " must be 1 to 300, not " + value);
        return Duration.ofSeconds(value);
    }
}
