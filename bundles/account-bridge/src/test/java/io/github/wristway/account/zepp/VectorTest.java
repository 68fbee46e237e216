package io.github.wristway.account.zepp;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.github.wristway.account.mifitness.MiFitnessVectors;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;

/**
 * Runs a folder of vectors, by default the one in this repository; another one with
 * {@code -Dwristway.account.vectors=DIR}. Whatever stands in a file that we cover must run: there is no skipping of cases.
 */
class VectorTest {
    /** One case of a file; throws if the code does not do what the case says. */
    interface Runner {
        void run(JsonObject vector) throws Exception;
    }

    private static final Map<String, Runner> COVERED = Map.ofEntries(
            Map.entry("zepp-login-aes.json", SignInVectors::encrypted),
            Map.entry("zepp-ekv-body.json", SignInVectors::readable),
            Map.entry("zepp-login-redirect.json", SignInVectors::redirect),
            Map.entry("device-list.json", DeviceVectors::list),
            Map.entry("normalise.json", DeviceVectors::normalise),
            Map.entry("bindable.json", DeviceVectors::bindable),
            Map.entry("unbind-request.json", DeviceVectors::unlink),
            Map.entry("error-class.json", AnswerVectors::judged),
            Map.entry("host-allow-list.json", AnswerVectors::trusted),
            Map.entry("band-data-binary.json", HistoryVectors::minutes),
            Map.entry("band-data-summary.json", HistoryVectors::summary),
            Map.entry("workout-detail.json", HistoryVectors::workout),
            Map.entry("xiaomi-client-sign.json", MiFitnessVectors::clientSign),
            Map.entry("xiaomi-login-reply.json", MiFitnessVectors::loginReply),
            Map.entry("xiaomi-password-hash.json", MiFitnessVectors::passwordHash),
            Map.entry("xiaomi-request.json", MiFitnessVectors::request),
            Map.entry("xiaomi-source-list.json", MiFitnessVectors::sourceList));


    @TestFactory
    Stream<DynamicNode> vectors() throws IOException {
        Path folder = Path.of(System.getProperty("wristway.account.vectors"));
        List<Path> files;
        try (Stream<Path> all = Files.list(folder)) {
            files = all.filter(file -> file.toString().endsWith(".json")).sorted().toList();
        }
        assertFalse(files.isEmpty(), folder + " has no vectors");
        return files.stream().map(VectorTest::file);
    }

    private static DynamicNode file(Path file) {
        String name = file.getFileName().toString();
        Runner runner = COVERED.get(name);
        if (runner == null) return dynamicTest(name, () -> fail("nobody knows how to run " + name));
        JsonArray cases = cases(file);
        return dynamicContainer(name, IntStream.range(0, cases.size()).mapToObj(i -> {
            JsonObject vector = cases.get(i).getAsJsonObject();
            return dynamicTest(title(i, vector), () -> runner.run(vector));
        }));
    }

    private static JsonArray cases(Path file) {
        try {
            JsonArray cases = JsonParser.parseString(Files.readString(file)).getAsJsonObject().getAsJsonArray("cases");
            assertFalse(cases.isEmpty(), file + " has no cases");
            return cases;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String title(int index, JsonObject vector) {
        JsonElement name = vector.get("name");
        if (name != null) return name.getAsString();
        String text = vector.toString();
        return index + ": " + text.substring(0, Math.min(100, text.length()));
    }

    /** A text of a case; null where it is missing or null. */
    static String text(JsonObject vector, String... names) {
        for (String name : names) {
            JsonElement value = vector.get(name);
            if (value != null && !value.isJsonNull()) return value.getAsString();
        }
        return null;
    }
}
