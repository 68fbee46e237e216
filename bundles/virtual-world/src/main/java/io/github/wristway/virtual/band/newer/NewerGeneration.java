package io.github.wristway.virtual.band.newer;

import static io.github.wristway.virtual.air.GattTable.Property.NOTIFY;
import static io.github.wristway.virtual.air.GattTable.Property.WRITE_COMMAND;

import io.github.wristway.gateway.base.Bytes;
import io.github.wristway.gateway.radio.Radio.Ability;
import io.github.wristway.virtual.air.Advert;
import io.github.wristway.virtual.air.GattTable;
import io.github.wristway.virtual.air.StreamWire;
import io.github.wristway.virtual.air.Wire;
import io.github.wristway.virtual.band.BandModel;
import io.github.wristway.virtual.band.Body;
import io.github.wristway.virtual.band.GattTalk;
import io.github.wristway.virtual.band.Generation;
import io.github.wristway.virtual.band.StreamTalk;
import io.github.wristway.virtual.band.life.Minute;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Band 7 Pro, and Band 8 and later. They advertise under their name and the end of their address, which no reset changes.
 *
 * @param version   of their packets, 1 or 2
 * @param abilities what carries them
 */
public record NewerGeneration(int version, Set<Ability> abilities) implements Generation {
    private static final int SAMPLE_SIZE = 4;
    private static final int ADDRESS_END = 12;
    private static final Bytes BEACON = Bytes.ofHex("1051 3b16 00");

    @Override
    public GattTalk talk(Body band, Wire wire) {
        return new GattTalk(band, wire, version == 1 ? GattDialogue.one(band, wire) : GattDialogue.two(band, wire));
    }

    @Override
    public StreamTalk talk(Body band, StreamWire wire) {
        return new StreamTalk(band, wire, version == 1 ? SerialDialogue.one(band, wire) : SerialDialogue.two(band, wire));
    }

    @Override
    public GattTable table() {
        GattTable table = new GattTable();
        if (!abilities.contains(Ability.GATT)) return table;
        if (version == 2) return table.with(NewerUuid.PACKETS_OUT, NOTIFY).with(NewerUuid.PACKETS_IN, WRITE_COMMAND);
        return table.with(NewerUuid.TO_HOST, WRITE_COMMAND, NOTIFY).with(NewerUuid.TO_BAND, WRITE_COMMAND, NOTIFY)
                .with(NewerUuid.FILES, WRITE_COMMAND, NOTIFY).with(NewerUuid.UPLOAD, WRITE_COMMAND, NOTIFY);
    }

    @Override
    public Advert advert(BandModel model, Body band) {
        String digits = band.address().text().replace(":", "");
        Bytes address = Bytes.ofHex(digits);
        return new Advert(model.advertisedName() + " " + digits.substring(ADDRESS_END - 4), Set.of(NewerUuid.SERVICE), Map.of(),
                          Map.of(NewerUuid.SERVICE, Bytes.build().bytes(BEACON).bytes(reversed(address)).toBytes()));
    }

    private static Bytes reversed(Bytes address) {
        byte[] bytes = address.toArray();
        Bytes.Builder reversed = Bytes.build();
        for (int i = bytes.length - 1; i >= 0; i--) reversed.u8(bytes[i]);
        return reversed.toBytes();
    }

    @Override
    public Bytes record(Minute minute) {
        return minute.encode(SAMPLE_SIZE);
    }

    @Override
    public String serial(Bytes random) {
        return "52231/" + random.hex().toUpperCase(Locale.ROOT);
    }

    @Override
    public boolean changesAddress() {
        return false;
    }
}
