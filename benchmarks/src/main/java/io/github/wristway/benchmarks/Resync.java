package io.github.wristway.benchmarks;

import io.github.wristway.gateway.base.Bytes;
import io.github.wristway.gateway.base.Time;
import io.github.wristway.gateway.base.WristwayException;
import io.github.wristway.gateway.device.Approach;
import io.github.wristway.gateway.device.Bystander;
import io.github.wristway.gateway.device.Credential;
import io.github.wristway.gateway.device.PairingKey;
import io.github.wristway.gateway.device.Series;
import io.github.wristway.gateway.device.Session;
import io.github.wristway.gateway.device.Syncing;
import io.github.wristway.gateway.device.Syncing.Afterwards;
import io.github.wristway.gateway.radio.Address;
import io.github.wristway.gateway.radio.Radio;
import io.github.wristway.miband.MiBandDriver;
import io.github.wristway.miband.activity.RecordLayout;
import io.github.wristway.virtual.Components;
import io.github.wristway.virtual.EveryGeneration;
import io.github.wristway.virtual.air.Air;
import io.github.wristway.virtual.air.AirRules;
import io.github.wristway.virtual.air.VirtualRadio;
import io.github.wristway.virtual.band.VirtualBand;
import io.github.wristway.virtual.band.kept.Stretch;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The real driver fetches some days from a virtual band that this host has met before. */
final class Resync {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final PairingKey KEY = new PairingKey(Bytes.ofHex("30313233343536373839404142434445"));
    private static final Address KITCHEN = new Address("D1:C5:15:0A:22:7F");

    private final ResyncCase resync;
    private final Time time;
    private final MiBandDriver driver;
    private final Air air;
    private final Radio radio;
    private final VirtualBand band;
    private final BandOfMtu heard;

    Resync(ResyncCase resync, Time time) {
        this.resync = resync;
        this.time = time;
        driver = Components.make(MiBandDriver.class, Map.of(), time);
        AirRules rules = AirRules.usual(7).withConnectionInterval(resync.connectionInterval());
        air = new Air(time, resync.answersNextEvent() ? rules.answeringInNextEvent() : rules);
        radio = new VirtualRadio(air);
        band = newBand();
        heard = new BandOfMtu(band, resync.mtu(), time);
    }

    private VirtualBand newBand() {
        return new VirtualBand(air, time, resync.model(), new EveryGeneration(), "kitchen", KITCHEN, 7, ZoneOffset.UTC).linkedWith(KEY);
    }

    /**
     * From the first sign of the band on.
     *
     * @param minutes        up to the end of the talk about minutes
     * @param whole          up to the end of the link
     * @param otherQuestions how often it was asked for something else than minutes
     */
    record Outcome(ResyncCase resync, Duration minutes, Duration whole, int otherQuestions, Protocol protocol) {
        double ratio() {
            return (double) minutes.toNanos() / resync.ideal().toNanos();
        }

        /** If it had nothing else. */
        double wholeRatio() {
            return (double) whole.toNanos() / resync.ideal(otherQuestions).toNanos();
        }
    }

    /** Minutes only, whatever else the model may keep. */
    Outcome run() throws WristwayException {
        Stretch recorded = minutesOf(newBand().holding(Duration.ofDays(resync.days())));
        band.holding(recorded.start(), recorded.data());
        Since history = new Since(recorded.start());
        Outcome outcome = fetch(recorded, history);
        Same.check(records(recorded), history.recorded(), "what was stored");
        return outcome;
    }

    /** All that the wearer's life leaves on such a model. */
    Outcome runWorn() throws WristwayException {
        Stretch recorded = minutesOf(band.holding(Duration.ofDays(resync.days())));
        Since history = new Since(recorded.start());
        Outcome outcome = fetch(recorded, history);
        List<Series> minutes = records(recorded);
        Same.check(minutes, history.recorded().subList(0, minutes.size()), "what was stored");
        return outcome;
    }

    private Stretch minutesOf(VirtualBand band) {
        Stretch recorded = band.stored(Instant.EPOCH).orElseThrow();
        Same.check(resync.minutes(), (long) recorded.minutes(), "minutes on the band");
        return recorded;
    }

    private List<Series> records(Stretch recorded) {
        RecordLayout layout = resync.recordBytes() == 4 ? RecordLayout.SHORT : RecordLayout.LONG;
        return layout.read(recorded.data().toArray(), recorded.start());
    }

    private Outcome fetch(Stretch recorded, Since history) throws WristwayException {
        air.place(heard, -60);
        radio.connect(band.address(), PATIENCE).close(); // now the host knows its services
        Protocol protocol = new Protocol(radio, air, time);
        Approach approach = new Approach("kitchen", band.model().id(), Optional.of(band.firmware()), protocol, band.address(),
                                         new Credential.Known(KEY), Clock.fixed(recorded.end(), ZoneOffset.UTC), Bystander.NOBODY);
        try (Session session = driver.open(approach)) {
            session.capability(Syncing.class).orElseThrow().sync(history, Afterwards.FORGET);
        }
        Instant end = time.now();
        Same.check(List.of(recorded), band.forgotten(), "what was acknowledged");
        Instant minutesEnd = protocol.otherQuestionsFrom().orElse(end);
        return new Outcome(resync, Duration.between(heard.linkedAt(), minutesEnd), Duration.between(heard.linkedAt(), end),
                           protocol.otherQuestions(), protocol);
    }
}
