package io.github.wristway.virtual.band.newer;

import io.github.wristway.gateway.base.Bytes;
import java.util.Optional;
import java.util.stream.Stream;

/** What a host can set and ask for: the ids of both in a type of messages, the field it is in, and how it is at first. */
enum KeptSetting {
    LANGUAGE    (SystemDesk.TYPE, -1, 6,  20, "0a05656e5f7573"),
    LOCK        (SystemDesk.TYPE, 9,  21, 19, "0801"),
    REMINDER    (SystemDesk.TYPE, 14, 15, 35, "22020800"),
    WEARER      (FitnessDesk.TYPE, 7,  0,  1,  ""),
    OXYGEN      (FitnessDesk.TYPE, 8,  9,  7,  "0801100022040800105a"),
    HEART_RATE  (FitnessDesk.TYPE, 10, 11, 8,  "0800100a180020a0012a0208003801420408001032");

    private final int type;
    private final int asked;
    private final int set;
    private final int field;
    private final Bytes first;

    KeptSetting(int type, int asked, int set, int field, String first) {
        this.type = type;
        this.asked = asked;
        this.set = set;
        this.field = field;
        this.first = Bytes.ofHex(first);
    }

    static Optional<KeptSetting> askedFor(int type, int id) {
        return all(type).filter(setting -> setting.asked == id).findFirst();
    }

    static Optional<KeptSetting> setBy(int type, int id) {
        return all(type).filter(setting -> setting.set == id).findFirst();
    }

    private static Stream<KeptSetting> all(int type) {
        return Stream.of(values()).filter(setting -> setting.type == type);
    }

    int field() {
        return field;
    }

    /** What it is until a host sets it. */
    Bytes first() {
        return first;
    }

    /** By what it is kept. */
    String naming() {
        return type + "/" + set;
    }
}
