package io.github.wristway.virtual.band.first;

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
import java.util.Map;
import java.util.Set;

/**
 * Band 1, 1A and 1S.
 *
 * @param feature  and version: what it says of its hardware
 * @param profile  version; from 2.0.7.0 on its packets are counted
 * @param hasPulse whether it has a pulse sensor
 * @param welcome  what it says to its owner
 */
public record OneGeneration(int feature, int version, long profile, boolean hasPulse, int welcome) implements Generation {
    private static final long COUNTS_PACKETS = 0x02000700;
    private static final int ID_START = 4;

    @Override
    public GattTalk talk(Body band, Wire wire) {
        return new GattTalk(band, wire, new OneConversation(band, this, wire));
    }

    @Override
    public Advert advert(BandModel model, Body band) {
        return new Advert(model.advertisedName(), Set.of(HuamiUuid.SERVICE), Map.of(), Map.of());
    }

    /** Kind, intensity, steps, and the heart rate where there is a sensor. It has other kinds than later bands. */
    @Override
    public Bytes record(Minute minute) {
        Bytes.Builder record = Bytes.build().u8(kind(minute)).u8(minute.intensity()).u8(minute.steps());
        return hasPulse ? record.u8(minute.heartRate()).toBytes() : record.toBytes();
    }

    private static int kind(Minute minute) {
        return switch (minute.kind() & 0x0f) {
            case Minute.DEEP_SLEEP -> 4;
            case Minute.LIGHT_SLEEP -> 5;
            case Minute.NOT_WORN -> 3;
            case 0x02 -> 2; // running
            default -> minute.steps() > 0 ? 1 : 0;
        };
    }

    /** Four bytes of its own, feature, appearance, version, and a checksum over the seven, xor the fourth. */
    @Override
    public String serial(Bytes random) {
        byte[] own = random.toArray();
        Bytes id = Bytes.of(own[0], own[1], own[2], own[ID_START - 1], feature, 0, version);
        return Bytes.build().bytes(id).u8(OneBytes.crc(id) ^ own[ID_START - 1]).toBytes().hex();
    }

    @Override
    public boolean changesAddress() {
        return false;
    }

    boolean countsPackets() {
        return profile >= COUNTS_PACKETS;
    }

    /**
     * What FF01 reads.
     *
     * @param firmware as it prints: four numbers
     */
    Bytes information(String serial, String firmware) {
        Bytes.Builder information = Bytes.build().bytes(Bytes.ofHex(serial)).u32(profile);
        String[] numbers = firmware.split("\\.");
        for (int i = numbers.length - 1; i >= 0; i--) information.u8(Integer.parseInt(numbers[i]));
        return hasPulse ? information.bytes(Bytes.ofHex("02500401")).toBytes() : information.toBytes();
    }

    @Override
    public GattTable table() {
        GattTable table = new GattTable()
                .with(OneUuid.INFORMATION, READ)
                .with(OneUuid.NAME, READ, WRITE)
                .with(OneUuid.NOTICE, READ, NOTIFY)
                .with(OneUuid.USER, READ, WRITE)
                .with(OneUuid.CONTROL, WRITE)
                .with(OneUuid.STEPS, READ, NOTIFY)
                .with(OneUuid.ACTIVITY, READ, NOTIFY)
                .with(OneUuid.FIRMWARE_DATA, WRITE_COMMAND)
                .with(OneUuid.LINK_PARAMETERS, READ, WRITE)
                .with(OneUuid.TIME, READ, WRITE)
                .with(OneUuid.BATTERY, READ, NOTIFY)
                .with(OneUuid.TEST, READ, WRITE)
                .with(OneUuid.SENSOR, READ, NOTIFY)
                .with(OneUuid.PAIRING, READ, WRITE)
                .with(HuamiUuid.ALERT_LEVEL, WRITE_COMMAND);
        if (!hasPulse) return table;
        return table.with(HuamiUuid.HEART_RATE, NOTIFY).with(HuamiUuid.HEART_RATE_CONTROL, READ, WRITE);
    }
}
