package io.github.wristway.miband;

import io.github.wristway.gateway.base.Bytes;
import io.github.wristway.gateway.base.Cancelled;
import io.github.wristway.gateway.base.LinkLost;
import io.github.wristway.gateway.base.WristwayException;
import io.github.wristway.gateway.device.Session;
import io.github.wristway.miband.huami.Battery;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * What a band tells about itself, service 180A and the battery. All of it is optional: a band may lack or refuse any. It is
 * read when somebody asks for it, and then only once.
 */
final class DeviceInformation {
    private static final int LONGEST_TEXT = 64;

    private final Conversation band;
    private final Question<Optional<Integer>> battery;
    private Optional<Session.Details> details = Optional.empty();

    DeviceInformation(Conversation band) {
        this(band, () -> batteryPercent(band));
    }

    /** @param battery where the level comes from, percent */
    DeviceInformation(Conversation band, Question<Optional<Integer>> battery) {
        this.band = band;
        this.battery = battery;
    }

    Session.Details details() throws WristwayException {
        if (details.isEmpty()) {
            details = Optional.of(new Session.Details(text(band, Characteristic.SERIAL), firmware(),
                                                      text(band, Characteristic.HARDWARE), battery.ask()));
        }
        return details.get();
    }

    /** Asked anew each time. */
    Optional<String> firmware() throws WristwayException {
        return text(band, Characteristic.SOFTWARE);
    }

    /** Only characters that print: what came from the air ends up on somebody's terminal. */
    static Optional<String> text(Conversation band, Characteristic from) throws WristwayException {
        return value(band, from)
                .map(value -> new String(value.toArray(), StandardCharsets.UTF_8).replaceAll("[^\\p{Print}]", "").strip())
                .filter(text -> !text.isEmpty() && text.length() <= LONGEST_TEXT);
    }

    private static Optional<Integer> batteryPercent(Conversation band) throws WristwayException {
        Optional<Bytes> value = value(band, Characteristic.BATTERY);
        if (value.isEmpty()) return Optional.empty();
        return tolerant(() -> Battery.decode(value.get()).percent());
    }

    static Optional<Bytes> value(Conversation band, Characteristic from) throws WristwayException {
        return band.has(from) ? tolerant(() -> band.read(from)) : Optional.empty();
    }

    static <T> Optional<T> tolerant(Question<T> question) throws WristwayException {
        try {
            return Optional.of(question.ask());
        } catch (LinkLost | Cancelled e) {
            throw e;
        } catch (WristwayException e) {
            return Optional.empty();
        }
    }

    interface Question<T> {
        T ask() throws WristwayException;
    }
}
