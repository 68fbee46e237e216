package io.github.wristway.miband;

import io.github.wristway.gateway.base.WristwayException;
import io.github.wristway.gateway.device.Capability;
import io.github.wristway.gateway.device.Credential;
import io.github.wristway.gateway.device.Live;
import io.github.wristway.gateway.device.Session;
import java.util.List;
import java.util.Optional;

/** A scripted band of any model from Band 2 on; it is opened, and then asked what has been done to it since. */
public final class Day {
    public final Scene scene = Scene.withBand4();
    public final ScriptedBand band = scene.band;
    private final String model;
    private int opened;

    private Day(String model) {
        this.model = model;
        String proof3 = Scene.PROOF_2.replace(" 0308", " 0300");
        band.answers(Scene.ASK_2, Scene.RANDOM_2).answers(Scene.PROOF_2, "AUTHENTICATION 100301")
                .answers("write AUTHENTICATION 0200", Scene.RANDOM_2).answers(proof3, "AUTHENTICATION 100301");
    }

    public static Day with(String model) {
        return new Day(model);
    }

    public <C extends Capability> C opened(Class<C> kind) throws WristwayException {
        return find(kind).orElseThrow();
    }

    public <C extends Capability> Optional<C> find(Class<C> kind) throws WristwayException {
        boolean ours = List.of("mi2", "hrx", "mi3").contains(model);
        Session session = scene.driver.open(scene.approach(model, new Credential.Known(ours ? Scene.KEY_2 : Scene.KEY_4)));
        opened = band.events.size();
        return session.capability(kind);
    }

    /** What has been done since it was opened. */
    public List<String> done() {
        return band.events.subList(opened, band.events.size());
    }

    /** Somebody who notes what a band tells, among what is done to it. */
    public Live.Listener listener(int enough) {
        return listener(band, enough);
    }

    public static Live.Listener listener(ScriptedBand band, int enough) {
        return new Live.Listener() {
            private int told;

            @Override
            public void heartRate(int beatsPerMinute) {
                told++;
                band.events.add("heart rate " + beatsPerMinute);
            }

            @Override
            public void steps(long today) {
                told++;
                band.events.add("steps " + today);
            }

            @Override
            public boolean enough() {
                return told >= enough;
            }
        };
    }
}
