package io.github.wristway.host;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Where the program lies; never written to.
 * <pre>
 * lib/wristway.jar, lib/felix.jar   the launcher and the framework
 * bundles/&lt;start level&gt;/*.jar        started always
 * bundles/&lt;level&gt;-&lt;occasion&gt;/*.jar   started on that occasion only: virtual, real, prompt, script
 * conf/                             log levels, the prompt
 * </pre>
 */
record HomeFolder(Path root) {
    /** What a gateway may be started for; named in the folders under {@code bundles}. */
    enum Occasion { VIRTUAL, REAL, PROMPT, SCRIPT }

    /** One bundle, and when it starts. */
    record Placed(int startLevel, Path jar) {}

    static HomeFolder ofThisProgram() throws LaunchFailed {
        try {
            Path jar = Path.of(HomeFolder.class.getProtectionDomain().getCodeSource().getLocation().toURI());
            return new HomeFolder(jar.getParent().getParent());
        } catch (URISyntaxException e) {
            throw new LaunchFailed(ExitStatus.ERROR, "I cannot find my own jar: " + e.getMessage(), e);
        }
    }

    Path ownJar() {
        return root.resolve("lib").resolve("wristway.jar");
    }

    Path conf() {
        return root.resolve("conf");
    }

    /** The bundles for some occasions, in the order they start. */
    List<Placed> bundles(Set<Occasion> occasions) throws LaunchFailed {
        List<Placed> all = new ArrayList<>();
        try (Stream<Path> folders = Files.list(root.resolve("bundles"))) {
            for (Path folder : folders.sorted().toList()) {
                String[] name = folder.getFileName().toString().split("-", 2);
                if (name.length == 2 && occasions.stream().noneMatch(o -> o.name().equalsIgnoreCase(name[1]))) continue;
                try (Stream<Path> jars = Files.list(folder)) {
                    jars.sorted().forEach(jar -> all.add(new Placed(Integer.parseInt(name[0]), jar)));
                }
            }
        } catch (IOException e) {
            throw new LaunchFailed(ExitStatus.ERROR, "The bundles cannot be read: " + e, e);
        }
        all.sort(Comparator.comparingInt(Placed::startLevel));
        return all;
    }
}
