package io.github.wristway.bluez;

import io.github.wristway.gateway.base.AdapterTrouble;
import java.util.List;

/** What stands in the way just now. */
record Standing(Obstacle obstacle, List<Object> words) {
    static Standing of(Obstacle obstacle, Object... words) {
        return new Standing(obstacle, List.of(words));
    }

    AdapterTrouble trouble() {
        return obstacle.trouble(words.toArray());
    }
}
