package io.github.wristway.miband.talk;

import io.github.wristway.gateway.base.Bytes;
import io.github.wristway.gateway.base.Cancelled;
import io.github.wristway.gateway.base.LinkLost;
import io.github.wristway.gateway.base.MalformedMessage;
import io.github.wristway.gateway.base.WristwayException;
import io.github.wristway.gateway.device.Session;
import io.github.wristway.miband.huami.Battery;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** What a band tells about itself, service 180A and the battery. All of it is optional: a band may lack or refuse any. */
public final class DeviceInformation {
    private static final int LONGEST_TEXT = 64;

    private final Conversation band;
    private final Question<Optional<Integer>> battery;

    public DeviceInformation(Conversation band) {
        this(band, () -> read(band, Characteristic.BATTERY, value -> Battery.decode(value).percent()));
    }

    /** @param battery where the level comes from, percent */
    public DeviceInformation(Conversation band, Question<Optional<Integer>> battery) {
        this.band = band;
        this.battery = battery;
    }

    public Session.Details details() throws WristwayException {
        return new Session.Details(text(band, Characteristic.SERIAL), firmware(), text(band, Characteristic.HARDWARE), battery.ask());
    }

    Optional<String> firmware() throws WristwayException {
        return text(band, Characteristic.SOFTWARE);
    }

    public static Optional<String> text(Conversation band, Characteristic from) throws WristwayException {
        return value(band, from).flatMap(value -> printable(new String(value.toArray(), StandardCharsets.UTF_8)));
    }

    /** Only characters that print: what came from the air ends up on somebody's terminal. */
    public static Optional<String> printable(String said) {
        return Optional.of(said.replaceAll("[^\\p{Print}]", "").strip()).filter(text -> !text.isEmpty() && text.length() <= LONGEST_TEXT);
    }

    public static Optional<Bytes> value(Conversation band, Characteristic from) throws WristwayException {
        return band.has(from) ? tolerant(() -> band.read(from)) : Optional.empty();
    }

    /** Empty as well where what a band says makes no sense. */
    public static <T> Optional<T> read(Conversation band, Characteristic from, Meaning<T> meaning) throws WristwayException {
        Optional<Bytes> value = value(band, from);
        return value.isEmpty() ? Optional.empty() : tolerant(() -> meaning.of(value.get()));
    }

    public static <T> Optional<T> tolerant(Question<T> question) throws WristwayException {
        try {
            return Optional.of(question.ask());
        } catch (LinkLost | Cancelled e) {
            throw e;
        } catch (WristwayException e) {
            return Optional.empty();
        }
    }

    public interface Question<T> {
        T ask() throws WristwayException;
    }

    public interface Meaning<T> {
        T of(Bytes value) throws MalformedMessage;
    }
}
