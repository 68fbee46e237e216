package io.github.wristway.miband.huami;

import io.github.wristway.gateway.base.Bytes;
import io.github.wristway.gateway.base.MalformedMessage;
import java.util.Optional;

/**
 * What a band tells everybody: manufacturer data of company 0157, and service data of FEE0.
 * <pre>
 * size  field of the manufacturer data
 * 1     02
 * 2     02 01 while a heart rate is shared, else ff ff
 * 1     heart rate, beats per minute; ff = none
 * 13    ff
 * 1     generation: 02 on Band 4, 03 on Band 6
 * 6     Bluetooth address, in reading order
 *
 * size  field of the service data
 * 4     steps of today
 * </pre>
 * Source: Gadgetbridge and notifymi, read for facts; captured advertisements, made anonymous.
 *
 * @param address in the spelling {@code aa:bb:cc:dd:ee:ff}
 */
public record HuamiAdvertisement(Optional<Integer> beatsPerMinute, int generation, String address, Optional<Long> steps) {
    public static final int COMPANY = 0x0157;

    private static final int LENGTH = 24;
    private static final int NO_HEART_RATE = 0xff;

    /** @param serviceData of FEE0; empty if there was none */
    public static HuamiAdvertisement decode(Bytes manufacturerData, Optional<Bytes> serviceData) throws MalformedMessage {
        if (manufacturerData.length() != LENGTH) {
            throw new MalformedMessage("a band advertises 24 bytes, not " + manufacturerData.length());
        }
        if (manufacturerData.u8(0) != 0x02) throw new MalformedMessage("a band advertises 02 first, not " + manufacturerData);
        int rate = manufacturerData.u8(3);
        Optional<Long> steps = serviceData.isPresent() ? Optional.of(steps(serviceData.get())) : Optional.empty();
        return new HuamiAdvertisement(rate == 0 || rate == NO_HEART_RATE ? Optional.empty() : Optional.of(rate),
                                      manufacturerData.u8(17),
                                      manufacturerData.from(18).hex().replaceAll("(..)(?!$)", "$1:"), steps);
    }

    private static long steps(Bytes serviceData) throws MalformedMessage {
        if (serviceData.length() != 4) throw new MalformedMessage("a step count has 4 bytes, not " + serviceData.length());
        return serviceData.u32(0);
    }
}
