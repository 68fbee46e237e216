package io.github.wristway.virtual.air;

import io.github.wristway.gateway.radio.Advertisement;
import io.github.wristway.gateway.radio.Radio;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/** What things say of themselves, and who hears it. They beat only while somebody cares, so that a quiet year costs nothing. */
final class Beats {
    private final List<Ear> ears = new CopyOnWriteArrayList<>();
    private final Air air;
    private final Calls calls;

    /** @param calls who cares for a thing that is heard */
    Beats(Air air, Calls calls) {
        this.air = air;
        this.calls = calls;
    }

    /** Somebody who listens by a radio; an ear of its own each time. */
    Radio.Ear listen(String radio, Consumer<Advertisement> listener) {
        Ear ear = new Ear(radio, listener);
        ears.add(ear);
        air.change(this::start);
        return () -> ears.remove(ear);
    }

    /** Lets all things beat that do not, if somebody cares. */
    void start() {
        if (nobodyCares()) return;
        for (Spot spot : air.spots()) {
            if (spot.beating) continue;
            spot.beating = true;
            air.time().after(spot.untilFirstBeat(air.rules().advertisingInterval()), () -> beat(spot));
        }
    }

    private boolean nobodyCares() {
        return ears.isEmpty() && calls.none();
    }

    private void beat(Spot spot) {
        Map<String, Advertisement> heard = air.look(() -> {
            if (nobodyCares() || !air.has(spot)) {
                spot.beating = false;
                return Map.of();
            }
            air.time().after(spot.untilNextBeat(air.rules().advertisingInterval()), () -> beat(spot));
            return heard(spot);
        });
        if (heard.isEmpty()) return;
        for (Ear ear : ears) {
            if (heard.containsKey(ear.radio)) ear.listener.accept(heard.get(ear.radio));
        }
        air.change(() -> calls.answer(spot));
    }

    /** By radio; each hears it at another strength. */
    private Map<String, Advertisement> heard(Spot spot) {
        Map<String, Advertisement> heard = new HashMap<>();
        for (Ear ear : ears) heard.computeIfAbsent(ear.radio, radio -> spot.heard(radio, air.time().now()).orElse(null));
        if (ears.isEmpty()) spot.heard(Air.RADIO, air.time().now()).ifPresent(one -> heard.put(Air.RADIO, one)); // who calls hears, too
        return heard;
    }

    /** Not a record: two that look the same are two. */
    private static final class Ear {
        private final String radio;
        private final Consumer<Advertisement> listener;

        private Ear(String radio, Consumer<Advertisement> listener) {
            this.radio = radio;
            this.listener = listener;
        }
    }
}
