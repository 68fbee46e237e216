package io.github.wristway.commands;

import io.github.wristway.commands.CommandSet.CommandName;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Parameter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jline.builtins.Completers.CompletionData;
import org.jline.reader.Candidate;
import org.jline.reader.ParsedLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What can be completed, in the words of JLine: options from the methods' annotations, names from {@link Names}. */
final class JLineCompletion {
    private JLineCompletion() {}

    @SuppressWarnings("unchecked") // the Felix shell has it as Map<String, List<CompletionData>>
    static void teach(Map<?, ?> known) {
        CommandSet.all().forEach(name -> ((Map<String, List<CompletionData>>) known).put(name.full(), of(name)));
    }

    private static List<CompletionData> of(CommandName name) {
        List<CompletionData> all = new ArrayList<>();
        all.add(new CompletionData(null, name.description(), null, null));
        for (Parameter parameter : name.method().getParameters()) {
            annotated(parameter).filter(one -> one.isAnnotationPresent(Option.class)).map(one -> one.getAnnotation(Option.class))
                    .forEach(option -> all.add(option(option)));
            annotated(parameter).filter(one -> one.isAnnotationPresent(Parameters.class)).map(one -> one.getAnnotation(Parameters.class))
                    .forEach(positional -> Names.of(positional.paramLabel()).ifPresent(names -> all.add(names(names))));
        }
        all.add(option(List.of("--json"), "Write the result as JSON."));
        all.add(option(List.of("--help"), "Show how it is used."));
        return all;
    }

    private static Stream<AnnotatedElement> annotated(Parameter parameter) {
        boolean several = parameter.isAnnotationPresent(Mixin.class);
        return several ? Arrays.stream(parameter.getType().getDeclaredFields()) : Stream.of(parameter);
    }

    static List<String> words(Object line) {
        return line instanceof ParsedLine parsed ? parsed.words().subList(0, parsed.wordIndex() + 1) : List.of();
    }

    /** What ends in an equals sign goes on without a blank. */
    static List<Candidate> candidates(List<String> names) {
        return names.stream().map(name -> new Candidate(name, name, null, null, null, null, !name.endsWith("="))).toList();
    }

    private static CompletionData option(Option option) {
        String values = Names.of(option.paramLabel()).map(Names::command).orElse(null);
        return new CompletionData(List.of(option.names()), String.join(" ", option.description()), values, null);
    }

    private static CompletionData option(List<String> names, String description) {
        return new CompletionData(names, description, null, null);
    }

    private static CompletionData names(Names names) {
        return new CompletionData(null, null, names.command(), null);
    }
}
