package io.github.wristway.miband;

import static io.github.wristway.gateway.radio.Radio.Ability.GATT;
import static io.github.wristway.gateway.radio.Radio.Ability.STREAM;
import static io.github.wristway.miband.Ability.ACTIVITY;
import static io.github.wristway.miband.Ability.CALL;
import static io.github.wristway.miband.Ability.CLOCK;
import static io.github.wristway.miband.Ability.DAILY_HEART_RATES;
import static io.github.wristway.miband.Ability.HEART_RATE;
import static io.github.wristway.miband.Ability.LINK;
import static io.github.wristway.miband.Ability.MENU_RESET;
import static io.github.wristway.miband.Ability.REBOOT;
import static io.github.wristway.miband.Ability.TEXTS;
import static io.github.wristway.miband.Ability.UNLINK;
import static io.github.wristway.miband.carry.Lines.over;

import io.github.wristway.gateway.device.CapabilitySheet.AfterReset;
import io.github.wristway.gateway.device.CapabilitySheet.KeyOrigin;
import io.github.wristway.gateway.radio.Advertisement;
import io.github.wristway.miband.carry.Lines;
import io.github.wristway.miband.talk.Box;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The models that speak protobuf, oldest first. A new one is a new row here. Any firmware will do: what a message has that
 * nobody here knows is passed over, and files of unknown versions are kept raw. Sources: Gadgetbridge's coordinators of
 * December 2024, YuiBai468/gadgetbridge-miband11, zxor-org/OronBox, jronminh/miband9-direct, all read for facts.
 *
 * <p>Watches that talk in plain text and know a user number instead of a key are not here: Mi Watch Lite, Mi Watch Color Sport.
 */
enum XiaomiModel implements Model {
    //                 id                   name on the box            advertised name, before the end of the address
    //                 what carries it      what it cannot do, besides what none can
    //                 what others report on real bands; all the rest is untested
    MI7PRO            ("mi7pro",            "Xiaomi Smart Band 7 Pro", "Xiaomi Smart Band 7 Pro",
                       over(GATT),          Set.of(),                  Set.of(MENU_RESET)),
    MI8               ("mi8",               "Xiaomi Smart Band 8",     "Xiaomi Smart Band 8",
                       over(GATT),          Set.of(),                  Set.of(MENU_RESET)),
    MI8ACTIVE         ("mi8active",         "Xiaomi Smart Band 8 Active", "Xiaomi( Smart)? Band 8 Active",
                       over(GATT),          Set.of(),                  Set.of(MENU_RESET)),
    MI8PRO            ("mi8pro",            "Xiaomi Smart Band 8 Pro", "Xiaomi Smart Band 8 Pro",
                       over(STREAM),        Set.of(),                  Set.of(MENU_RESET)),
    MI9               ("mi9",               "Xiaomi Smart Band 9",     "Xiaomi Smart Band 9",
                       over(STREAM),        Set.of(),                  Set.of(LINK, MENU_RESET)),
    MI9ACTIVE         ("mi9active",         "Xiaomi Smart Band 9 Active", "Xiaomi Smart Band 9 Active",
                       over(GATT),          Set.of(HEART_RATE, ACTIVITY), Set.of(LINK, CLOCK, DAILY_HEART_RATES, MENU_RESET)),
    MI9PRO            ("mi9pro",            "Xiaomi Smart Band 9 Pro", "Xiaomi Smart Band 9 Pro",
                       over(STREAM),        Set.of(),                  Set.of(MENU_RESET)),
    MI10              ("mi10",              "Xiaomi Smart Band 10",    "Xiaomi Smart Band 10( NFC)?",
                       over(STREAM, GATT),  Set.of(),                  Set.of(LINK, MENU_RESET)),
    MI10PRO           ("mi10pro",           "Xiaomi Smart Band 10 Pro", "Xiaomi Smart Band 10 Pro",
                       over(STREAM, GATT),  Set.of(),                  Set.of(LINK, MENU_RESET)),
    MI11              ("mi11",              "Xiaomi Smart Band 11",    "Xiaomi Smart Band 11( Pro)?",
                       over(STREAM, GATT),  Set.of(),                  Set.of(MENU_RESET)),

    REDMIWATCH2       ("redmiwatch2",       "Redmi Watch 2",           "Redmi Watch 2",
                       over(GATT),          Set.of(),                  Set.of()),
    REDMIWATCH2LITE   ("redmiwatch2lite",   "Redmi Watch 2 Lite",      "Redmi Watch 2 Lite",
                       over(GATT),          Set.of(),                  Set.of()),
    REDMISMARTBAND2   ("redmismartband2",   "Redmi Smart Band 2",      "Redmi Smart Band 2",
                       over(GATT),          Set.of(),                  Set.of()),
    /** Its tags are known to be wrong. */
    REDMISMARTBANDPRO ("redmismartbandpro", "Redmi Smart Band Pro",    "Redmi( Smart)? Band Pro",
                       over(GATT).anyTag(), Set.of(),                  Set.of()),
    REDMIWATCH3       ("redmiwatch3",       "Redmi Watch 3",           "Redmi Watch 3",
                       over(STREAM, GATT),  Set.of(),                  Set.of()),
    REDMIWATCH3ACTIVE ("redmiwatch3active", "Redmi Watch 3 Active",    "Redmi Watch 3 Active",
                       over(STREAM, GATT),  Set.of(),                  Set.of()),
    REDMIWATCH4       ("redmiwatch4",       "Redmi Watch 4",           "Redmi Watch 4",
                       over(STREAM),        Set.of(),                  Set.of()),
    REDMIWATCH5       ("redmiwatch5",       "Redmi Watch 5",           "Redmi Watch 5",
                       over(STREAM),        Set.of(),                  Set.of()),
    REDMIWATCH5ACTIVE ("redmiwatch5active", "Redmi Watch 5 Active",    "Redmi Watch 5 Active",
                       over(STREAM),        Set.of(),                  Set.of()),
    REDMIWATCH5LITE   ("redmiwatch5lite",   "Redmi Watch 5 Lite",      "Redmi Watch 5 Lite",
                       over(STREAM),        Set.of(),                  Set.of()),
    REDMIWATCH6       ("redmiwatch6",       "Redmi Watch 6",           "Redmi Watch 6",
                       over(STREAM),        Set.of(),                  Set.of()),
    XIAOMIWATCHS1     ("xiaomiwatchs1",     "Xiaomi Watch S1",         "Xiaomi Watch S1",
                       over(STREAM, GATT),  Set.of(),                  Set.of()),
    XIAOMIWATCHS1ACTIVE("xiaomiwatchs1active", "Xiaomi Watch S1 Active", "Xiaomi Watch S1 Active",
                       over(STREAM, GATT),  Set.of(),                  Set.of()),
    XIAOMIWATCHS1PRO  ("xiaomiwatchs1pro",  "Xiaomi Watch S1 Pro",     "(Xiaomi Watch S1 Pro|L61)",
                       over(STREAM),        Set.of(),                  Set.of()),
    XIAOMIWATCHS3     ("xiaomiwatchs3",     "Xiaomi Watch S3",         "Xiaomi Watch S3( eSIM)?",
                       over(STREAM),        Set.of(),                  Set.of()),
    XIAOMIWATCHS4     ("xiaomiwatchs4",     "Xiaomi Watch S4",         "Xiaomi Watch S4( eSIM)?",
                       over(STREAM),        Set.of(),                  Set.of()),
    XIAOMIWATCHS5     ("xiaomiwatchs5",     "Xiaomi Watch S5",         "Xiaomi Watch S5( eSIM)?",
                       over(STREAM),        Set.of(),                  Set.of());

    /** Of the pages on the bands; that a watch has it as well is likely. */
    private static final String RESET_MENU = "Settings → System → Factory reset → confirm";
    private static final Set<Ability> NOT_DRIVEN = Set.of(TEXTS, CALL, REBOOT, UNLINK);

    /** More bytes than these do not fit into an advertisement; of a longer name only the beginning is heard, until a link tells it all. */
    private static final int MOST_OF_A_NAME = 29;

    private static final int SURE = 95;
    private static final int NAME_ONLY = 75;

    private final String id;
    private final Box box;
    private final Pattern advertisedName;
    private final Lines lines;
    private final Generation generation;
    private final Set<Ability> lacking;
    private final Set<Ability> reported;

    XiaomiModel(String id, String boxName, String advertisedName, Lines lines, Set<Ability> lacking, Set<Ability> reported) {
        this.id = id;
        this.box = new Box(boxName, KeyOrigin.ACCOUNT, Optional.of(RESET_MENU), Set.of());
        this.advertisedName = Pattern.compile(advertisedName + " [0-9A-Z]{4}");
        this.lines = lines;
        this.generation = new XiaomiGeneration(lines);
        this.lacking = lacking;
        this.reported = reported;
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public Box box() {
        return box;
    }

    /** A reset makes a new key, and only Mi Fitness is told it. */
    @Override
    public AfterReset afterReset() {
        return AfterReset.VENDOR_APP_FIRST;
    }

    Lines lines() {
        return lines;
    }

    @Override
    public Generation generation() {
        return generation;
    }

    @Override
    public boolean lacks(Ability ability) {
        return lacking.contains(ability) || NOT_DRIVEN.contains(ability);
    }

    @Override
    public boolean isReportedToDo(Ability ability) {
        return reported.contains(ability);
    }

    /** Capitals count. */
    @Override
    public int likeness(Advertisement heard) {
        String name = heard.name().strip();
        Matcher matcher = advertisedName.matcher(name);
        boolean fits = matcher.matches() || name.length() == MOST_OF_A_NAME && matcher.hitEnd();
        if (!fits) return 0;
        return generation.looksLike(heard) ? SURE : NAME_ONLY;
    }
}
