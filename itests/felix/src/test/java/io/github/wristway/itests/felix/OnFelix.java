package io.github.wristway.itests.felix;

import static org.ops4j.pax.exam.CoreOptions.bundle;
import static org.ops4j.pax.exam.CoreOptions.cleanCaches;
import static org.ops4j.pax.exam.CoreOptions.frameworkProperty;
import static org.ops4j.pax.exam.CoreOptions.systemProperty;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.ops4j.pax.exam.Option;

/** The bundles of the home folder, as they ship, with the virtual world and without the prompt. */
public final class OnFelix implements Supplier<Option[]> {
    @Override
    public Option[] get() {
        Path home = Path.of(System.getProperty("wristway.home")).normalize();
        List<Option> options = new ArrayList<>();
        options.add(cleanCaches());
        options.add(systemProperty("pax.exam.invoker").value("jupiter"));
        options.add(frameworkProperty("wristway.data").value(Path.of("target", "data").toAbsolutePath().toString()));
        options.add(frameworkProperty("wristway.demo").value("true"));
        options.add(frameworkProperty("gosh.args").value("--nointeractive --noshutdown"));
        options.add(bundle("reference:" + home.resolve("lib/wristway.jar").toUri()));
        for (Path jar : jars(home.resolve("bundles"))) {
            if (!jar.getParent().endsWith("30-prompt")) options.add(bundle("reference:" + jar.toUri()));
        }
        for (Path jar : jars(Path.of("target", "test-bundles"))) options.add(bundle("reference:" + jar.toUri()));
        return options.toArray(new Option[0]);
    }

    private static List<Path> jars(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".jar")).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
