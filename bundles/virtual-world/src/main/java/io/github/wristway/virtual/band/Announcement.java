package io.github.wristway.virtual.band;

import io.github.wristway.gateway.base.Bytes;
import io.github.wristway.gateway.radio.Address;
import io.github.wristway.virtual.air.Advert;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;

/**
 * What a band says to everybody: its name, today's steps as service data, and as Huami's manufacturer data
 * <pre>
 * size  field
 * 1     02
 * 16    ff; while a heart rate is shared it begins with 02 01 and the beats per minute, ff for none
 * 1     02; 03 on a Band 6
 * 6     address, in reading order
 * </pre>
 */
final class Announcement {
    static final int HUAMI = 0x0157;
    private static final int FILLED = 16;
    private static final int USUAL_MARK = 0x02;

    private Announcement() {}

    static Advert of(BandModel model, Address address, int stepsToday, OptionalInt sharedHeartRate) {
        return of(model.advertisedName(), manufacturerData(address, sharedHeartRate), stepsToday);
    }

    static Advert of(String name, Bytes manufacturerData, int stepsToday) {
        return new Advert(name, Set.of(HuamiUuid.SERVICE, HuamiUuid.SECURITY_SERVICE), Map.of(HUAMI, manufacturerData),
                          Map.of(HuamiUuid.SERVICE, Bytes.build().u32(stepsToday).toBytes()));
    }

    static Bytes manufacturerData(Address address, OptionalInt sharedHeartRate) {
        return manufacturerData(address, sharedHeartRate, USUAL_MARK);
    }

    static Bytes manufacturerData(Address address, OptionalInt sharedHeartRate, int mark) {
        Bytes.Builder data = Bytes.build().u8(0x02);
        if (sharedHeartRate.isPresent()) data.u8(0x02).u8(0x01).u8(sharedHeartRate.getAsInt());
        for (int i = sharedHeartRate.isPresent() ? 3 : 0; i < FILLED; i++) data.u8(0xff);
        return data.u8(mark).bytes(Bytes.ofHex(address.text().replace(":", ""))).toBytes();
    }
}
