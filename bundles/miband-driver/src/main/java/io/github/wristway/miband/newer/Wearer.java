package io.github.wristway.miband.newer;

import io.github.wristway.gateway.base.InvalidRequest;
import io.github.wristway.miband.huami.UserInfo;
import io.github.wristway.miband.huami.UserInfo.Sex;
import io.github.wristway.miband.settings.Written;
import io.github.wristway.miband.xiaomi.proto.Fitness.Profile;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Optional;

/** Who wears a newer band: {@code female,1990-05-17,170cm,65.5kg}. */
final class Wearer {
    private static final int MALE = 1;
    private static final int FEMALE = 2;

    private Wearer() {}

    static void set(Profile.Builder profile, String value, Clock clock) throws InvalidRequest {
        UserInfo wearer = Written.profile(value, clock);
        if (wearer.sex() == Sex.OTHER) throw new InvalidRequest("a newer band knows male and female only", "Choose the one whose figures fit better");
        profile.setSex(wearer.sex() == Sex.MALE ? MALE : FEMALE)
                .setBorn(Integer.parseInt(wearer.born().format(DateTimeFormatter.BASIC_ISO_DATE)))
                .setHeightCm(wearer.heightCm())
                .setWeightKg((float) wearer.weightKg());
    }

    /** Empty where a band has none, or one that makes no sense. */
    static Optional<String> written(Profile profile) {
        if (profile.getSex() != MALE && profile.getSex() != FEMALE) return Optional.empty();
        return born(profile).map(born -> String.format(Locale.ROOT, "%s,%s,%dcm,%.1fkg",
                profile.getSex() == MALE ? "male" : "female", born, profile.getHeightCm(), profile.getWeightKg()));
    }

    private static Optional<LocalDate> born(Profile profile) {
        try {
            return Optional.of(LocalDate.parse(Integer.toString(profile.getBorn()), DateTimeFormatter.BASIC_ISO_DATE));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
