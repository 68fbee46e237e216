package io.github.wristway.virtual.band;

import io.github.wristway.gateway.base.Bytes;
import java.util.Optional;

/** The settings that a band knows: the bytes that name one, and how long its value may be. All others it refuses. */
enum SettingCommand {
    DISCOVERABLE      ("060100", 1, 1),
    CLOCK_24_HOURS    ("060200", 1, 1),
    IMPERIAL          ("060300", 1, 1),
    LIFT_WRIST        ("060500", 1, 5),
    GOAL_NOTICE       ("060600", 1, 1),
    DATE_SHOWN        ("060a00", 1, 1),
    DISCONNECT_NOTICE ("060c00", 1, 5),
    TURN_WRIST        ("060d00", 1, 1),
    CALLER_SHOWN      ("061000", 2, 2),
    FIND_PHONE_HEARD  ("061400", 1, 1),
    SCREEN_LOCK       ("061600", 1, 1),
    LANGUAGE          ("061700", 5, 5),
    PHONE_SILENT      ("061900", 1, 1),
    HEART_RATE_ALERT  ("061a00", 2, 2),
    DATE_PATTERN      ("061e00", 10, 10),
    SHARE_HEART_RATE  ("061f00", 1, 1),
    PASSWORD          ("062100", 1, 20),
    HEART_RATE_ACTIVE ("062200", 1, 1),
    LIFT_SENSITIVITY  ("062300", 1, 1),
    LANGUAGE_NEWER    ("063b00", 1, 20),
    STRESS            ("fe0600", 1, 1),
    HOURLY_CHIME      ("fe0b00", 1, 5),
    IDLE_WARNING      ("08",     10, 11),
    DO_NOT_DISTURB    ("09",     1, 5),
    PAGES             ("0a",     3, 16),
    NIGHT_MODE        ("1a",     1, 5),
    // on 0008
    WEARER            ("4f0000", 13, 13),
    GOAL              ("100000", 4, 4),
    WEAR_SIDE         ("200000", 1, 1),
    // on 2A39
    HEART_RATE_EVERY  ("14",     1, 1),
    HEART_RATE_ASLEEP ("1500",   1, 1);

    private final String name;
    private final int shortest;
    private final int longest;

    SettingCommand(String name, int shortest, int longest) {
        this.name = name;
        this.shortest = shortest;
        this.longest = longest;
    }

    /** The one that a message gives, with a value that fits. */
    static Optional<SettingCommand> of(Bytes message) {
        for (SettingCommand command : values()) {
            int length = message.length() - command.name.length() / 2;
            if (message.hex().startsWith(command.name) && length >= command.shortest && length <= command.longest) {
                return Optional.of(command);
            }
        }
        return Optional.empty();
    }

    Bytes naming() {
        return Bytes.ofHex(name);
    }
}
