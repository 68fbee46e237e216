package io.github.wristway.virtual.band.newer;

import io.github.wristway.gateway.base.MalformedMessage;
import io.github.wristway.virtual.band.Body;
import io.github.wristway.virtual.band.Fault;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/**
 * Messages of type 2, in field 4, about the band itself:
 * <pre>
 * 0   1 erase                            reset, by what some say
 * 1                                      2{1{1 percent, 2 charging: 1 yes, 2 no}}
 * 2                                      3{1 serial, 2 firmware, 3 empty, 4 model}
 * 3   4{1{date} 2{time} 3{zone} 4 12 h}  sets the clock
 * 18  5 0 vibrate, 1 stop
 * 78                                     48{1 charging, 2 percent, 3 worn, 4 asleep}
 * </pre>
 * All others are settings, or not known.
 */
final class SystemDesk implements Desk {
    static final int TYPE = 2;
    static final int PAYLOAD = 4;
    private static final int RESET = 0;
    private static final int BATTERY = 1;
    private static final int INFORMATION = 2;
    private static final int CLOCK = 3;
    private static final int FIND = 18;
    private static final int STATUS = 78;
    private static final int NOT_CHARGING = 2;
    private static final int QUARTER_SECONDS = 15 * 60;

    private final Body band;
    private final SettingsDesk settings;

    SystemDesk(Body band) {
        this.band = band;
        this.settings = new SettingsDesk(band, TYPE, PAYLOAD);
    }

    @Override
    public void heard(int id, Fields said, Carriage carriage) throws MalformedMessage {
        switch (id) {
            case RESET -> reset(said.number(1), carriage);
            case BATTERY -> tell(carriage, id, Fields.write().message(2, Fields.write().message(1,
                    Fields.write().number(1, band.batteryPercent()).number(2, NOT_CHARGING))));
            case INFORMATION -> tell(carriage, id, Fields.write().message(3, Fields.write().text(1, band.serial())
                    .text(2, band.firmware()).text(3, "").text(4, band.model().hardware())));
            case CLOCK -> {
                setClock(said.message(4));
                carriage.say(Desk.outcome(TYPE, id, OK));
            }
            case FIND -> find(said.number(5), carriage);
            case STATUS -> tell(carriage, id, Fields.write().message(48, Fields.write().number(1, 0)
                    .number(2, band.batteryPercent()).number(3, band.recorder().worn() ? 1 : 0).number(4, 0)));
            default -> settings.heard(id, said, carriage);
        }
    }

    private void tell(Carriage carriage, int id, Fields.Writer payload) {
        carriage.say(Fields.write().number(1, TYPE).number(2, id).message(PAYLOAD, payload).toBytes());
    }

    private void reset(long erase, Carriage carriage) {
        boolean refused = band.strikes(Fault.REFUSES_RESET);
        if (!band.strikes(Fault.MUTE_RESET)) carriage.say(Desk.outcome(TYPE, RESET, refused ? NOT_SUPPORTED : OK));
        if (!refused && erase == 1 && !band.strikes(Fault.STUBBORN)) band.factoryReset("a host");
    }

    private void setClock(Fields clock) throws MalformedMessage {
        Fields date = clock.message(1);
        Fields time = clock.message(2);
        Fields zone = clock.message(3);
        long quarters = Fields.zigZag(zone.number(1)) + Fields.zigZag(zone.number(2, 0));
        try {
            LocalDateTime shown = LocalDateTime.of((int) date.number(1), (int) date.number(2), (int) date.number(3), (int) time.number(1),
                    (int) time.number(2), (int) time.number(3, 0)).plusNanos(time.number(4, 0) * 1_000_000);
            band.recorder().setClock(OffsetDateTime.of(shown, ZoneOffset.ofTotalSeconds((int) quarters * QUARTER_SECONDS)));
        } catch (DateTimeException e) {
            throw new MalformedMessage("there is no such time: " + e.getMessage());
        }
    }

    private void find(long stop, Carriage carriage) {
        if (stop == 0) band.alerts().vibrate("vibrates to be found");
        else band.alerts().hush("stops vibrating");
        carriage.say(Desk.outcome(TYPE, FIND, OK));
    }
}
