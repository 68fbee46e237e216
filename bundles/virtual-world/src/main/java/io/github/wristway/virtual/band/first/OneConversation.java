package io.github.wristway.virtual.band.first;

import io.github.wristway.gateway.base.Bytes;
import io.github.wristway.gateway.base.MalformedMessage;
import io.github.wristway.virtual.air.Wire;
import io.github.wristway.virtual.band.Body;
import io.github.wristway.virtual.band.Dialogue;
import io.github.wristway.virtual.band.Fault;
import io.github.wristway.virtual.band.Gate;
import io.github.wristway.virtual.band.HuamiUuid;
import io.github.wristway.virtual.band.LiveSteps;
import io.github.wristway.virtual.band.Pulse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.UUID;

/**
 * The protocol of the first generation. On FF05 it hears:
 * <pre>
 * 03 on             tell the steps on FF06        09   factory reset, answered by 0a or 09 on FF03
 * 06, 0a …, 11      see {@link OneTransfer}       0c   reboot
 * 08 how, 13        vibrate, stop                 …    see {@link OneSettings}
 * </pre>
 */
final class OneConversation implements Dialogue {
    private static final int HEART_RATE_MARK = 0x06;
    private static final int UNTIL_STOPPED = 0x01;
    private static final Bytes NO_DATE = Bytes.ofHex("ffffffffffff");

    private final Body band;
    private final OneGeneration generation;
    private final Wire wire;
    private final OneDoorkeeper doorkeeper;
    private final OneTransfer transfer;
    private final OneSettings settings;
    private final Pulse pulse;
    private final LiveSteps liveSteps;

    OneConversation(Body band, OneGeneration generation, Wire wire) {
        this.band = band;
        this.generation = generation;
        this.wire = wire;
        this.doorkeeper = new OneDoorkeeper(band, generation, wire);
        this.transfer = new OneTransfer(band, generation, wire);
        this.settings = new OneSettings(band.configuration());
        this.pulse = new Pulse(band, wire, HEART_RATE_MARK);
        this.liveSteps = new LiveSteps(band, this::tellSteps);
    }

    @Override
    public Gate gate() {
        return doorkeeper;
    }

    @Override
    public Bytes read(UUID characteristic) {
        if (characteristic.equals(OneUuid.INFORMATION)) return generation.information(band.serial(), band.firmware());
        if (characteristic.equals(OneUuid.NAME)) return text(band.model().advertisedName());
        if (characteristic.equals(OneUuid.STEPS)) return Bytes.build().u16(band.recorder().stepsNow()).toBytes();
        if (characteristic.equals(OneUuid.TIME)) return Bytes.build().bytes(OneBytes.date(shown())).bytes(NO_DATE).toBytes();
        if (characteristic.equals(OneUuid.BATTERY)) return battery();
        if (characteristic.equals(OneUuid.PAIRING)) return band.keyring().marked() ? Bytes.of(0x02) : Bytes.of(0xff, 0xff);
        return Bytes.EMPTY;
    }

    @Override
    public void heard(UUID characteristic, Bytes value) throws MalformedMessage {
        if (characteristic.equals(OneUuid.USER)) doorkeeper.heard(value);
        else if (characteristic.equals(HuamiUuid.ALERT_LEVEL)) level(value);
        else if (characteristic.equals(OneUuid.LINK_PARAMETERS)) wire.notify(OneUuid.NOTICE, Bytes.of(0x04));
        else if (characteristic.equals(OneUuid.PAIRING)) band.keyring().mark(value.startsWith(0x02));
        else if (!doorkeeper.open()) band.note("ignored a command of a host that it does not know");
        else if (characteristic.equals(OneUuid.TIME)) band.recorder().setClock(OneBytes.date(value).atOffset(band.clock().zone()));
        else if (characteristic.equals(HuamiUuid.HEART_RATE_CONTROL) && pulse.measures(value)) pulse.heard(value);
        else if (characteristic.equals(OneUuid.CONTROL)) command(value);
        else if (!band.configuration().take(value)) band.note("did not understand: " + value);
    }

    /** Steps are told by order only. */
    @Override
    public void listened(UUID characteristic, boolean on) {}

    @Override
    public void over() {
        transfer.stop();
        pulse.gone();
        liveSteps.stop();
    }

    private void command(Bytes value) throws MalformedMessage {
        switch (value.u8(0)) {
            case 0x03 -> tellSteps(value.u8(1) != 0);
            case 0x06 -> transfer.start();
            case 0x08 -> vibrate(value.u8(1));
            case 0x09 -> reset();
            case 0x0a -> transfer.acknowledged(value);
            case 0x0c -> band.reboot();
            case 0x11 -> transfer.stop();
            case 0x13 -> band.alerts().hush("stops vibrating");
            default -> settings.heard(value);
        }
    }

    /** 00 off, 01 and 04 once, with or without the LED, 02 ten times, 03 unknown; none lasts until it is told to stop. */
    private void level(Bytes level) throws MalformedMessage {
        switch (level.u8(0)) {
            case 0x00 -> band.alerts().hush("stops vibrating");
            case 0x02 -> band.note("vibrates ten times");
            default -> band.note("vibrates");
        }
    }

    private void vibrate(int how) {
        if (how == UNTIL_STOPPED) band.alerts().vibrate("vibrates until it is told to stop");
        else band.note("vibrates");
    }

    private void tellSteps(boolean on) {
        if (on) {
            tellSteps();
            liveSteps.start();
        } else {
            liveSteps.stop();
        }
    }

    private void tellSteps() {
        wire.notify(OneUuid.STEPS, read(OneUuid.STEPS));
    }

    private void reset() {
        if (band.strikes(Fault.REFUSES_RESET)) {
            wire.notify(OneUuid.NOTICE, Bytes.of(0x09));
            return;
        }
        if (!band.strikes(Fault.MUTE_RESET)) wire.notify(OneUuid.NOTICE, Bytes.of(0x0a));
        if (!band.strikes(Fault.STUBBORN)) band.factoryReset("a host");
    }

    private Bytes battery() {
        return OneBytes.battery(band.batteryPercent(), shown().minusDays(3), 34, 4);
    }

    private LocalDateTime shown() {
        return band.clock().shown().toLocalDateTime();
    }

    private static Bytes text(String text) {
        return Bytes.copyOf(text.getBytes(StandardCharsets.UTF_8));
    }
}
