package io.github.wristway.miband;

import io.github.wristway.gateway.base.Bytes;
import io.github.wristway.gateway.base.MalformedMessage;
import io.github.wristway.gateway.device.Recognition;
import io.github.wristway.gateway.radio.Advertisement;
import io.github.wristway.gateway.radio.BluetoothUuid;
import io.github.wristway.miband.huami.HuamiAdvertisement;
import java.util.Comparator;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * Tells a band by its advertisement: by its name for sure, by what it advertises otherwise as a guess.
 * Source: Gadgetbridge's coordinators, read for facts.
 */
final class BandSpotter {
    private static final int GUESS = 30;
    private static final int WEAK_GUESS = 15;

    /** A wrong guess must do no harm: these models are never offered a key, so a stranger's link stays as it is. */
    private static final MiBandModel HARMLESS = MiBandModel.MI4;
    private static final MiBandModel HARMLESS_NEWER = MiBandModel.MI6;

    /** Names of bands and watches that look alike from outside, but speak another protocol. */
    private static final Pattern SOMETHING_ELSE = Pattern.compile(
            "(mi_scale|mi (smart )?band .*|mi (watch|colors) .*|(xiaomi|redmi|amazfit|zepp)\\b.*)", Pattern.CASE_INSENSITIVE);
    private static final int NEWER_GENERATION = 3;

    private static final UUID BAND_SERVICE = BluetoothUuid.of(0xfee0);
    private static final UUID AUTHENTICATION_SERVICE = BluetoothUuid.of(0xfee1);

    private BandSpotter() {}

    static Optional<Recognition> recognise(Advertisement heard) {
        String name = heard.name().strip();
        Optional<Recognition> known = Models.ALL.stream().map(model -> byName(model, name, heard))
                .filter(recognition -> recognition.score() > 0).max(Comparator.comparingInt(Recognition::score));
        if (known.isPresent() || SOMETHING_ELSE.matcher(name).matches()) return known;
        return guess(heard);
    }

    private static Recognition byName(Model model, String name, Advertisement heard) {
        return new Recognition(model.id(), model.likeness(heard), "its name \"" + name.replaceAll("[^\\p{Print}]", "?") + "\"");
    }

    private static Optional<Recognition> guess(Advertisement heard) {
        Bytes data = heard.manufacturerData().get(HuamiAdvertisement.COMPANY);
        if (data != null) {
            return guessByGeneration(generation(heard, data));
        }
        if (heard.services().contains(AUTHENTICATION_SERVICE)) return guess(HARMLESS, GUESS, "the service FEE1 of Huami");
        if (heard.services().contains(BAND_SERVICE)) return guess(HARMLESS, WEAK_GUESS, "the service FEE0 of Mi Bands");
        return Optional.empty();
    }

    /** A Band 6 tells its generation even without a name; what comes after it is nothing that we know. */
    private static Optional<Recognition> guessByGeneration(int generation) {
        if (generation > NEWER_GENERATION) return Optional.empty();
        return guess(generation == NEWER_GENERATION ? HARMLESS_NEWER : HARMLESS, GUESS, "the manufacturer number 0157 of Huami");
    }

    private static Optional<Recognition> guess(MiBandModel model, int score, String reason) {
        return Optional.of(new Recognition(model.id(), score, reason + "; the model is a guess"));
    }

    private static int generation(Advertisement heard, Bytes data) {
        try {
            Optional<Bytes> steps = Optional.ofNullable(heard.serviceData().get(BAND_SERVICE));
            return HuamiAdvertisement.decode(data, steps).generation();
        } catch (MalformedMessage e) {
            return 0; // then it tells nothing, and a person decides
        }
    }
}
