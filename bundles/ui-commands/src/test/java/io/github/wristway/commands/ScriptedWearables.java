package io.github.wristway.commands;

import io.github.wristway.gateway.Watcher;
import io.github.wristway.gateway.WearableInfo;
import io.github.wristway.gateway.Wearables;
import io.github.wristway.gateway.base.NotFound;
import io.github.wristway.gateway.base.WristwayException;
import io.github.wristway.gateway.device.Alerting;
import io.github.wristway.gateway.device.Harmless;
import io.github.wristway.gateway.device.Live;
import io.github.wristway.gateway.device.Messaging;
import io.github.wristway.gateway.device.Rebooting;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** What is linked here; and what is done with it at once. */
final class ScriptedWearables implements Wearables {
    final List<WearableInfo> all = new ArrayList<>();
    /** What happens while a band is watched. */
    Live live = ScriptedWearables::aQuietMinute;

    private final ScriptedGateway.Asking asked;
    private final Consumer<Duration> passes;

    /** @param passes told of time that goes by while something is watched */
    ScriptedWearables(ScriptedGateway.Asking asked, Consumer<Duration> passes) {
        this.asked = asked;
        this.passes = passes;
    }

    @Override
    public List<WearableInfo> all() throws WristwayException {
        asked.of("wearables");
        return all;
    }

    @Override
    public WearableInfo find(String which) throws WristwayException {
        return all.stream().filter(one -> one.name().startsWith(which) || one.id().equals(which)).findFirst()
                .orElseThrow(() -> new NotFound("no band is called \"" + which + "\"", "See wearable:list for those that are"));
    }

    @Override
    public <C extends Harmless> void use(String which, Class<C> kind, Watcher watcher, Use<C> use) throws WristwayException {
        use.with(kind.cast(capability(which, kind)));
    }

    private Harmless capability(String which, Class<? extends Harmless> kind) {
        if (kind == Rebooting.class) return (Rebooting) () -> asked.of("reboot " + which);
        if (kind == Alerting.class) return alerting(which);
        if (kind == Messaging.class) return messaging(which);
        return (Live) (atMost, listener) -> {
            asked.of("live " + which + " " + atMost);
            live.watch(atMost, listener);
            passes.accept(atMost);
        };
    }

    private Alerting alerting(String which) {
        return new Alerting() {
            @Override
            public void find(Duration howLong) throws WristwayException {
                asked.of("find " + which + " " + howLong);
            }

            @Override
            public void vibrate(int times) throws WristwayException {
                asked.of("vibrate " + which + " " + times);
            }
        };
    }

    private Messaging messaging(String which) {
        return new Messaging() {
            @Override
            public void show(Kind as, String text) throws WristwayException {
                asked.of("show " + which + " " + as + " " + text);
            }

            @Override
            public void call(String from, Duration howLong) throws WristwayException {
                asked.of("call " + which + " " + from + " " + howLong);
            }
        };
    }

    private static void aQuietMinute(Duration atMost, Live.Listener listener) {
        listener.steps(1200);
        for (int bpm : new int[] {70, 70, 76}) listener.heartRate(bpm);
        listener.steps(1234);
    }
}
