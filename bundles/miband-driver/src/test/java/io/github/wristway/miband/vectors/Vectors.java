package io.github.wristway.miband.vectors;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.github.wristway.gateway.base.Bytes;
import java.io.IOException;
import java.io.Reader;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads test vectors: our own, or those of a folder named by {@code -Dwristway.vectors=DIR}. */
public final class Vectors {
    private Vectors() {}

    public static List<Vector> read() throws IOException, URISyntaxException {
        List<Vector> vectors = new ArrayList<>();
        Path root = folder();
        for (Path folder : List.of(root, root.resolve("huami"), root.resolve("xiaomi"))) {
            for (Path file : files(folder)) vectors.addAll(vectors(file));
        }
        return vectors;
    }

    private static List<Vector> vectors(Path file) throws IOException {
        try (Reader text = Files.newBufferedReader(file)) {
            return JsonParser.parseReader(text).getAsJsonArray().asList().stream()
                    .map(JsonElement::getAsJsonObject).map(Vector::new).toList();
        }
    }

    private static Path folder() throws URISyntaxException {
        String named = System.getProperty("wristway.vectors", "");
        return named.isBlank() ? Path.of(Vectors.class.getResource("/vectors").toURI()) : Path.of(named);
    }

    private static List<Path> files(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) return List.of();
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(file -> file.toString().endsWith(".json")).sorted().toList();
        }
    }

    /** One record of a file. What a field means is the business of the check that reads it. */
    public record Vector(JsonObject json) {
        public String id() {
            return text(json, "id").orElse("?");
        }

        public String kind() {
            return text(json, "kind").orElseThrow();
        }

        public String models() {
            return text(json, "model").orElse("*");
        }

        public JsonObject context() {
            return json.has("context") && json.get("context").isJsonObject() ? json.getAsJsonObject("context") : new JsonObject();
        }

        public JsonObject expected() {
            return json.getAsJsonObject("expected");
        }

        /** Something is wrong with the input: refuse it. The name of the error is only a label. */
        public boolean expectsRefusal() {
            return has(expected(), "error");
        }

        public Bytes input() {
            return Bytes.ofHex(json.get("input").getAsString());
        }

        public List<Bytes> packets() {
            JsonElement input = json.get("input");
            if (!input.isJsonArray()) return List.of(input());
            return input.getAsJsonArray().asList().stream().map(JsonElement::getAsString).map(Bytes::ofHex).toList();
        }

        public Optional<String> given(String name) {
            return text(context(), name);
        }

        public Optional<String> wanted(String name) {
            return text(expected(), name);
        }

        public List<Bytes> wantedPackets(String name) {
            return expected().getAsJsonArray(name).asList().stream().map(JsonElement::getAsString).map(Bytes::ofHex).toList();
        }
    }

    static boolean has(JsonObject object, String name) {
        return object.has(name) && !object.get(name).isJsonNull();
    }

    static Optional<String> text(JsonObject object, String name) {
        return has(object, name) ? Optional.of(object.get(name).getAsString()) : Optional.empty();
    }
}
