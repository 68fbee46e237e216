package io.github.wristway.virtual.band;

import io.github.wristway.gateway.base.Bytes;
import io.github.wristway.gateway.base.MalformedMessage;
import io.github.wristway.virtual.air.Wire;
import java.util.Arrays;

/**
 * Settings and the reset. Characteristic 0003; the answer repeats the command and ends with 01 for yes:
 * <pre>
 * 06 sub(2) value …   10 06 sub(2) 01          06 0b 00 01 is the factory reset
 * 02 slot …           10 02 01                 sets an alarm
 * 0d                  10 0d 01 0(5) n slot(n)  lists the alarms that are on
 * </pre>
 */
final class Configuration {
    private static final Bytes FACTORY_RESET = Bytes.of(0x06, 0x0b, 0x00, 0x01);
    private static final Bytes SHARE_HEART_RATE = Bytes.of(0x06, 0x1f, 0x00, 0x01);
    private static final int OK = 0x01;
    private static final int REFUSED = 0x04;
    private static final int ALARM_SLOTS = 10;

    private final boolean[] alarms = new boolean[ALARM_SLOTS];
    private final Body band;

    Configuration(Body band) {
        this.band = band;
    }

    void heard(Bytes message, Wire wire) throws MalformedMessage {
        int command = message.u8(0);
        if (message.equals(FACTORY_RESET)) {
            reset(wire);
        } else if (command == 0x06 || command == 0xfe) {
            if (message.startsWith(0x06, 0x1f)) band.shareHeartRate(message.equals(SHARE_HEART_RATE));
            wire.notify(HuamiUuid.CONFIGURATION, echo(message.slice(0, 3), OK));
        } else if (command == 0x02) {
            int slot = message.u8(1) & 0x0f;
            if (slot < ALARM_SLOTS) alarms[slot] = (message.u8(1) & 0x80) != 0;
            wire.notify(HuamiUuid.CONFIGURATION, echo(Bytes.of(command), slot < ALARM_SLOTS ? OK : REFUSED));
        } else if (command == 0x0d) {
            wire.notify(HuamiUuid.CONFIGURATION, alarmList());
        } else {
            wire.notify(HuamiUuid.CONFIGURATION, echo(Bytes.of(command), OK));
        }
    }

    void wipe() {
        Arrays.fill(alarms, false);
    }

    private void reset(Wire wire) {
        if (band.strikes(Fault.REFUSES_RESET)) {
            wire.notify(HuamiUuid.CONFIGURATION, echo(Bytes.of(0x06, 0x0b, 0x00), REFUSED));
            return;
        }
        if (!band.strikes(Fault.MUTE_RESET)) {
            wire.notify(HuamiUuid.CONFIGURATION, echo(Bytes.of(0x06, 0x0b, 0x00), OK));
        }
        if (!band.strikes(Fault.STUBBORN)) band.factoryReset("a host");
    }

    private static Bytes echo(Bytes command, int status) {
        return Bytes.build().u8(0x10).bytes(command).u8(status).toBytes();
    }

    private Bytes alarmList() {
        Bytes.Builder on = Bytes.build();
        int number = 0;
        for (int slot = 0; slot < ALARM_SLOTS; slot++) {
            if (!alarms[slot]) continue;
            on.u8(slot | 0x10);
            number++;
        }
        return Bytes.build().u8(0x10).u8(0x0d).u8(OK).u32(0).u8(0).u8(number).bytes(on.toBytes()).toBytes();
    }
}
