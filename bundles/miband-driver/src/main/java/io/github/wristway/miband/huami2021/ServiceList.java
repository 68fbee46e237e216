package io.github.wristway.miband.huami2021;

import io.github.wristway.gateway.base.Bytes;
import io.github.wristway.gateway.base.MalformedMessage;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Which endpoints a Band 7 has, and which of them want to be spoken to in encrypted messages. It is asked after the key
 * exchange; {@link Endpoint#SERVICES} answers.
 * <pre>
 * size  field
 * 1     04
 * 2     how many follow
 * 3n    {@link Endpoint} (2 bytes), 01 = encrypted or 00 = openly
 * </pre>
 * Source: Gadgetbridge, read for facts.
 *
 * @param encrypted for each endpoint that is there, in the band's order
 */
public record ServiceList(Map<Integer, Boolean> encrypted) {
    /** Asks for it. */
    public static final Message REQUEST = new Message(Endpoint.SERVICES, Bytes.of(0x03));

    private static final int ENTRY = 3;

    public ServiceList {
        encrypted = Collections.unmodifiableMap(new LinkedHashMap<>(encrypted));
    }

    public static ServiceList decode(Bytes payload) throws MalformedMessage {
        if (payload.u8(0) != 0x04) throw new MalformedMessage("a list of services starts with 04: " + payload);
        int services = payload.u16(1);
        if (payload.length() != 3 + services * ENTRY) {
            throw new MalformedMessage("%d services do not come in %d bytes".formatted(services, payload.length()));
        }
        Map<Integer, Boolean> encrypted = new LinkedHashMap<>();
        for (int at = 3; at < payload.length(); at += ENTRY) {
            int flag = payload.u8(at + 2);
            if (flag > 1) throw new MalformedMessage("a service is encrypted (01) or not (00): " + payload);
            if (encrypted.put(payload.u16(at), flag == 1) != null) {
                throw new MalformedMessage("endpoint %04x is listed twice".formatted(payload.u16(at)));
            }
        }
        return new ServiceList(encrypted);
    }
}
