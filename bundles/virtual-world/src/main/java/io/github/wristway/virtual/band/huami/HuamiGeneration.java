package io.github.wristway.virtual.band.huami;

import static io.github.wristway.virtual.air.GattTable.Property.NOTIFY;
import static io.github.wristway.virtual.air.GattTable.Property.READ;
import static io.github.wristway.virtual.air.GattTable.Property.WRITE;
import static io.github.wristway.virtual.air.GattTable.Property.WRITE_COMMAND;

import io.github.wristway.gateway.base.Bytes;
import io.github.wristway.virtual.air.Advert;
import io.github.wristway.virtual.air.GattTable;
import io.github.wristway.virtual.air.Wire;
import io.github.wristway.virtual.band.BandModel;
import io.github.wristway.virtual.band.Body;
import io.github.wristway.virtual.band.GattTalk;
import io.github.wristway.virtual.band.Generation;
import io.github.wristway.virtual.band.HuamiUuid;
import io.github.wristway.virtual.band.life.Minute;

/**
 * Band 2 to 5.
 *
 * @param inChunks whether texts come to it in chunks
 * @param hasPulse whether it has a pulse sensor
 */
public record HuamiGeneration(int sampleSize, boolean inChunks, boolean hasPulse) implements Generation {
    @Override
    public GattTalk talk(Body band, Wire wire) {
        return new GattTalk(band, wire, new Conversation(band, wire));
    }

    @Override
    public GattTable table() {
        return table(inChunks, hasPulse);
    }

    /** Newer bands have more. */
    public static GattTable table(boolean inChunks, boolean hasPulse) {
        GattTable table = new GattTable()
                .with(HuamiUuid.TIME, READ, WRITE, NOTIFY)
                .with(HuamiUuid.CONFIGURATION, WRITE, WRITE_COMMAND, NOTIFY)
                .with(HuamiUuid.FETCH_CONTROL, WRITE_COMMAND, NOTIFY)
                .with(HuamiUuid.FETCH_DATA, NOTIFY)
                .with(HuamiUuid.BATTERY, READ, NOTIFY)
                .with(HuamiUuid.STEPS, READ, NOTIFY)
                .with(HuamiUuid.USER, WRITE, NOTIFY)
                .with(HuamiUuid.WORKOUT, NOTIFY)
                .with(HuamiUuid.EVENTS, READ, WRITE, NOTIFY)
                .with(HuamiUuid.AUTHENTICATION, READ, WRITE_COMMAND, NOTIFY)
                .with(HuamiUuid.FIRMWARE, WRITE, NOTIFY)
                .with(HuamiUuid.FIRMWARE_DATA, WRITE_COMMAND)
                .with(HuamiUuid.SERIAL, READ)
                .with(HuamiUuid.HARDWARE, READ)
                .with(HuamiUuid.SOFTWARE, READ)
                .with(HuamiUuid.SYSTEM_ID, READ)
                .with(HuamiUuid.PNP_ID, READ)
                .with(HuamiUuid.NEW_ALERT, WRITE)
                .with(HuamiUuid.ALERT_LEVEL, WRITE_COMMAND);
        if (hasPulse) table.with(HuamiUuid.HEART_RATE, NOTIFY).with(HuamiUuid.HEART_RATE_CONTROL, READ, WRITE);
        return inChunks ? table.with(HuamiUuid.CHUNKS, READ, WRITE_COMMAND) : table;
    }

    @Override
    public Advert advert(BandModel model, Body band) {
        return Announcement.of(model, band.address(), band.recorder().stepsToday(), band.sharedHeartRate());
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
