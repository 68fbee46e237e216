package io.github.wristway.virtual.band;

import io.github.wristway.gateway.base.Bytes;
import io.github.wristway.virtual.air.Advert;
import io.github.wristway.virtual.air.Wire;
import io.github.wristway.virtual.band.life.Minute;

/** Band 2 and later. */
record HuamiGeneration(int sampleSize, boolean hasPulse) implements Generation {
    @Override
    public Talk talk(Body band, Wire wire) {
        return new Talk(band, wire, new Conversation(band, wire));
    }

    @Override
    public Advert advert(BandModel model, Body band) {
        return Announcement.of(model, band.address(), band.stepsToday(), band.sharedHeartRate());
    }

    @Override
    public Bytes record(Minute minute) {
        return (hasPulse ? minute : minute.withoutHeartRate()).encode(sampleSize);
    }

    @Override
    public String serial(Bytes random) {
        return random.hex();
    }

    @Override
    public boolean changesAddress() {
        return true;
    }
}
