package io.github.wristway.virtual.band;

import io.github.wristway.gateway.radio.Radio.Ability;
import io.github.wristway.virtual.band.kept.Keeps;
import io.github.wristway.virtual.band.told.TextForm;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/** What the models have in common stands in the code; what differs stands here. */
public enum BandModel {
    //   advertised name  sample feature version profile   pulse  welcome firmware   account's number
    MI1("MI",              3,     0,      0x02,  0x02000300, false, 0x05, "1.0.9.59",   0),
    MI1A("MI1A",           3,     5,      0x03,  0x02000700, false, 0x0a, "5.16.11.15", 5),
    MI1S("MI1S",           4,     4,      0x04,  0x02000700, true,  0x05, "4.16.11.15", 4),
    //       advertised name    sample mtu  own key menu  texts                      crc    pulse  alarm times  keeps besides minutes
    //         wrong key  firmware     hardware       account's number
    MI2     ("MI Band 2",       4,     23,  true,   false, TextForm.BRIEF,            false, true,  false,      Keeps.NOTHING_ELSE,
              0x04,      "V1.0.1.81", "V0.1.3.3",   8),
    HRX     ("Mi Band HRX",     4,     23,  true,   false, TextForm.BRIEF,            false, false, false,      Keeps.NOTHING_ELSE,
              0x04,      "V1.0.0.20", "V0.2.1.1",   14),
    MI3     ("Mi Band 3",       4,     23,  true,   true,  TextForm.CHUNKED,          false, true,  false,      Keeps.WORKOUTS,
              0x04,      "V2.4.0.32", "V0.56.18.2", 15),
    MI4     ("Mi Smart Band 4", 4,     247, false,  true,  TextForm.CHUNKED_WITH_GAP, false, true,  true,       Keeps.WORKOUTS,
              0x08,      "V1.0.9.66", "V0.25.17.5", 24),
    MI5     ("Mi Smart Band 5", 8,     247, false,  true,  TextForm.CHUNKED_WITH_GAP, true,  true,  true,       Keeps.AND_STRESS,
              0x08,      "V1.0.2.46", "V0.44.18.2", 59),
    AMAZFIT5("Amazfit Band 5",  8,     247, false,  true,  TextForm.CHUNKED_WITH_GAP, true,  true,  true,       Keeps.AND_STRESS,
              0x08,      "V1.0.2.44", "V0.45.18.1", 73),
    //       advertised name        texts                  keeps              firmware     hardware       account's number, ours
    MI6     ("Mi Smart Band 6",     TextForm.CHUNKED_ONLY, Keeps.AND_OXYGEN,  "V1.0.4.38", "V0.82.19.2",  1006,
              Generations::withKeyExchange),
    MI7     ("Xiaomi Smart Band 7", TextForm.CHUNKED_ONLY, Keeps.AND_NIGHTS.withEndings(), "V2.0.0.2", "V0.96.19.3", 1007,
              Generations::zepp),
    //       advertised name               firmware  model      what its packets are like, and what carries them
    MI7PRO   ("Xiaomi Smart Band 7 Pro",    "1.3.94", "M2141B1", all -> all.newer(1, Ability.GATT)),
    MI8      ("Xiaomi Smart Band 8",        "1.2.173", "M2239B1", all -> all.newer(1, Ability.GATT)),
    MI8PRO   ("Xiaomi Smart Band 8 Pro",    "2.1.7",  "M2303B1", all -> all.newer(1, Ability.STREAM)),
    MI9      ("Xiaomi Smart Band 9",        "2.3.93", "M2345B1", all -> all.newer(2, Ability.STREAM)),
    MI9ACTIVE("Xiaomi Smart Band 9 Active", "1.0.25", "M2435B1", all -> all.newer(2, Ability.GATT)),
    MI9PRO   ("Xiaomi Smart Band 9 Pro",    "2.0.53", "M2401B1", all -> all.newer(2, Ability.STREAM)),
    MI10     ("Xiaomi Smart Band 10",       "3.1.82", "M2456B1", all -> all.newer(2, Ability.STREAM, Ability.GATT));

    private static final int NOT_IN_ZEPP = -1;

    private final String advertisedName;
    private final boolean takesAnyKey;
    private final boolean hasResetMenu;
    private final Traits traits;
    private final String firmware;
    private final String hardware;
    private final int accountNumber;
    private final Function<Generations, Generation> generation;

    BandModel(String advertisedName, boolean takesAnyKey, boolean hasResetMenu, Traits traits, String firmware, String hardware,
              int accountNumber, Function<Generations, Generation> generation) {
        this.advertisedName = advertisedName;
        this.takesAnyKey = takesAnyKey;
        this.hasResetMenu = hasResetMenu;
        this.traits = traits;
        this.firmware = firmware;
        this.hardware = hardware;
        this.accountNumber = accountNumber;
        this.generation = generation;
    }

    /** Of the first generation. */
    BandModel(String advertisedName, int sampleSize, int feature, int version, long profile, boolean hasPulse, int welcome,
              String firmware, int accountNumber) {
        this(advertisedName, true, false, Traits.first(sampleSize), firmware, Integer.toString(version), accountNumber,
             all -> all.first(feature, version, profile, hasPulse, welcome));
    }

    /** Band 2 and later. */
    BandModel(String advertisedName, int sampleSize, int mtu, boolean takesAnyKey, boolean hasResetMenu,
              TextForm texts, boolean sendsChecksum, boolean hasPulse, boolean tellsAlarmTimes, Keeps keeps,
              int wrongKeyStatus, String firmware, String hardware, int accountNumber) {
        this(advertisedName, takesAnyKey, hasResetMenu, new Traits(sampleSize, mtu, texts, sendsChecksum, tellsAlarmTimes, keeps, wrongKeyStatus),
             firmware, hardware, accountNumber, all -> all.huami(sampleSize, texts.inChunks(), hasPulse));
    }

    /** Those that exchange keys. The numbers by which accounts know them are not public. */
    BandModel(String advertisedName, TextForm texts, Keeps keeps, String firmware, String hardware, int accountNumber,
              Function<Generations, Generation> generation) {
        this(advertisedName, false, true, Traits.exchangingKeys(texts, keeps), firmware, hardware, accountNumber, generation);
    }

    /** Those of Xiaomi's own protocol. Of the names of models that they tell, only that of Band 9 is known; the others are made up. */
    BandModel(String advertisedName, String firmware, String hardware, Function<Generations, Generation> generation) {
        this(advertisedName, false, true, Traits.newer(), firmware, hardware, NOT_IN_ZEPP, generation);
    }

    /** By id, such as {@code mi4}. */
    public static Optional<BandModel> ofId(String id) {
        for (BandModel model : values()) {
            if (model.id().equalsIgnoreCase(id)) return Optional.of(model);
        }
        return Optional.empty();
    }

    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String advertisedName() {
        return advertisedName;
    }

    /** Whether a host may bring a key of its own, with a tap; other models only take one from the vendor's app. */
    public boolean takesAnyKey() {
        return takesAnyKey;
    }

    public boolean hasResetMenu() {
        return hasResetMenu;
    }

    /** Whether damage to a transfer shows. */
    public boolean sendsChecksum() {
        return traits.sendsChecksum();
    }

    /** What only hosts meet. */
    public Traits traits() {
        return traits;
    }

    public String firmware() {
        return firmware;
    }

    public String hardware() {
        return hardware;
    }

    /** What the vendor's accounts call the model; only a label. */
    public int accountNumber() {
        return accountNumber;
    }

    /** Whether Zepp and Zepp Life know it; what comes from Mi Fitness they do not. */
    public boolean isInZepp() {
        return accountNumber != NOT_IN_ZEPP;
    }

    /** The one of all generations that it speaks. */
    Generation generation(Generations all) {
        return generation.apply(all);
    }
}
