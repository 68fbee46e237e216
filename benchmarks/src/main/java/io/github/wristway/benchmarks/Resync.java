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
import io.github.wristway.gateway.device.Syncing.Afterwards;
import io.github.wristway.gateway.device.Syncing;
import io.github.wristway.gateway.radio.Address;
import io.github.wristway.gateway.radio.Radio;
import io.github.wristway.miband.MiBandDriver;
import io.github.wristway.miband.activity.RecordLayout;
import io.github.wristway.virtual.air.Air;
import io.github.wristway.virtual.air.AirRules;
import io.github.wristway.virtual.air.VirtualRadio;
import io.github.wristway.virtual.band.BandModel;
import io.github.wristway.virtual.band.Stretch;
import io.github.wristway.virtual.band.VirtualBand;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The real driver fetches some days from a virtual band that this host has met before. */
final class Resync {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final PairingKey KEY = new PairingKey(Bytes.ofHex("30313233343536373839404142434445"));

    private final ResyncCase resync;
    private final Time time;
    private final MiBandDriver driver;
    private final Air air;
    private final Radio radio;
    private final VirtualBand band;
    private final NarrowBand narrow;

    Resync(ResyncCase resync, Time time) {
        this.resync = resync;
        this.time = time;
        driver = Components.make(MiBandDriver.class, time);
        AirRules rules = AirRules.usual(7).withConnectionInterval(resync.connectionInterval());
        air = new Air(time, resync.answersNextEvent() ? rules.answeringInNextEvent() : rules);
        radio = new VirtualRadio(air);
        band = new VirtualBand(air, time, resync.recordBytes() == 4 ? BandModel.MI4 : BandModel.MI5, "kitchen",
                               new Address("D1:C5:15:0A:22:7F"), 7, ZoneOffset.UTC);
        narrow = new NarrowBand(band, resync.mtu(), time);
    }

    /** @param measured from the first sign of the band to the end of the link */
    record Outcome(Duration measured, Duration ideal, Protocol protocol) {
        double ratio() {
            return (double) measured.toNanos() / ideal.toNanos();
        }
    }

    Outcome run() throws WristwayException {
        band.linkedWith(KEY).holding(Duration.ofDays(resync.days()));
        air.place(narrow, -60);
        radio.connect(band.address(), PATIENCE).close(); // now the host knows its services
        Stretch recorded = band.stored(Instant.EPOCH).orElseThrow();
        Same.check(resync.minutes(), (long) recorded.minutes(), "minutes on the band");

        Protocol protocol = new Protocol(radio, air);
        List<Series> stored = new ArrayList<>();
        Approach approach = new Approach("kitchen", band.model().id(), Optional.empty(), protocol, band.address(), new Credential.Known(KEY),
                                         Clock.fixed(time.now(), ZoneOffset.UTC), Bystander.NOBODY);
        try (Session session = driver.open(approach)) {
            session.capability(Syncing.class).orElseThrow().sync(new Since(recorded.start(), stored), Afterwards.FORGET);
        }
        Duration measured = Duration.between(narrow.linkedAt(), time.now());

        RecordLayout layout = resync.recordBytes() == 4 ? RecordLayout.SHORT : RecordLayout.LONG;
        Same.check(layout.read(recorded.data().toArray(), recorded.start()), stored, "what was stored");
        Same.check(List.of(recorded), band.forgotten(), "what was acknowledged");
        return new Outcome(measured, resync.ideal(), protocol);
    }
}
