package io.github.wristway.virtual.band.modern;

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
 * Band 7. It advertises under its name and the end of its address. What it has of the old characteristics is only what
 * somebody has described; above all there is no 0003, so that nobody can reset it over the air.
 */
public record ZeppGeneration() implements Generation {
    private static final int ADDRESS_END = 12;

    @Override
    public GattTalk talk(Body band, Wire wire) {
        return new GattTalk(band, wire, new ModernConversation(band, wire, ZeppDialect::new));
    }

    @Override
    public GattTable table() {
        return new GattTable()
                .with(HuamiUuid.TIME, READ, WRITE, NOTIFY)
                .with(HuamiUuid.FETCH_CONTROL, WRITE_COMMAND, NOTIFY)
                .with(HuamiUuid.FETCH_DATA, NOTIFY)
                .with(HuamiUuid.AUTHENTICATION, READ, WRITE_COMMAND, NOTIFY)
                .with(HuamiUuid.MESSAGES_IN, WRITE_COMMAND)
                .with(HuamiUuid.MESSAGES_OUT, WRITE_COMMAND, NOTIFY)
                .with(HuamiUuid.SERIAL, READ)
                .with(HuamiUuid.HARDWARE, READ)
                .with(HuamiUuid.SOFTWARE, READ)
                .with(HuamiUuid.SYSTEM_ID, READ)
                .with(HuamiUuid.PNP_ID, READ)
                .with(HuamiUuid.HEART_RATE, NOTIFY);
    }

    @Override
    public Advert advert(BandModel model, Body band) {
        String end = band.address().text().replace(":", "").substring(ADDRESS_END - 4);
        return ModernGeneration.advert(model.advertisedName() + " " + end, band);
    }

    @Override
    public Bytes record(Minute minute) {
        return minute.encode(ModernGeneration.SAMPLE_SIZE);
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
