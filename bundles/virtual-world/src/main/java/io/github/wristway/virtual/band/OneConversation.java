package io.github.wristway.virtual.band;

import io.github.wristway.gateway.base.Bytes;
import io.github.wristway.gateway.base.MalformedMessage;
import io.github.wristway.virtual.air.GattTable;
import io.github.wristway.virtual.air.Wire;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.UUID;

/**
 * A talk in the protocol of the first generation. On FF05 it hears:
 * <pre>
 * 03 on             tell each step on FF06        09   factory reset, answered by 0a or 09 on FF03
 * 06, 0a …, 11      see {@link OneTransfer}       0c   reboot
 * 08 how, 13        vibrate, stop                 …    settings
 * </pre>
 */
final class OneConversation implements Talk {
    private static final int HEART_RATE_MARK = 0x06;
    private static final Bytes NO_DATE = Bytes.ofHex("ffffffffffff");

    private final Body band;
    private final OneGeneration generation;
    private final Wire wire;
    private final OneDoorkeeper doorkeeper;
    private final OneTransfer transfer;
    private final Pulse pulse;

    OneConversation(Body band, OneGeneration generation, Wire wire) {
        this.band = band;
        this.generation = generation;
        this.wire = wire;
        this.doorkeeper = new OneDoorkeeper(band, generation, wire);
        this.transfer = new OneTransfer(band, generation, wire);
        this.pulse = new Pulse(band, wire, HEART_RATE_MARK);
    }

    @Override
    public boolean authenticated() {
        return doorkeeper.open();
    }

    @Override
    public boolean asksForTap() {
        return doorkeeper.asksForTap();
    }

    @Override
    public void tapped() {
        doorkeeper.tapped();
    }

    @Override
    public void hangUp() {
        wire.hangUp();
    }

    @Override
    public GattTable table() {
        return band.model().gattTable();
    }

    @Override
    public int mtu() {
        return band.model().mtu();
    }

    @Override
    public boolean silent() {
        return band.silent();
    }

    @Override
    public Bytes read(UUID characteristic) {
        if (characteristic.equals(OneUuid.INFORMATION)) return generation.information(band.serial(), band.firmware());
        if (characteristic.equals(OneUuid.NAME)) return text(band.model().advertisedName());
        if (characteristic.equals(OneUuid.STEPS)) return Bytes.build().u16(band.stepsToday()).toBytes();
        if (characteristic.equals(OneUuid.TIME)) return Bytes.build().bytes(OneBytes.date(shown())).bytes(NO_DATE).toBytes();
        if (characteristic.equals(OneUuid.BATTERY)) return battery();
        if (characteristic.equals(OneUuid.PAIRING)) return band.marked() ? Bytes.of(0x02) : Bytes.of(0xff, 0xff);
        return Bytes.EMPTY;
    }

    @Override
    public void written(UUID characteristic, Bytes value) {
        try {
            if (characteristic.equals(OneUuid.USER)) doorkeeper.heard(value);
            else if (characteristic.equals(HuamiUuid.ALERT_LEVEL)) vibrate(value.u8(0) != 0);
            else if (characteristic.equals(OneUuid.LINK_PARAMETERS)) wire.notify(OneUuid.NOTICE, Bytes.of(0x04));
            else if (characteristic.equals(OneUuid.PAIRING)) band.mark(value.startsWith(0x02));
            else if (!authenticated()) band.note("ignored a command of a host that it does not know");
            else if (characteristic.equals(OneUuid.TIME)) band.setClock(OneBytes.date(value).atOffset(band.zone()));
            else if (characteristic.equals(HuamiUuid.HEART_RATE_CONTROL)) pulse.heard(value);
            else if (characteristic.equals(OneUuid.CONTROL)) command(value);
            else band.note("took " + value.length() + " bytes of settings");
        } catch (MalformedMessage e) {
            band.note("did not understand: " + e.getMessage());
        }
    }

    @Override
    public void lost() {
        doorkeeper.gone();
        transfer.stop();
        pulse.gone();
        band.linkLost(this);
    }

    private void command(Bytes value) throws MalformedMessage {
        switch (value.u8(0)) {
            case 0x03 -> liveSteps(value.u8(1) != 0);
            case 0x06 -> transfer.start();
            case 0x08 -> vibrate(true);
            case 0x09 -> reset();
            case 0x0a -> transfer.acknowledged(value);
            case 0x0c -> band.reboot();
            case 0x11 -> transfer.stop();
            case 0x13 -> vibrate(false);
            default -> band.note("took " + value.length() + " bytes of settings");
        }
    }

    private void liveSteps(boolean on) {
        if (on) wire.notify(OneUuid.STEPS, read(OneUuid.STEPS));
    }

    private void reset() {
        if (band.strikes(Fault.REFUSES_RESET)) {
            wire.notify(OneUuid.NOTICE, Bytes.of(0x09));
            return;
        }
        if (!band.strikes(Fault.MUTE_RESET)) wire.notify(OneUuid.NOTICE, Bytes.of(0x0a));
        if (!band.strikes(Fault.STUBBORN)) band.factoryReset("a host");
    }

    private void vibrate(boolean on) {
        band.note(on ? "vibrates" : "stops vibrating");
    }

    /** Level in percent, last charge, number of charges, 4 for not charging. */
    private Bytes battery() {
        return Bytes.build().u8(band.batteryPercent()).bytes(OneBytes.date(shown().minusDays(3))).u16(34).u8(4).toBytes();
    }

    private LocalDateTime shown() {
        return band.shown().toLocalDateTime();
    }

    private static Bytes text(String text) {
        return Bytes.copyOf(text.getBytes(StandardCharsets.UTF_8));
    }
}
