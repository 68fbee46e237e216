package io.github.wristway.itests.felix;

import static org.ops4j.pax.exam.CoreOptions.bundle;
import static org.ops4j.pax.exam.CoreOptions.frameworkProperty;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import org.ops4j.pax.exam.Option;

/** The same home, and BlueCove's emulator in it the way that the manual tells to add a part of BlueCove: as a fragment. */
public final class OnFelixWithEmulator implements Supplier<Option[]> {
    @Override
    public Option[] get() {
        return Stream.concat(Stream.of(new OnFelix().get()), Stream.of(
                frameworkProperty("wristway.data").value(Path.of("target", "data-bluecove").toAbsolutePath().toString()),
                bundle(fragment().toUri().toString()).noStart())).toArray(Option[]::new);
    }

    private static Path fragment() {
        Path fragment = Path.of("target", "emulator-fragment.jar");
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        for (List<String> header : List.of(List.of("Bundle-ManifestVersion", "2"), List.of("Bundle-SymbolicName", "bluecove-part"),
                List.of("Bundle-Version", "2.1.0"), List.of("Fragment-Host", "io.github.wristway.bluecove-radio"))) {
            manifest.getMainAttributes().putValue(header.get(0), header.get(1));
        }
        try (JarFile emulator = new JarFile(Path.of("target", "emulator", "bluecove-emu.jar").toFile());
             JarOutputStream out = new JarOutputStream(Files.newOutputStream(fragment), manifest)) {
            for (JarEntry entry : emulator.stream().filter(one -> one.getName().endsWith(".class")).toList()) {
                try (InputStream in = emulator.getInputStream(entry)) {
                    copy(in, entry.getName(), out);
                }
            }
            String band = EmulatedDevice.class.getName().replace('.', '/') + ".class";
            try (InputStream in = EmulatedDevice.class.getClassLoader().getResourceAsStream(band)) {
                copy(in, band, out);
            }
            return fragment.toAbsolutePath();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void copy(InputStream in, String name, JarOutputStream out) throws IOException {
        out.putNextEntry(new JarEntry(name));
        in.transferTo(out);
        out.closeEntry();
    }
}
