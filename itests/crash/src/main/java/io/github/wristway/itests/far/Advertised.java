package io.github.wristway.itests.far;

import io.github.wristway.gateway.base.Bytes;
import io.github.wristway.gateway.radio.Address;
import io.github.wristway.gateway.radio.Advertisement;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** An advertisement as a message. */
final class Advertised {
    private enum Kind { ADVERTISEMENT }

    private Advertised() {}

    static void send(Advertisement heard, Wire wire) throws IOException {
        wire.send(Kind.ADVERTISEMENT, out -> {
            out.writeUTF(heard.address().text());
            out.writeUTF(heard.name());
            out.writeInt(heard.rssiDbm());
            out.writeLong(heard.heardAt().toEpochMilli());
            out.writeInt(heard.services().size());
            for (UUID service : heard.services()) Wire.write(service, out);
            out.writeInt(heard.manufacturerData().size());
            for (Map.Entry<Integer, Bytes> data : heard.manufacturerData().entrySet()) {
                out.writeInt(data.getKey());
                write(data.getValue(), out);
            }
            out.writeInt(heard.serviceData().size());
            for (Map.Entry<UUID, Bytes> data : heard.serviceData().entrySet()) {
                Wire.write(data.getKey(), out);
                write(data.getValue(), out);
            }
        });
    }

    static Advertisement read(DataInputStream in) throws IOException {
        in.readByte();
        Address address = new Address(in.readUTF());
        String name = in.readUTF();
        int rssiDbm = in.readInt();
        Instant heardAt = Instant.ofEpochMilli(in.readLong());
        Set<UUID> services = new HashSet<>();
        for (int left = in.readInt(); left > 0; left--) services.add(Wire.uuid(in));
        Map<Integer, Bytes> manufacturerData = new HashMap<>();
        for (int left = in.readInt(); left > 0; left--) manufacturerData.put(in.readInt(), bytes(in));
        Map<UUID, Bytes> serviceData = new HashMap<>();
        for (int left = in.readInt(); left > 0; left--) serviceData.put(Wire.uuid(in), bytes(in));
        return new Advertisement("far", address, name, rssiDbm, services, manufacturerData, serviceData, heardAt);
    }

    private static void write(Bytes value, DataOutputStream out) throws IOException {
        out.writeShort(value.length());
        out.write(value.toArray());
    }

    private static Bytes bytes(DataInputStream in) throws IOException {
        return Bytes.copyOf(in.readNBytes(in.readUnsignedShort()));
    }
}
