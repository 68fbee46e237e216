package io.github.wristway.itests.bluez.att;

import io.github.wristway.gateway.base.Bytes;
import io.github.wristway.gateway.base.MalformedMessage;
import io.github.wristway.itests.bluez.att.Attribute.Service;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * How a host finds out what there is. It asks about a range of attributes, gets as many entries of one length as a packet
 * can hold, and asks on behind the last one, until nothing is found.
 */
final class Discovery {
    /** How an attribute is read, where that is allowed. */
    interface Reading {
        Bytes of(Attribute attribute) throws Refusal;
    }

    private static final int LONGEST_ENTRY = 255;

    private final AttributeTable table;
    private final int mtu;

    Discovery(AttributeTable table, int mtu) {
        this.table = table;
        this.mtu = mtu;
    }

    /** 04 first(2) last(2): which types? 05 format(1: short or 2: long UUIDs), handle(2) type … */
    Bytes types(Bytes request) throws MalformedMessage, Refusal {
        List<Bytes> entries = new ArrayList<>();
        for (Attribute each : range(request)) {
            entries.add(Bytes.build().u16(each.handle()).bytes(AttUuid.encode(each.type())).toBytes());
        }
        int length = length(entries, request);
        return list(Bytes.of(0x05, length == 4 ? 1 : 2), entries, length);
    }

    /** 06 first(2) last(2) type(2) value: where is the service of this UUID? 07 handle(2) end(2) … */
    Bytes services(Bytes request) throws MalformedMessage, Refusal {
        UUID type = AttUuid.decode(request.slice(5, 2));
        List<Bytes> entries = new ArrayList<>();
        for (Attribute each : range(request)) {
            if (!each.type().equals(type) || !(each instanceof Service service)) continue;
            if (AttUuid.encode(service.uuid()).equals(request.from(7))) {
                entries.add(Bytes.build().u16(service.handle()).u16(service.end()).toBytes());
            }
        }
        return list(Bytes.of(0x07), entries, length(entries, request));
    }

    /** 08 first(2) last(2) type: what are the values of this type? 09 length handle(2) value … */
    Bytes values(Bytes request, Reading reading) throws MalformedMessage, Refusal {
        UUID type = AttUuid.decode(request.from(5));
        List<Bytes> entries = new ArrayList<>();
        for (Attribute each : range(request)) {
            if (each.type().equals(type)) entries.add(Bytes.build().u16(each.handle()).bytes(reading.of(each)).toBytes());
        }
        int length = length(entries, request);
        return list(Bytes.of(0x09, length), entries, length);
    }

    /** 10 first(2) last(2) 2800: which services are there? 11 length handle(2) end(2) UUID … */
    Bytes groups(Bytes request) throws MalformedMessage, Refusal {
        UUID type = AttUuid.decode(request.from(5));
        List<Bytes> entries = new ArrayList<>();
        for (Attribute each : range(request)) {
            if (!each.type().equals(type) || !(each instanceof Service service)) continue;
            entries.add(Bytes.build().u16(service.handle()).u16(service.end()).bytes(AttUuid.encode(service.uuid())).toBytes());
        }
        int length = length(entries, request);
        return list(Bytes.of(0x11, length), entries, length);
    }

    private List<Attribute> range(Bytes request) throws MalformedMessage {
        return table.between(request.u16(1), request.u16(3)).toList();
    }

    /** The length of the first entry, cut to what fits, which those behind it must have, too. */
    private int length(List<Bytes> entries, Bytes request) throws MalformedMessage, Refusal {
        if (entries.isEmpty()) throw new Refusal(request.u16(1), Refusal.NOTHING_FOUND);
        return Math.min(entries.get(0).length(), Math.min(mtu - 2, LONGEST_ENTRY));
    }

    private Bytes list(Bytes head, List<Bytes> entries, int length) throws MalformedMessage {
        Bytes.Builder answer = Bytes.build().bytes(head);
        int room = mtu - head.length();
        for (Bytes entry : entries) {
            if (entry.length() < length || entry.length() > length && entries.get(0) != entry || room < length) break;
            answer.bytes(entry.slice(0, length));
            room -= length;
        }
        return answer.toBytes();
    }
}
