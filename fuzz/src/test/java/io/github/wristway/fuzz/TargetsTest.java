package io.github.wristway.fuzz;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Whoever writes a decoder writes a target for it: what may refuse a message is used by some target. */
class TargetsTest {
    private static final String DRIVER = "io.github.wristway.miband.";
    private static final Path DECODERS = Path.of("../../bundles/miband-driver/src/main/java/io/github/wristway/miband");
    private static final String HISTORY = "io.github.wristway.account.zepp.history.";
    private static final Path HISTORY_DECODERS = Path.of("../../bundles/account-bridge/src/main/java/io/github/wristway/account/zepp/history");
    private static final Path COMMANDS = Path.of("../../bundles/ui-commands/src/main/java/io/github/wristway/commands");
    private static final Path TARGETS = Path.of("../src/test/java");
    private static final List<String> PACKAGES = List.of("activity", "files", "huami", "huami2021", "keyfiles", "one", "xiaomi");
    private static final Pattern REFUSES = Pattern.compile("(?m)^ {4,8}(?!.*\\bprivate\\b).*\\) throws MalformedMessage( \\{|;)$");

    /** These read parts of a message: the target of the whole reaches them. */
    private static final Map<String, String> PARTS = Map.ofEntries(
            Map.entry("activity.Records", "activity.HeartRateReading"),
            Map.entry("activity.WorkoutPart", "activity.WorkoutSummary"),
            Map.entry("files.Body", "files.FileKind"),
            Map.entry("files.DailyDetails", "files.FileKind"),
            Map.entry("files.DailySummary", "files.FileKind"),
            Map.entry("files.GpsTrack", "files.FileKind"),
            Map.entry("files.ManualSamples", "files.FileKind"),
            Map.entry("files.MinuteHead", "files.FileKind"),
            Map.entry("files.SleepNight", "files.FileKind"),
            Map.entry("files.SleepPackets", "files.FileKind"),
            Map.entry("files.SleepReport", "files.FileKind"),
            Map.entry("files.Slumber", "files.FileKind"),
            Map.entry("files.WorkoutSummary", "files.FileKind"),
            Map.entry("huami.QuarterZone", "huami.BandTime"),
            Map.entry("huami2021.B163", "huami2021.ExchangeKey"),
            Map.entry("huami2021.Chunk", "huami2021.ChunkReader"),
            Map.entry("xiaomi.PacketForm", "xiaomi.PacketReader"));

    @Test
    void everyDecoderHasATarget() throws IOException {
        Set<String> decoders = decoders();
        assertTrue(decoders.size() > 40, decoders::toString);
        assertTrue(decoders.containsAll(PARTS.keySet()), "a part is gone");
        String targets = sources(TARGETS).map(TargetsTest::read).collect(Collectors.joining("\n"));
        List<String> missed = decoders.stream()
                .filter(decoder -> !targets.contains("import " + DRIVER + PARTS.getOrDefault(decoder, decoder) + ";")).toList();
        assertEquals(List.of(), missed, "add a class …Fuzz");
    }

    @Test
    void everyDecoderOfAnAccountsPastHasATarget() throws IOException {
        List<String> decoders = sources(HISTORY_DECODERS).filter(file -> REFUSES.matcher(read(file)).find())
                .map(file -> file.getFileName().toString().replace(".java", "")).toList();
        assertTrue(decoders.size() > 3, decoders::toString);
        String targets = sources(TARGETS).map(TargetsTest::read).collect(Collectors.joining("\n"));
        assertEquals(List.of(), decoders.stream().filter(decoder -> !targets.contains("import " + HISTORY + decoder + ";")).toList(), "add a class …Fuzz");
    }

    /** The targets of commands are in their package: nothing of theirs is exported. */
    @Test
    void everyTableThatCommandsReadHasATarget() throws IOException {
        List<String> readers = sources(COMMANDS).filter(file -> REFUSES.matcher(read(file)).find())
                .map(file -> file.getFileName().toString().replace(".java", "")).toList();
        assertEquals(List.of("BandTable"), readers, "add a class …Fuzz");
        assertTrue(Files.exists(TARGETS.resolve("io/github/wristway/commands/BandTableFuzz.java")));
    }

    /** By package and class. */
    private static Set<String> decoders() throws IOException {
        Set<String> decoders = new TreeSet<>();
        for (String name : PACKAGES) {
            sources(DECODERS.resolve(name)).filter(file -> REFUSES.matcher(read(file)).find())
                    .forEach(file -> decoders.add(name + "." + file.getFileName().toString().replace(".java", "")));
        }
        return decoders;
    }

    private static Stream<Path> sources(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".java")).toList().stream();
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new IllegalStateException(file + " cannot be read", e);
        }
    }
}
