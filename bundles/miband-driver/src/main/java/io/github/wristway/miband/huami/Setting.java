package io.github.wristway.miband.huami;

import io.github.wristway.gateway.base.Bytes;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What can be set on a band, to 0003; it answers with a {@link ConfigReply}. A new setting is a new line here.
 * A message is the head of the setting and the tail of the value. A setting that can hold for a part of the day takes
 * its own tail and the {@link DailyWindow}.
 * Source: Gadgetbridge, read for facts; a captured goal notice of a Band 2.
 */
public enum Setting {
    //                      head           value=tail                         tail before a window
    /** Whether the band can be seen while it is connected. */
    DISCOVERABLE           ("06 01 00",    "off=00 on=01"),
    /** Whether it tells everybody its heart rate in advertisements. */
    SHARED_HEART_RATE      ("06 1f 00",    "off=00 on=01"),
    CLOCK                  ("06 02 00",    "12h=00 24h=01"),
    CLOCK_FACE             ("06 0a 00",    "time=00 date-and-time=03"),
    UNITS                  ("06 03 00",    "metric=00 imperial=01"),
    LIFT_TO_LIGHT          ("06 05 00",    "off=00 on=0100000000",            "01"),
    LIFT_SENSITIVITY       ("06 23 00",    "normal=00 high=01"),
    TURN_TO_NEXT_PAGE      ("06 0d 00",    "off=00 on=01"),
    SCREEN_LOCK            ("06 16 00",    "off=00 on=01"),
    NIGHT_MODE             ("1a",          "off=00 sunset=02",                "01"),
    DO_NOT_DISTURB         ("09",          "off=82 automatic=83",             "81"),
    GOAL_NOTICE            ("06 06 00",    "off=00 on=01"),
    DISCONNECT_NOTICE      ("06 0c 00",    "off=0000000000 on=0100000000",    "01"),
    HOURLY_CHIME           ("fe 0b 00",    "off=00",                          "01"),
    CALLER                 ("06 10 00 00", "off=00 on=01"),
    /** Tells the band whether the phone is silent. */
    PHONE_SILENT           ("06 19 00",    "off=00 on=01"),
    HEART_RATE_WHILE_ACTIVE("06 22 00",    "off=00 on=01"),
    STRESS                 ("fe 06 00",    "off=00 on=01");

    private final Bytes head;
    private final List<Value> values;
    private final Optional<Bytes> windowTail;

    private record Value(String name, Bytes tail) {
        static Value of(String written) {
            int sign = written.indexOf('=');
            return new Value(written.substring(0, sign), Bytes.ofHex(written.substring(sign + 1)));
        }
    }

    Setting(String head, String values) {
        this(head, values, Optional.empty());
    }

    Setting(String head, String values, String windowTail) {
        this(head, values, Optional.of(Bytes.ofHex(windowTail)));
    }

    Setting(String head, String values, Optional<Bytes> windowTail) {
        this.head = Bytes.ofHex(head);
        this.values = Stream.of(values.split(" ")).map(Value::of).toList();
        this.windowTail = windowTail;
    }

    /** The values that it can have, by name. */
    public List<String> choices() {
        return values.stream().map(Value::name).toList();
    }

    public boolean takesWindow() {
        return windowTail.isPresent();
    }

    /** @param value one of {@link #choices} */
    public Bytes encode(String value) {
        Bytes tail = values.stream().filter(known -> known.name().equals(value)).map(Value::tail).findFirst()
                .orElseThrow(() -> new IllegalArgumentException(this + " is one of " + choices() + ", not " + value));
        return Bytes.build().bytes(head).bytes(tail).toBytes();
    }

    /** Only for a setting that {@link #takesWindow}. */
    public Bytes encode(DailyWindow window) {
        Bytes tail = windowTail.orElseThrow(() -> new IllegalArgumentException(this + " holds all day"));
        return Bytes.build().bytes(head).bytes(tail).bytes(window.encode()).toBytes();
    }
}
