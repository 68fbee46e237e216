package io.github.wristway.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;

/** All that take part, we first. A peer comes from a jar that {@code -Dpeer=} names, since forked processes need it too. */
final class Decoders {
    static final String PEER = "peer";

    private Decoders() {}

    static List<Decoder> all() {
        List<Decoder> all = new ArrayList<>(List.of(new OurDecoder(), new ColumnDecoder(), new RowDecoder(false), new RowDecoder(true)));
        Optional.ofNullable(System.getProperty(PEER)).map(Path::of).ifPresent(jar -> all.addAll(peers(jar)));
        return all;
    }

    static Decoder named(String name) {
        return all().stream().filter(decoder -> decoder.name().equals(name)).findFirst().orElseThrow();
    }

    private static List<Decoder> peers(Path jar) {
        try {
            // not closed: what is in it is used until the process ends
            ClassLoader loader = new URLClassLoader(new URL[] {jar.toUri().toURL()}, Decoder.class.getClassLoader());
            return ServiceLoader.load(Decoder.class, loader).stream().map(ServiceLoader.Provider::get).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
