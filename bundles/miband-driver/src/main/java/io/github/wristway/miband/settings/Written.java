package io.github.wristway.miband.settings;

import io.github.wristway.gateway.base.InvalidRequest;
import io.github.wristway.miband.huami.DailyWindow;
import io.github.wristway.miband.huami.UserInfo;
import io.github.wristway.miband.huami.UserInfo.Sex;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Locale;

/** How people write what is set: the forms, and what is meant by them. */
public final class Written {
    static final String SWITCH = "off|on";
    static final String TIME = "([01]\\d|2[0-3]):[0-5]\\d";
    static final String WINDOW = TIME + "-" + TIME;
    static final String MINUTES = "([1-9]\\d?|1[01]\\d|120)";
    static final String IDLE = "off|" + MINUTES + "min(," + WINDOW + "){1,2}";
    /** Steps of a day: 1 to 59999. */
    static final String STEPS = "[1-9]\\d{0,3}|[1-5]\\d{4}";
    static final String PROFILE = "(female|male|other),(19|20)\\d\\d-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])"
            + ",([5-9]\\d|1\\d\\d|2[0-4]\\d)cm,([1-9]\\d|[12]\\d\\d)(\\.\\d)?kg";

    /** A band may ask for one; there is only one wearer. */
    private static final int USER = 1;

    private Written() {}

    static boolean isWindow(String value) {
        return value.matches(WINDOW);
    }

    /** {@code 22:00-07:00}. */
    static DailyWindow window(String value) {
        int dash = value.indexOf('-');
        return new DailyWindow(LocalTime.parse(value.substring(0, dash)), LocalTime.parse(value.substring(dash + 1)));
    }

    /** {@code female,1990-05-17,170cm,65.5kg}. */
    public static UserInfo profile(String value, Clock clock) throws InvalidRequest {
        String[] parts = value.split(",");
        LocalDate born = born(parts[1], clock);
        return new UserInfo(born, Sex.valueOf(parts[0].toUpperCase(Locale.ROOT)),
                            Integer.parseInt(parts[2].replace("cm", "")), Double.parseDouble(parts[3].replace("kg", "")), USER);
    }

    private static LocalDate born(String date, Clock clock) throws InvalidRequest {
        try {
            LocalDate born = LocalDate.parse(date);
            if (!born.isAfter(LocalDate.now(clock))) return born;
        } catch (DateTimeException e) {
            throw new InvalidRequest("there was no " + date, "Write year, month and day, such as 1990-05-17");
        }
        throw new InvalidRequest("nobody is born yet on " + date, "Write year, month and day, such as 1990-05-17");
    }
}
