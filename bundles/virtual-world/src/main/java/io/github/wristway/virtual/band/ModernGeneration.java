package io.github.wristway.virtual.band;

import static io.github.wristway.virtual.air.GattTable.Property.NOTIFY;
import static io.github.wristway.virtual.air.GattTable.Property.WRITE_COMMAND;

import io.github.wristway.gateway.base.Bytes;
import io.github.wristway.virtual.air.Advert;
import io.github.wristway.virtual.air.GattTable;
import io.github.wristway.virtual.air.Wire;

/**
 * Band 6: it exchanges keys, and talks in messages, where its firmware is new enough; else it is a Band 5 that does it all
 * the old way.
 */
enum ModernGeneration implements Generation {
    MI6;

    private static final String EXCHANGES_KEYS_SINCE = "V1.0.4.0";
    private static final int SAMPLE_SIZE = 8;
    private static final int MARK = 0x03;

    @Override
    public Talk talk(Body band, Wire wire) {
        if (!Firmware.isAtLeast(band.firmware(), EXCHANGES_KEYS_SINCE)) return new Conversation(band, wire);
        return new ModernConversation(band, wire, (body, toHost, messages, old) -> new WrappedDialect(body, toHost, messages));
    }

    GattTable table() {
        return BandModel.table(true).with(HuamiUuid.MESSAGES_IN, WRITE_COMMAND).with(HuamiUuid.MESSAGES_OUT, WRITE_COMMAND, NOTIFY);
    }

    @Override
    public Advert advert(BandModel model, Body band) {
        return Announcement.of(model.advertisedName(),
                Announcement.manufacturerData(band.address(), band.sharedHeartRate(), MARK), band.stepsToday());
    }

    @Override
    public Bytes record(Minute minute) {
        return minute.encode(SAMPLE_SIZE);
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
