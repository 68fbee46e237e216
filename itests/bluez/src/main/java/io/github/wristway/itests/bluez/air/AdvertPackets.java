package io.github.wristway.itests.bluez.air;

import io.github.wristway.gateway.base.Bytes;
import io.github.wristway.itests.bluez.att.AttUuid;
import io.github.wristway.virtual.air.Advert;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

/**
 * An advertisement in its two packets of 31 bytes: what is said by itself, and what is answered to a scan request. Each is
 * a row of {@code length(1) kind(1) content}. What fits into neither is left out; a name is cut.
 */
record AdvertPackets(Bytes said, Bytes answered) {
    private static final int ROOM = 31;
    private static final int HEAD = 2;
    private static final int SHORT_SERVICES = 0x03;
    private static final int LONG_SERVICES = 0x07;
    private static final int CUT_NAME = 0x08;
    private static final int NAME = 0x09;
    private static final int SERVICE_DATA = 0x16;
    private static final int LONG_SERVICE_DATA = 0x21;
    private static final int MANUFACTURER_DATA = 0xff;
    private static final Bytes NO_CLASSIC = Bytes.of(0x02, 0x01, 0x06);

    static AdvertPackets of(Advert advert) {
        List<Bytes> fields = new ArrayList<>();
        fields.add(NO_CLASSIC);
        advert.manufacturerData().forEach((company, data) ->
                fields.add(field(MANUFACTURER_DATA, Bytes.build().u16(company).bytes(data).toBytes())));
        services(advert, 2, SHORT_SERVICES, fields);
        services(advert, 16, LONG_SERVICES, fields);
        advert.serviceData().forEach((service, data) -> {
            Bytes uuid = AttUuid.encode(service);
            fields.add(field(uuid.length() == 2 ? SERVICE_DATA : LONG_SERVICE_DATA, Bytes.build().bytes(uuid).bytes(data).toBytes()));
        });
        return packed(fields, advert.name().getBytes(StandardCharsets.UTF_8));
    }

    private static void services(Advert advert, int size, int kind, List<Bytes> fields) {
        Bytes.Builder list = Bytes.build();
        for (UUID service : advert.services()) {
            Bytes uuid = AttUuid.encode(service);
            if (uuid.length() == size) list.bytes(uuid);
        }
        Bytes all = list.toBytes();
        if (!all.isEmpty()) fields.add(field(kind, all));
    }

    private static AdvertPackets packed(List<Bytes> fields, byte[] name) {
        Bytes.Builder said = Bytes.build();
        Bytes.Builder answered = Bytes.build();
        int room = ROOM;
        int roomInAnswer = ROOM;
        for (Bytes field : fields) {
            if (field.length() <= room) {
                said.bytes(field);
                room -= field.length();
            } else if (field.length() <= roomInAnswer) {
                answered.bytes(field);
                roomInAnswer -= field.length();
            }
        }
        int shown = Math.min(name.length, roomInAnswer - HEAD);
        if (shown > 0) answered.bytes(field(shown < name.length ? CUT_NAME : NAME, Bytes.copyOf(Arrays.copyOf(name, shown))));
        return new AdvertPackets(said.toBytes(), answered.toBytes());
    }

    private static Bytes field(int kind, Bytes content) {
        return Bytes.build().u8(content.length() + 1).u8(kind).bytes(content).toBytes();
    }
}
