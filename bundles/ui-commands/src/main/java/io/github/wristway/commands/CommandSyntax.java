package io.github.wristway.commands;

import static java.util.stream.Collectors.joining;

import io.github.wristway.commands.CommandSet.CommandName;
import io.github.wristway.gateway.Verb;
import io.github.wristway.gateway.device.Messaging;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine;
import picocli.CommandLine.Help;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.TypeConversionException;

/** What a command takes, and how that is typed: picocli's model of its method, with what all commands have in common. */
final class CommandSyntax {
    private static final Pattern SPAN = Pattern.compile("(\\d{1,4})\\s*(s|m|min|h)?");

    private CommandSyntax() {}

    /** @param owner whose method it is; for help alone, anything */
    static CommandLine of(CommandName name, Object owner, Clock clock) {
        CommandSpec parent = CommandSpec.wrapWithoutInspection(owner).name("");
        CommandLine line = new CommandLine(name.method());
        CommandSpec spec = line.getCommandSpec();
        spec.name(name.full());
        spec.addOption(OptionSpec.builder("--json").type(boolean.class).description("Write the result as JSON.").build());
        spec.addOption(OptionSpec.builder("-h", "--help").type(boolean.class).usageHelp(true).description("Show this.").build());
        spec.usageMessage().width(Typesetting.COLUMNS).synopsisHeading("Usage:").footerHeading("%nExample:%n")
            .descriptionHeading("%n").parameterListHeading("%n").autoWidth(false).sortOptions(false);
        if (spec.positionalParameters().isEmpty()) spec.usageMessage().optionListHeading("%n");
        parent.addSubcommand(name.full(), line);
        line.setExpandAtFiles(false).setCaseInsensitiveEnumValuesAllowed(true);
        line.registerConverter(int.class, CommandSyntax::number);
        line.registerConverter(Duration.class, CommandSyntax::span);
        line.registerConverter(LocalDate.class, typed -> day(typed, clock));
        line.registerConverter(Verb.class, typed -> word(Verb.values(), typed));
        line.registerConverter(Messaging.Kind.class, typed -> word(Messaging.Kind.values(), typed));
        return line;
    }

    static String help(CommandLine line) {
        return line.getUsageMessage(Help.Ansi.OFF).stripTrailing();
    }

    private static int number(String typed) {
        try {
            return Integer.parseInt(typed);
        } catch (NumberFormatException e) {
            throw new TypeConversionException("\"" + typed + "\" is no whole number");
        }
    }

    private static Duration span(String typed) {
        Matcher matcher = SPAN.matcher(typed.strip().toLowerCase(Locale.ROOT));
        if (!matcher.matches()) throw new TypeConversionException("\"" + typed + "\" is no time such as 5s or 2m");
        long number = Long.parseLong(matcher.group(1));
        if (number == 0) throw new TypeConversionException("the time has to be longer than nothing");
        if ("h".equals(matcher.group(2))) return Duration.ofHours(number);
        return matcher.group(2) == null || matcher.group(2).equals("s") ? Duration.ofSeconds(number) : Duration.ofMinutes(number);
    }

    private static LocalDate day(String typed, Clock clock) {
        if (typed.equalsIgnoreCase("today")) return LocalDate.now(clock);
        if (typed.equalsIgnoreCase("yesterday")) return LocalDate.now(clock).minusDays(1);
        try {
            return LocalDate.parse(typed);
        } catch (DateTimeParseException e) {
            throw new TypeConversionException("\"" + typed + "\" is no day such as 2026-11-22, today or yesterday");
        }
    }

    private static <E extends Enum<E>> E word(E[] known, String typed) {
        for (E one : known) if (Phrases.typed(one).equalsIgnoreCase(typed)) return one;
        throw new TypeConversionException("\"" + typed + "\" is none of " + Arrays.stream(known).map(Phrases::typed).collect(joining(", ")));
    }
}
