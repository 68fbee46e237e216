package io.github.wristway.virtual.band;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.provider.Arguments;

/** The shared vectors, read here from the band's side. */
public final class Vectors {
    private Vectors() {}

    /** All of one kind, each as {@code (vector)} with its id as the name. */
    public static Stream<Arguments> of(String file, String kind) {
        return of("huami", file, kind);
    }

    public static Stream<Arguments> ofXiaomi(String file, String kind) {
        return of("xiaomi", file, kind);
    }

    static Stream<Arguments> of(String folder, String file, String kind) {
        return read(folder, file).filter(vector -> vector.get("kind").getAsString().equals(kind))
                .map(vector -> Arguments.of(Named.of(vector.get("id").getAsString(), vector)));
    }

    public static String expected(JsonObject vector, String what) {
        return vector.getAsJsonObject("expected").get(what).getAsString();
    }

    public static String context(JsonObject vector, String what) {
        return vector.getAsJsonObject("context").get(what).getAsString();
    }

    /** The model that it names. */
    public static BandModel model(JsonObject vector) {
        return BandModel.ofId(vector.get("model").getAsString()).orElseThrow();
    }

    public static JsonObject vector(Arguments arguments) {
        return (JsonObject) ((Named<?>) arguments.get()[0]).getPayload();
    }

    private static Stream<JsonObject> read(String folder, String file) {
        try (InputStream in = Vectors.class.getResourceAsStream("/vectors/" + folder + "/" + file + ".json")) {
            JsonArray all = JsonParser.parseReader(new InputStreamReader(in, StandardCharsets.UTF_8)).getAsJsonArray();
            return StreamSupport.stream(all.spliterator(), false).map(JsonElement::getAsJsonObject);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
