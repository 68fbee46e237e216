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
import static io.github.wristway.miband.activity.RecordLayout.BRIEF;
import static io.github.wristway.miband.activity.RecordLayout.LONG;
import static io.github.wristway.miband.activity.RecordLayout.SHORT;
import static io.github.wristway.miband.door.Ways.EVEN_EXCHANGE;
import static io.github.wristway.miband.door.Ways.EXCHANGE_SINCE_1_0_4;
import static io.github.wristway.miband.door.Ways.proof;
import static io.github.wristway.miband.first.OneUse.WITHOUT_PULSE;
import static io.github.wristway.miband.first.OneUse.WITH_PULSE;
import static io.github.wristway.miband.one.Hardware.BAND_1;
import static io.github.wristway.miband.one.Hardware.BAND_1A;
import static io.github.wristway.miband.one.Hardware.BAND_1S;
import static io.github.wristway.miband.sync.Kept.NOTHING_ELSE;
import static io.github.wristway.miband.sync.Kept.READINGS;
import static io.github.wristway.miband.sync.Kept.WORKOUTS;
import static io.github.wristway.miband.sync.Kept.WORKOUTS_AND_STRESS;
import static io.github.wristway.miband.sync.Kept.WORKOUTS_STRESS_PAI_OXYGEN;

import io.github.wristway.gateway.device.CapabilitySheet.AfterReset;
import io.github.wristway.gateway.device.CapabilitySheet.KeyOrigin;
import io.github.wristway.gateway.radio.Advertisement;
import io.github.wristway.miband.activity.RecordLayout;
import io.github.wristway.miband.door.Ways;
import io.github.wristway.miband.first.OneModel;
import io.github.wristway.miband.first.OneUse;
import io.github.wristway.miband.huami.DataType;
import io.github.wristway.miband.one.Hardware;
import io.github.wristway.miband.sync.Kept;
import io.github.wristway.miband.sync.Receipt;
import io.github.wristway.miband.talk.Box;
import java.util.Optional;
import java.util.Set;

/**
 * The models that speak as Huami's do, oldest first. A new one is a new row here. Sources: Gadgetbridge's coordinators, satcar77/miband4,
 * janvda/miband4, 4lhc/MiBand-HRX, pymb1a, all read for facts; the menus are in public how-to pages.
 */
enum MiBandModel implements Model {
    //        id          name on the box        key            once reset        advertised names
    //        firmware      way to the reset in its own menu; of the firmware, the first number of each that the row fits
    //        one:  hardware marked layout what for from day to day
    //        huami: ways in              layout kept besides activity       what for from day to day
    //        what it cannot do
    //        what others report on real bands; all the rest is untested
    //        the switch in the vendor's app that keeps other hosts away; on Band 6 a public how-to page tells of it
    MI1      ("mi1",      "Mi Band 1",           OURS_WITH_TAP, LINK_ANYWHERE,    AdvertisedNames.of("MI"),
              Set.of(1),    "",
              one(  BAND_1,  false, BRIEF, WITHOUT_PULSE),
              Set.of(MENU_RESET, HEART_RATE, LIVE_HEART_RATE, HEART_RATE_INTERVAL, TEXTS, CALL),
              Set.of(LINK, ACTIVITY, BATTERY, CLOCK, FIND)),
    MI1A     ("mi1a",     "Mi Band 1A",          OURS_WITH_TAP, LINK_ANYWHERE,    AdvertisedNames.of("MI1A"),
              Set.of(5),    "",
              one(  BAND_1A, true,  BRIEF, WITHOUT_PULSE),
              Set.of(MENU_RESET, HEART_RATE, LIVE_HEART_RATE, HEART_RATE_INTERVAL, TEXTS, CALL),
              Set.of(LINK, ACTIVITY, BATTERY, CLOCK, FIND, SETTINGS)),
    MI1S     ("mi1s",     "Mi Band 1S Pulse",    OURS_WITH_TAP, LINK_ANYWHERE,    AdvertisedNames.of("MI1S"),
              Set.of(4),    "",
              one(  BAND_1S, true,  SHORT, WITH_PULSE),
              Set.of(MENU_RESET, HEART_RATE_INTERVAL, TEXTS, CALL),
              Set.of(LINK, HEART_RATE, ACTIVITY, BATTERY, CLOCK, FIND)),
    MI2      ("mi2",      "Mi Band 2",           OURS_WITH_TAP, LINK_ANYWHERE,    AdvertisedNames.of("MI Band 2"),
              Set.of(1),    "",
              huami(proof(0x08, false),   SHORT, NOTHING_ELSE,               BAND_2),
              Set.of(MENU_RESET),
              Set.of(LINK, HEART_RATE, ACTIVITY, BATTERY, CLOCK, FIND, LIVE_STEPS, SETTINGS, REBOOT)),
    HRX      ("hrx",      "Mi Band HRX Edition", OURS_WITH_TAP, LINK_ANYWHERE,    AdvertisedNames.of("Mi Band HRX", "Mi Band 2i"),
              Set.of(1),    "",
              huami(proof(0x08, false),   SHORT, NOTHING_ELSE,               DailyUse.HRX),
              Set.of(MENU_RESET, HEART_RATE, LIVE_HEART_RATE, HEART_RATE_INTERVAL),
              Set.of(LINK)),
    MI3      ("mi3",      "Mi Band 3",           OURS_WITH_TAP, LINK_ANYWHERE,    AdvertisedNames.of("Mi Band 3", "Xiaomi Band 3"),
              Set.of(1, 2), "More → Factory reset → hold → hold again (newer firmware)",
              huami(proof(0x00, false),   SHORT, WORKOUTS,                   BAND_3),
              Set.of(),
              Set.of(LINK, HEART_RATE, ACTIVITY, BATTERY, CLOCK, FIND, TEXTS, REBOOT, FACTORY_RESET, MENU_RESET, UNLINK)),
    MI4      ("mi4",      "Mi Smart Band 4",     ACCOUNT,       VENDOR_APP_FIRST, AdvertisedNames.of("Mi Smart Band 4"),
              Set.of(1),    "More → Settings → Factory reset → confirm",
              huami(proof(0x00, true),    SHORT, WORKOUTS,                   BAND_4),
              Set.of(),
              Set.of(LINK, HEART_RATE, ACTIVITY, BATTERY, CLOCK, FIND, LIVE_HEART_RATE, LIVE_STEPS, TEXTS, REBOOT, MENU_RESET)),
    MI5      ("mi5",      "Mi Smart Band 5",     ACCOUNT,       VENDOR_APP_FIRST, AdvertisedNames.of("Mi Smart Band 5"),
              Set.of(1),    "More → Factory reset → confirm",
              huami(EVEN_EXCHANGE,        LONG,  WORKOUTS_AND_STRESS,        BAND_5),
              Set.of(),
              Set.of(LINK, HEART_RATE, ACTIVITY, BATTERY, CLOCK, REBOOT, MENU_RESET),
              "Zepp Life → Profile → Mi Smart Band 5 → Connection Restriction, if it is there"),
    AMAZFIT5 ("amazfit5", "Amazfit Band 5",      ACCOUNT,       VENDOR_APP_FIRST, AdvertisedNames.of("Amazfit Band 5"),
              Set.of(1),    "More → Settings → Factory reset → confirm",
              huami(EVEN_EXCHANGE,        LONG,  WORKOUTS_AND_STRESS,        BAND_5),
              Set.of(),
              Set.of(MENU_RESET)),
    MI6      ("mi6",      "Mi Smart Band 6",     ACCOUNT,       VENDOR_APP_FIRST, AdvertisedNames.of("Mi Smart Band 6"),
              Set.of(1),    "Settings → Factory reset → confirm",
              huami(EXCHANGE_SINCE_1_0_4, LONG,  WORKOUTS_STRESS_PAI_OXYGEN, BAND_6),
              Set.of(),
              Set.of(LINK, HEART_RATE, ACTIVITY, OXYGEN, BATTERY, CLOCK, FIND, MENU_RESET),
              "Zepp Life (once Mi Fit) → Profile → Mi Smart Band 6 → Connection Restriction"),
    MI7      ("mi7",      "Xiaomi Smart Band 7", ACCOUNT,       VENDOR_APP_FIRST, AdvertisedNames.of("Xiaomi Smart Band 7"),
              Set.of(1, 2), "Settings → System → Factory reset → confirm",
              zepp(                       LONG,  READINGS),
              Set.of(HEART_RATE_INTERVAL, TEXTS, CALL, REBOOT, FACTORY_RESET),
              Set.of(MENU_RESET),
              "Zepp Life → Profile → Xiaomi Smart Band 7 → Connection Restriction, if it is there");

    private final String id;
    private final Box box;
    private final AfterReset afterReset;
    private final AdvertisedNames names;
    private final Generation generation;
    private final Set<Ability> lacking;
    private final Set<Ability> reported;
    private final Optional<String> restriction;

    MiBandModel(String id, String boxName, KeyOrigin keyOrigin, AfterReset afterReset, AdvertisedNames names,
                Set<Integer> firmware, String resetMenu, Generation generation, Set<Ability> lacking, Set<Ability> reported) {
        this(id, boxName, keyOrigin, afterReset, names, firmware, resetMenu, generation, lacking, reported, "");
    }

    MiBandModel(String id, String boxName, KeyOrigin keyOrigin, AfterReset afterReset, AdvertisedNames names, Set<Integer> firmware,
                String resetMenu, Generation generation, Set<Ability> lacking, Set<Ability> reported, String restriction) {
        this.id = id;
        this.box = new Box(boxName, keyOrigin, Optional.of(resetMenu).filter(way -> !way.isEmpty()), firmware);
        this.afterReset = afterReset;
        this.names = names;
        this.generation = generation;
        this.lacking = lacking;
        this.reported = reported;
        this.restriction = Optional.of(restriction).filter(way -> !way.isEmpty());
    }

    private static Generation one(Hardware hardware, boolean marked, RecordLayout layout, OneUse use) {
        return new OneGeneration(new OneModel(hardware, marked, layout, use));
    }

    private static Generation huami(Ways ways, RecordLayout layout, Set<DataType> records, DailyUse use) {
        return new HuamiGeneration(ways, new Kept(layout, records, Receipt.ONE_WORD), use);
    }

    private static Generation zepp(RecordLayout layout, Set<DataType> records) {
        return new ZeppGeneration(new Kept(layout, records, Receipt.WITH_WISH));
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public Box box() {
        return box;
    }

    @Override
    public AfterReset afterReset() {
        return afterReset;
    }

    @Override
    public Generation generation() {
        return generation;
    }

    @Override
    public Optional<String> restriction() {
        return restriction;
    }

    @Override
    public boolean lacks(Ability ability) {
        return lacking.contains(ability);
    }

    @Override
    public boolean isReportedToDo(Ability ability) {
        return reported.contains(ability);
    }

    @Override
    public int likeness(Advertisement heard) {
        return names.likeness(heard.name(), generation.looksLike(heard));
    }
}
