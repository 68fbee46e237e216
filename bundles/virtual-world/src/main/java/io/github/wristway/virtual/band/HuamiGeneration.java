package io.github.wristway.virtual.band;

import io.github.wristway.gateway.base.Bytes;
import io.github.wristway.virtual.air.Advert;
import io.github.wristway.virtual.air.Wire;

/** Band 2 and later. */
record HuamiGeneration(int sampleSize) implements Generation {
    @Override
    public Talk talk(Body band, Wire wire) {
        return new Conversation(band, wire);
    }

    @Override
    public Advert advert(BandModel model, Body band) {
        return Announcement.of(model, band.address(), band.stepsToday(), band.sharedHeartRate());
    }

    @Override
    public Bytes record(Minute minute) {
        return minute.encode(sampleSize);
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
