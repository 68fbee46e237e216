package io.github.wristway.virtual.band;

import io.github.wristway.gateway.base.Bytes;
import io.github.wristway.gateway.base.Time;
import io.github.wristway.gateway.radio.Address;
import io.github.wristway.virtual.EveryGeneration;
import io.github.wristway.virtual.World;
import io.github.wristway.virtual.band.life.DataType;
import java.time.Instant;
import java.time.ZoneOffset;

/** The inside of a band alone, for tests of the rooms. */
public final class BareBody {
    private BareBody() {}

    public static Body of(World world, Time time, BandModel model, Address address, ZoneOffset zone) {
        return new Body(world.air(), time, model, new EveryGeneration(), address, 1, zone);
    }

    /** Holds exactly these records from a moment on. */
    public static void record(Body body, Instant start, Bytes samples) {
        body.stored().put(DataType.ACTIVITY, start, samples);
    }
}
