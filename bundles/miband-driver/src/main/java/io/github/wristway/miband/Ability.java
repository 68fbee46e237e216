package io.github.wristway.miband;

import static io.github.wristway.gateway.device.CapabilitySheet.KeyOrigin.ACCOUNT;
import static io.github.wristway.gateway.device.CapabilitySheet.KeyOrigin.OURS_WITH_TAP;

import io.github.wristway.gateway.device.CapabilitySheet;
import io.github.wristway.gateway.device.CapabilitySheet.KeyOrigin;
import io.github.wristway.gateway.device.CapabilitySheet.Line;
import io.github.wristway.gateway.device.CapabilitySheet.Support;
import io.github.wristway.miband.Generation.Fact;
import io.github.wristway.miband.huami.DataType;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The lines of a {@link CapabilitySheet}, in the order in which they are shown. */
enum Ability {
    LINK("link",
         "with a key of ours that the wearer confirms by a tap; no account is needed",
         "with the key that the vendor's account holds",
         "Gadgetbridge; creotiv/MiBand2; 4lhc/MiBand-HRX; satcar77/miband4"),
    HEART_RATE("heart rate", "per minute, where the band measured it", "Gadgetbridge; satcar77/miband4"),
    ACTIVITY("activity per minute", "stored here before the band is told to forget it",
             "Gadgetbridge, issues 686 and 691; satcar77/miband4, issue 57"),
    SLEEP("sleep", "light and deep, as the band tells them; the vendor's app may see it otherwise",
          "Gadgetbridge, issues 594, 650 and 686"),
    WORKOUTS("workouts", "with what was noted on the way; layouts of unknown versions are kept raw",
             "Gadgetbridge, where Amazfit Bip proves it", DataType.WORKOUT_SUMMARY),
    STRESS("stress", "per minute, and when the wearer asked for it", "Gadgetbridge",
           DataType.STRESS_AUTOMATIC, DataType.STRESS_MANUAL),
    OXYGEN("oxygen", "when it was measured; if the band measures it in sleep, that too",
           "Gadgetbridge; a log of a Band 6, KiranPranay/miband6-oss", DataType.OXYGEN, DataType.OXYGEN_IN_SLEEP),
    PAI("PAI", "the vendor's points, in total and of the day", "Gadgetbridge", DataType.PAI),
    DAILY_HEART_RATES("resting and highest heart rate", "of each day", "Gadgetbridge",
                      DataType.RESTING_HEART_RATE, DataType.HIGHEST_HEART_RATE),
    MANUAL_HEART_RATE("heart rate on request", "as the wearer measured it", "Gadgetbridge", DataType.MANUAL_HEART_RATE),
    BREATHING("breathing in sleep", "breaths per minute", "Gadgetbridge", DataType.BREATHING_IN_SLEEP),
    TEMPERATURE("temperature", "of the skin, per minute", "Gadgetbridge", DataType.TEMPERATURE),
    BATTERY("battery", "", "Gadgetbridge; satcar77/miband4"),
    CLOCK("time", "set on every connection, with zone and summer time", "Gadgetbridge; satcar77/miband4"),
    FIND("find", "vibrates", "Gadgetbridge; satcar77/miband4"),
    LIVE_HEART_RATE("live heart rate", "as it is measured, while somebody watches; the sensor rests afterwards",
                    "Gadgetbridge; satcar77/miband4"),
    LIVE_STEPS("live steps", "the count of today, as it grows", "Gadgetbridge, issue 428; satcar77/miband4"),
    HEART_RATE_INTERVAL("heart rate interval", "measures by itself every 1 to 120 minutes, or never; it does not say whether it took it",
                        "Gadgetbridge"),
    TEXTS("text messages", "what is too long is cut off; it does not say whether it showed it", "Gadgetbridge; satcar77/miband4"),
    CALL("incoming call", "rings until it is told that the call is over", "Gadgetbridge"),
    SETTINGS("settings", "those that concern its wearer, its clock and its heart rate sensor are only sent; all others it confirms",
             "Gadgetbridge, issue 485"),
    REBOOT("reboot", "nothing is lost", "Gadgetbridge, end of a firmware update"),
    FACTORY_RESET("factory reset",
         "over the air, erases everything and changes the address; anybody can link it afterwards",
         "over the air, erases everything and changes the address; afterwards only the vendor's app can link it",
         "Gadgetbridge, issues 969, 1276 and 1438"),
    MENU_RESET("reset in the band's menu", "needs no key", "public how-to pages"),
    UNLINK("unlink without vendor app",
         "by the reset over the air; needs no account and no internet",
         "the account is asked over the internet, the band is reset over the air; to link it again, the vendor's app is needed",
         "Gadgetbridge, issues 1113 and 1438");

    private final String name;
    private final Map<KeyOrigin, String> notes;
    private final String source;
    /** A model needs one of these in its row to have it; if there are none here, the row says it in words. */
    private final List<DataType> records;

    /** @param records what a band keeps for it */
    Ability(String name, String note, String source, DataType... records) {
        this(name, note, note, source, records);
    }

    Ability(String name, String noteWithOurKey, String noteWithAccountKey, String source, DataType... records) {
        this.name = name;
        this.notes = Map.of(OURS_WITH_TAP, noteWithOurKey, ACCOUNT, noteWithAccountKey);
        this.source = source;
        this.records = List.of(records);
    }

    /** @param experiments whether their owner allows what nobody has seen work */
    static CapabilitySheet sheet(Model model, boolean experiments) {
        Line reset = FACTORY_RESET.line(model, experiments);
        boolean experimental = experiments && model.generation().experiments().contains(FACTORY_RESET);
        return new CapabilitySheet(model.id(), model.box().name(), model.box().keyOrigin(), model.afterReset(),
                                   reset.support() == Support.YES || reset.support() == Support.UNTESTED,
                                   experimental ? Optional.of(doubt(reset)) : Optional.empty(), model.box().resetMenu(), model.restriction(),
                                   Stream.of(values()).map(ability -> ability.line(model, experiments)).toList(),
                                   model.generation().settings());
    }

    /** In the words of the sheet. */
    private static String doubt(Line experiment) {
        return "The factory reset is " + experiment.note() + ". It is sent once, and the answer is in the log";
    }

    private Line line(Model model, boolean experiments) {
        if (!model.generation().keeps(this)) return new Line(name, Support.NO, "nobody says that this model keeps any", source);
        Fact fact = model.generation().fact(this, model.box().keyOrigin());
        if (model.generation().experiments().contains(this)) return experiments ? experiment(fact) : lacking(model, fact);
        if (model.lacks(this)) return lacking(model, fact);
        if (model.isReportedToDo(this)) return line(fact, Support.YES, "others report it on real bands: ");
        return line(fact, Support.UNTESTED, "nobody has reported it on a real band; known from ");
    }

    private Line experiment(Fact fact) {
        return line(new Fact("experimental, untested: " + fact.note(), fact.source()), Support.UNTESTED, "known from nothing but ");
    }

    private Line lacking(Model model, Fact fact) {
        if (this == FACTORY_RESET && model.box().resetMenu().isPresent()) {
            return new Line(name, Support.MENU_ONLY, fact.note() + "; in its menu: " + model.box().resetMenu().get(), fact.source());
        }
        return new Line(name, Support.NO, model.generation().lack(this), fact.source());
    }

    private Line line(Fact fact, Support support, String evidence) {
        return new Line(name, support, fact.note(), evidence + fact.source() + "; not yet run by Wristway on one");
    }

    /** As it is on Band 2 and later. */
    Fact fact(KeyOrigin keyOrigin) {
        return new Fact(notes.get(keyOrigin), source);
    }

    /** What a band keeps for it; empty where its row says in words whether it has it. */
    List<DataType> records() {
        return records;
    }
}
