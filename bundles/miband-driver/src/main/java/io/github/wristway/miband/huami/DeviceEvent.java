package io.github.wristway.miband.huami;

import io.github.wristway.gateway.base.Bytes;
import io.github.wristway.gateway.base.MalformedMessage;
import java.util.Arrays;
import java.util.Optional;

/**
 * What a band tells by itself, on 0010.
 * <pre>
 * first  then
 * 10     1 = the wearer wants the phone silent, 0 = not
 * 14     00, then 1 = position wanted, then kind of workout
 * 16     new MTU(2)
 * fe     {@link MusicButton}
 * other  see {@link Occurrence}; what follows is not known
 * </pre>
 * Source: Gadgetbridge, read for facts.
 */
public sealed interface DeviceEvent {
    int LONGEST = 20;
    int SMALLEST_MTU = 23;
    int LARGEST_MTU = 517;

    /** Something that happened, and no more is known of it. */
    enum Occurrence implements DeviceEvent {
        FELL_ASLEEP(0x01), WOKE_UP(0x02), GOAL_REACHED(0x03), BUTTON(0x04), NOT_WORN(0x06),
        CALL_REJECTED(0x07), FIND_PHONE_STARTED(0x08), CALL_IGNORED(0x09), ALARM_SWITCHED(0x0a), BUTTON_LONG(0x0b),
        /** Not sure. */
        HALF_HOUR(0x0e),
        FIND_PHONE_STOPPED(0x0f), ALARM_CHANGED(0x1a);

        private final int number;

        Occurrence(int number) {
            this.number = number;
        }
    }

    enum MusicButton {
        PLAY(0x00), PAUSE(0x01), NEXT(0x03), PREVIOUS(0x04), LOUDER(0x05), SOFTER(0x06), APP_OPENED(0xe0), APP_CLOSED(0xe1);

        private final int number;

        MusicButton(int number) {
            this.number = number;
        }
    }

    record SilentMode(boolean on) implements DeviceEvent {}

    record WorkoutStarting(boolean wantsPosition, int kind) implements DeviceEvent {}

    /** From now on the band takes and sends longer packets. */
    record MtuAnnounced(int mtu) implements DeviceEvent {}

    record Music(MusicButton button) implements DeviceEvent {}

    /** Newer firmware may tell what nobody has described yet. */
    record Unknown(Bytes message) implements DeviceEvent {}

    static DeviceEvent decode(Bytes message) throws MalformedMessage {
        if (message.length() > LONGEST) throw new MalformedMessage("an event has up to 20 bytes, not " + message.length());
        return switch (message.u8(0)) {
            case 0x10 -> new SilentMode(message.u8(1) == 1);
            case 0x14 -> new WorkoutStarting(message.u8(2) == 1, message.u8(3));
            case 0x16 -> new MtuAnnounced(mtu(message));
            case 0xfe -> music(message);
            default -> occurrence(message);
        };
    }

    private static int mtu(Bytes message) throws MalformedMessage {
        if (message.length() != 3) throw new MalformedMessage("a new MTU has 3 bytes, not " + message.length());
        int mtu = message.u16(1);
        if (mtu < SMALLEST_MTU || mtu > LARGEST_MTU) throw new MalformedMessage("Bluetooth has no MTU of " + mtu);
        return mtu;
    }

    private static DeviceEvent music(Bytes message) throws MalformedMessage {
        int number = message.u8(1);
        Optional<DeviceEvent> known = Arrays.stream(MusicButton.values())
                .filter(button -> button.number == number).findFirst().map(Music::new);
        return known.orElse(new Unknown(message));
    }

    private static DeviceEvent occurrence(Bytes message) throws MalformedMessage {
        int number = message.u8(0);
        Optional<DeviceEvent> known = Arrays.stream(Occurrence.values())
                .filter(occurrence -> occurrence.number == number).findFirst().map(DeviceEvent.class::cast);
        return known.orElse(new Unknown(message));
    }
}
