package io.github.wristway.virtual.band.modern;

import static io.github.wristway.virtual.air.GattTable.Property.NOTIFY;
import static io.github.wristway.virtual.air.GattTable.Property.WRITE_COMMAND;

import io.github.wristway.gateway.base.Bytes;
import io.github.wristway.virtual.air.Advert;
import io.github.wristway.virtual.air.GattTable;
import io.github.wristway.virtual.air.Wire;
import io.github.wristway.virtual.band.BandModel;
import io.github.wristway.virtual.band.Body;
import io.github.wristway.virtual.band.Firmware;
import io.github.wristway.virtual.band.GattTalk;
import io.github.wristway.virtual.band.Generation;
import io.github.wristway.virtual.band.HuamiUuid;
import io.github.wristway.virtual.band.huami.Announcement;
import io.github.wristway.virtual.band.huami.Conversation;
import io.github.wristway.virtual.band.huami.HuamiGeneration;
import io.github.wristway.virtual.band.life.Minute;

/** Band 6. It exchanges keys if its firmware is new enough; else it does everything as a Band 5 does. */
public record ModernGeneration() implements Generation {
    static final int SAMPLE_SIZE = 8;
    private static final String EXCHANGES_KEYS_SINCE = "V1.0.4.0";
    private static final int MARK = 0x03;

    @Override
    public GattTalk talk(Body band, Wire wire) {
        boolean exchanges = Firmware.isAtLeast(band.firmware(), EXCHANGES_KEYS_SINCE);
        return new GattTalk(band, wire, exchanges ? new ModernConversation(band, wire, WrappedDialect::new) : new Conversation(band, wire));
    }

    @Override
    public GattTable table() {
        return HuamiGeneration.table(true, true).with(HuamiUuid.MESSAGES_IN, WRITE_COMMAND)
                .with(HuamiUuid.MESSAGES_OUT, WRITE_COMMAND, NOTIFY);
    }

    @Override
    public Advert advert(BandModel model, Body band) {
        return advert(model.advertisedName(), band);
    }

    static Advert advert(String name, Body band) {
        return Announcement.of(name, Announcement.manufacturerData(band.address(), band.sharedHeartRate(), MARK), band.recorder().stepsToday());
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
