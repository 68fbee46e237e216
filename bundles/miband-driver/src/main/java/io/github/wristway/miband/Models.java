package io.github.wristway.miband;

import io.github.wristway.gateway.base.NotFound;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** All models of both tables, oldest first. */
final class Models {
    static final List<Model> ALL = Stream.<Model>concat(Stream.of(MiBandModel.values()), Stream.of(XiaomiModel.values())).toList();

    private Models() {}

    /** Finds a model by the id that stands in its sheet. */
    static Model withId(String id) throws NotFound {
        return ALL.stream().filter(model -> model.id().equals(id)).findFirst()
                .orElseThrow(() -> new NotFound("no Mi Band goes by \"" + id + "\"", "Choose one of " + ids()));
    }

    private static String ids() {
        return ALL.stream().map(Model::id).collect(Collectors.joining(", "));
    }
}
