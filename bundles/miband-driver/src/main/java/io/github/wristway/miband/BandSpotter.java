package io.github.wristway.miband;

import io.github.wristway.gateway.base.Bytes;
import io.github.wristway.gateway.base.MalformedMessage;
import io.github.wristway.gateway.device.Recognition;
import io.github.wristway.gateway.radio.Advertisement;
import io.github.wristway.gateway.radio.BluetoothUuid;
import io.github.wristway.miband.huami.HuamiAdvertisement;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Tells a band by its advertisement: by its name for sure, by what it advertises otherwise as a guess.
 * Source: Gadgetbridge's coordinators, read for facts.
 */
final class BandSpotter {
    private static final int SURE = 95;
    private static final int SURE_WITH_MORE_NAME = 90;
    private static final int NAME_ONLY = 60;
    private static final int GUESS = 30;
    private static final int WEAK_GUESS = 15;

    /** A wrong guess must do no harm: these models are never offered a key, so a stranger's link stays as it is. */
    private static final MiBandModel HARMLESS = MiBandModel.MI4;
    private static final MiBandModel HARMLESS_NEWER = MiBandModel.MI6;

    /** Names of bands and watches that look alike from outside, but speak another protocol. */
    private static final Pattern SOMETHING_ELSE = Pattern.compile(
            "(mi_scale|mi (smart )?band .*|(xiaomi|redmi|amazfit|zepp)\\b.*)", Pattern.CASE_INSENSITIVE);
    private static final int NEWER_GENERATION = 3;

    private static final UUID BAND_SERVICE = BluetoothUuid.of(0xfee0);
    private static final UUID AUTHENTICATION_SERVICE = BluetoothUuid.of(0xfee1);

    private static final List<Name> LONGEST_FIRST = Stream.of(MiBandModel.values())
            .flatMap(model -> model.advertisedNames().stream().map(name -> new Name(name, model)))
            .sorted(Comparator.comparing((Name name) -> name.text().length()).reversed())
            .toList();

    private BandSpotter() {}

    static Optional<Recognition> recognise(Advertisement heard) {
        String name = heard.name().strip();
        Optional<Recognition> known = LONGEST_FIRST.stream().flatMap(candidate -> candidate.match(name, heard).stream()).findFirst();
        if (known.isPresent() || SOMETHING_ELSE.matcher(name).matches()) return known;
        return guess(heard);
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

    private record Name(String text, MiBandModel model) {
        /** "Mi Smart Band 4 NFC" is a Band 4, "Mi Smart Band 4C" is something else; and "MI Band 9" is no "MI". */
        Optional<Recognition> match(String name, Advertisement heard) {
            String said = name.toLowerCase(Locale.ROOT);
            String ours = text.toLowerCase(Locale.ROOT);
            if (!model.generation().looksLike(heard)) {
                return said.equals(ours) ? Optional.of(recognition(NAME_ONLY, name)) : Optional.empty();
            }
            if (said.equals(ours)) return Optional.of(recognition(SURE, name));
            boolean longEnough = ours.contains(" ");
            return longEnough && said.startsWith(ours + " ") ? Optional.of(recognition(SURE_WITH_MORE_NAME, name)) : Optional.empty();
        }

        private Recognition recognition(int score, String name) {
            return new Recognition(model.id(), score, "its name \"" + name.replaceAll("[^\\p{Print}]", "?") + "\"");
        }
    }
}
