package io.github.wristway.miband;

import static io.github.wristway.gateway.device.CapabilitySheet.AfterReset.LINK_ANYWHERE;
import static io.github.wristway.gateway.device.CapabilitySheet.AfterReset.VENDOR_APP_FIRST;
import static io.github.wristway.gateway.device.CapabilitySheet.KeyOrigin.ACCOUNT;
import static io.github.wristway.gateway.device.CapabilitySheet.KeyOrigin.OURS_WITH_TAP;
import static io.github.wristway.miband.Ability.ACTIVITY;
import static io.github.wristway.miband.Ability.BATTERY;
import static io.github.wristway.miband.Ability.CALL;
import static io.github.wristway.miband.Ability.CLOCK;
import static io.github.wristway.miband.Ability.FACTORY_RESET;
import static io.github.wristway.miband.Ability.FIND;
import static io.github.wristway.miband.Ability.HEART_RATE;
import static io.github.wristway.miband.Ability.HEART_RATE_INTERVAL;
import static io.github.wristway.miband.Ability.LINK;
import static io.github.wristway.miband.Ability.LIVE_HEART_RATE;
import static io.github.wristway.miband.Ability.LIVE_STEPS;
import static io.github.wristway.miband.Ability.MENU_RESET;
import static io.github.wristway.miband.Ability.OXYGEN;
import static io.github.wristway.miband.Ability.REBOOT;
import static io.github.wristway.miband.Ability.SETTINGS;
import static io.github.wristway.miband.Ability.TEXTS;
import static io.github.wristway.miband.Ability.UNLINK;
import static io.github.wristway.miband.DailyUse.BAND_2;
import static io.github.wristway.miband.DailyUse.BAND_3;
import static io.github.wristway.miband.DailyUse.BAND_4;
import static io.github.wristway.miband.DailyUse.BAND_5;
import static io.github.wristway.miband.DailyUse.BAND_6;
import static io.github.wristway.miband.HuamiGeneration.NOTHING_ELSE;
import static io.github.wristway.miband.HuamiGeneration.WORKOUTS;
import static io.github.wristway.miband.HuamiGeneration.WORKOUTS_AND_STRESS;
import static io.github.wristway.miband.HuamiGeneration.WORKOUTS_STRESS_PAI_OXYGEN;
import static io.github.wristway.miband.OneUse.WITHOUT_PULSE;
import static io.github.wristway.miband.OneUse.WITH_PULSE;
import static io.github.wristway.miband.Ways.EVEN_EXCHANGE;
import static io.github.wristway.miband.Ways.EXCHANGE_SINCE_1_0_4;
import static io.github.wristway.miband.ZeppGeneration.READINGS;
import static io.github.wristway.miband.activity.RecordLayout.BRIEF;
import static io.github.wristway.miband.activity.RecordLayout.LONG;
import static io.github.wristway.miband.activity.RecordLayout.SHORT;
import static io.github.wristway.miband.one.Hardware.BAND_1;
import static io.github.wristway.miband.one.Hardware.BAND_1A;
import static io.github.wristway.miband.one.Hardware.BAND_1S;

import io.github.wristway.gateway.base.NotFound;
import io.github.wristway.gateway.device.CapabilitySheet.AfterReset;
import io.github.wristway.gateway.device.CapabilitySheet.KeyOrigin;
import io.github.wristway.miband.activity.RecordLayout;
import io.github.wristway.miband.huami.AuthDialect;
import io.github.wristway.miband.huami.DataType;
import io.github.wristway.miband.huami.FirmwareVersion;
import io.github.wristway.miband.one.Hardware;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The models, oldest first. A new one is a new line here. Sources: Gadgetbridge's coordinators, satcar77/miband4,
 * janvda/miband4, 4lhc/MiBand-HRX, pymb1a, all read for facts; the menus are in public how-to pages.
 */
enum MiBandModel {
    //        id          name on the box        advertised names
    //        protocol                   key            once reset        way to the reset in its own menu
    //          F, marked (or the ways in), record, kept besides activity, what for from day to day; or hardware, marked, record, what for
    //        what it cannot do
    //        what others report on real bands; all the rest is untested; the first number of each firmware that it fits
    MI1      ("mi1",      "Mi Band 1",           List.of("MI"),
              one(BAND_1, false, BRIEF, WITHOUT_PULSE), OURS_WITH_TAP, LINK_ANYWHERE,    "",
              Set.of(MENU_RESET, HEART_RATE, LIVE_HEART_RATE, HEART_RATE_INTERVAL, TEXTS, CALL),
              Set.of(LINK, ACTIVITY, BATTERY, CLOCK, FIND), 1),
    MI1A     ("mi1a",     "Mi Band 1A",          List.of("MI1A"),
              one(BAND_1A, true, BRIEF, WITHOUT_PULSE), OURS_WITH_TAP, LINK_ANYWHERE,    "",
              Set.of(MENU_RESET, HEART_RATE, LIVE_HEART_RATE, HEART_RATE_INTERVAL, TEXTS, CALL),
              Set.of(LINK, ACTIVITY, BATTERY, CLOCK, FIND, SETTINGS), 5),
    MI1S     ("mi1s",     "Mi Band 1S Pulse",    List.of("MI1S"),
              one(BAND_1S, true, SHORT, WITH_PULSE), OURS_WITH_TAP, LINK_ANYWHERE,    "",
              Set.of(MENU_RESET, HEART_RATE_INTERVAL, TEXTS, CALL),
              Set.of(LINK, HEART_RATE, ACTIVITY, BATTERY, CLOCK, FIND), 4),
    MI2      ("mi2",      "Mi Band 2",           List.of("MI Band 2"),
              huami(0x08, false, SHORT, NOTHING_ELSE, BAND_2), OURS_WITH_TAP, LINK_ANYWHERE,    "",
              Set.of(MENU_RESET),
              Set.of(LINK, HEART_RATE, ACTIVITY, BATTERY, CLOCK, FIND, LIVE_STEPS, SETTINGS, REBOOT), 1),
    HRX      ("hrx",      "Mi Band HRX Edition", List.of("Mi Band HRX", "Mi Band 2i"),
              huami(0x08, false, SHORT, NOTHING_ELSE, DailyUse.HRX), OURS_WITH_TAP, LINK_ANYWHERE,    "",
              Set.of(MENU_RESET, HEART_RATE, LIVE_HEART_RATE, HEART_RATE_INTERVAL),
              Set.of(LINK), 1),
    MI3      ("mi3",      "Mi Band 3",           List.of("Mi Band 3", "Xiaomi Band 3"),
              huami(0x00, false, SHORT, WORKOUTS, BAND_3), OURS_WITH_TAP, LINK_ANYWHERE,    "More → Factory reset → hold → hold again (newer firmware)",
              Set.of(),
              Set.of(LINK, HEART_RATE, ACTIVITY, BATTERY, CLOCK, FIND, TEXTS, REBOOT, FACTORY_RESET, MENU_RESET, UNLINK), 1, 2),
    MI4      ("mi4",      "Mi Smart Band 4",     List.of("Mi Smart Band 4"),
              huami(0x00, true, SHORT, WORKOUTS, BAND_4),  ACCOUNT,       VENDOR_APP_FIRST, "More → Settings → Factory reset → confirm",
              Set.of(),
              Set.of(LINK, HEART_RATE, ACTIVITY, BATTERY, CLOCK, FIND, LIVE_HEART_RATE, LIVE_STEPS, TEXTS, REBOOT, MENU_RESET), 1),
    MI5      ("mi5",      "Mi Smart Band 5",     List.of("Mi Smart Band 5"),
              huami(EVEN_EXCHANGE, LONG, WORKOUTS_AND_STRESS, BAND_5),  ACCOUNT,       VENDOR_APP_FIRST, "More → Factory reset → confirm",
              Set.of(),
              Set.of(LINK, HEART_RATE, ACTIVITY, BATTERY, CLOCK, REBOOT, MENU_RESET), 1),
    AMAZFIT5 ("amazfit5", "Amazfit Band 5",      List.of("Amazfit Band 5"),
              huami(EVEN_EXCHANGE, LONG, WORKOUTS_AND_STRESS, BAND_5),  ACCOUNT,       VENDOR_APP_FIRST, "More → Settings → Factory reset → confirm",
              Set.of(),
              Set.of(MENU_RESET), 1),
    MI6      ("mi6",      "Mi Smart Band 6",     List.of("Mi Smart Band 6"),
              huami(EXCHANGE_SINCE_1_0_4, LONG, WORKOUTS_STRESS_PAI_OXYGEN, BAND_6),  ACCOUNT, VENDOR_APP_FIRST, "Settings → Factory reset → confirm",
              Set.of(),
              Set.of(LINK, HEART_RATE, ACTIVITY, OXYGEN, BATTERY, CLOCK, FIND, MENU_RESET), 1),
    MI7      ("mi7",      "Xiaomi Smart Band 7", List.of("Xiaomi Smart Band 7"),
              new ZeppGeneration(LONG, READINGS), ACCOUNT,   VENDOR_APP_FIRST, "Settings → System → Factory reset → confirm",
              Set.of(HEART_RATE_INTERVAL, TEXTS, CALL, REBOOT, FACTORY_RESET),
              Set.of(MENU_RESET), 1, 2);

    private final String id;
    private final String boxName;
    private final List<String> advertisedNames;
    private final Generation generation;
    private final KeyOrigin keyOrigin;
    private final AfterReset afterReset;
    private final String resetMenu;
    private final Set<Ability> lacking;
    private final Set<Ability> reported;
    private final int[] firmware;

    MiBandModel(String id, String boxName, List<String> advertisedNames, Generation generation, KeyOrigin keyOrigin,
                AfterReset afterReset, String resetMenu, Set<Ability> lacking, Set<Ability> reported, int... firmware) {
        this.id = id;
        this.boxName = boxName;
        this.advertisedNames = advertisedNames;
        this.generation = generation;
        this.keyOrigin = keyOrigin;
        this.afterReset = afterReset;
        this.resetMenu = resetMenu;
        this.lacking = lacking;
        this.reported = reported;
        this.firmware = firmware;
    }

    private static Generation one(Hardware hardware, boolean marked, RecordLayout layout, OneUse use) {
        return new OneGeneration(hardware, marked, layout, use);
    }

    private static Generation huami(int flags, boolean marked, RecordLayout layout, Set<DataType> records, DailyUse use) {
        return huami(Ways.proof(new AuthDialect(flags, marked)), layout, records, use);
    }

    private static Generation huami(Ways ways, RecordLayout layout, Set<DataType> records, DailyUse use) {
        return new HuamiGeneration(ways, layout, records, Receipt.ONE_WORD, use);
    }

    /** Finds a model by the id that stands in its sheet. */
    static MiBandModel withId(String id) throws NotFound {
        return Stream.of(values()).filter(model -> model.id.equals(id)).findFirst()
                .orElseThrow(() -> new NotFound("no Mi Band goes by \"" + id + "\"", "Choose one of " + ids()));
    }

    private static String ids() {
        return Stream.of(values()).map(MiBandModel::id).collect(Collectors.joining(", "));
    }

    String id() {
        return id;
    }

    String boxName() {
        return boxName;
    }

    List<String> advertisedNames() {
        return advertisedNames;
    }

    Generation generation() {
        return generation;
    }

    KeyOrigin keyOrigin() {
        return keyOrigin;
    }

    AfterReset afterReset() {
        return afterReset;
    }

    Optional<String> resetMenu() {
        return Optional.of(resetMenu).filter(way -> !way.isEmpty());
    }

    /** Whether what stands here is known to hold for a firmware. What came after it may have other orders. */
    boolean fits(String said) {
        return FirmwareVersion.read(said).filter(version -> IntStream.of(firmware).anyMatch(known -> known == version.major())).isPresent();
    }

    boolean lacks(Ability ability) {
        return lacking.contains(ability);
    }

    /** True where somebody else says that it works on a real band. Wristway has never met one. */
    boolean isReportedToDo(Ability ability) {
        return reported.contains(ability);
    }
}
