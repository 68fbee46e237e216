package io.github.wristway.virtual.band;

import io.github.wristway.gateway.base.Bytes;
import io.github.wristway.gateway.base.MalformedMessage;
import io.github.wristway.virtual.band.told.Alarm;
import io.github.wristway.virtual.band.told.AlarmList;
import io.github.wristway.virtual.band.told.BandSettings;
import io.github.wristway.virtual.band.told.SettingCommand;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * Settings and the reset. Characteristic 0003; the answer repeats what names the command and ends with 01 for yes:
 * <pre>
 * 06 sub(2) value …   10 06 sub(2) 01          06 0b 00 01 is the factory reset
 * 02 slot …           10 02 01                 sets an {@link Alarm}
 * 0d, ff 01 00 00 00  see {@link AlarmList}
 * </pre>
 */
public final class Configuration {
    private static final Bytes FACTORY_RESET = Bytes.of(0x06, 0x0b, 0x00, 0x01);
    private static final int ALARM = 0x02;
    private static final int WITH_SUB = 0x06;
    private static final int WITH_SUB_TOO = 0xfe;
    private static final int OK = 0x01;
    private static final int REFUSED = 0x04;

    private final Map<String, Bytes> raw = new TreeMap<>();
    private final Map<Integer, Alarm> alarms = new TreeMap<>();
    private final Body band;

    Configuration(Body band) {
        this.band = band;
    }

    public BandSettings settings() {
        return new BandSettings(Map.copyOf(raw), List.copyOf(alarms.values()));
    }

    /** @param answer takes what the band says to it, as on 0003 */
    public void heard(Bytes message, Consumer<Bytes> answer) throws MalformedMessage {
        if (message.equals(FACTORY_RESET)) {
            reset(answer);
        } else if (message.equals(AlarmList.ASKED)) {
            answer.accept(AlarmList.slots(alarms.values()));
        } else if (message.equals(AlarmList.ASKED_WITH_TIMES) && band.traits().tellsAlarmTimes()) {
            AlarmList.times(alarms.values()).forEach(answer);
        } else {
            boolean refused = band.strikes(Fault.REFUSES_SETTINGS) || !take(message);
            if (refused) band.note("refused the setting " + message);
            if (!band.strikes(Fault.MUTE_SETTINGS)) answer.accept(echo(naming(message), refused ? REFUSED : OK));
        }
    }

    /** Notes a setting, from wherever it came; false if the band does not know it. */
    public boolean take(Bytes message) throws MalformedMessage {
        if (message.u8(0) == ALARM) return takeAlarm(message);
        Optional<SettingCommand> command = SettingCommand.of(message);
        if (command.isEmpty()) return false;
        Bytes naming = command.get().naming();
        keep(naming.hex(), message.from(naming.length()));
        return true;
    }

    /** Notes something that needs no looking at. */
    public void keep(String naming, Bytes value) {
        raw.put(naming, value);
        band.note("was set: " + naming + " " + value);
    }

    public void keep(Alarm alarm) {
        alarms.put(alarm.slot(), alarm);
        band.note("was set: " + alarm);
    }

    void wipe() {
        raw.clear();
        alarms.clear();
    }

    private boolean takeAlarm(Bytes message) {
        try {
            keep(Alarm.decode(message));
            return true;
        } catch (MalformedMessage e) {
            band.note("did not understand: " + e.getMessage());
            return false;
        }
    }

    private void reset(Consumer<Bytes> answer) {
        Bytes naming = Bytes.of(0x06, 0x0b, 0x00);
        if (band.strikes(Fault.REFUSES_RESET)) {
            answer.accept(echo(naming, REFUSED));
            return;
        }
        if (!band.strikes(Fault.MUTE_RESET)) answer.accept(echo(naming, OK));
        if (!band.strikes(Fault.STUBBORN)) band.factoryReset("a host");
    }

    private static Bytes naming(Bytes message) throws MalformedMessage {
        int command = message.u8(0);
        boolean hasSub = (command == WITH_SUB || command == WITH_SUB_TOO) && message.length() >= 3;
        return message.slice(0, hasSub ? 3 : 1);
    }

    private static Bytes echo(Bytes naming, int status) {
        return Bytes.build().u8(0x10).bytes(naming).u8(status).toBytes();
    }
}
