package io.github.wristway.virtual.band;

import io.github.wristway.gateway.base.Bytes;
import io.github.wristway.gateway.base.MalformedMessage;
import io.github.wristway.virtual.air.GattTable;
import io.github.wristway.virtual.air.Wire;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.UUID;

/** A talk in the protocol of Band 2 and later. */
final class Conversation implements Talk {
    private static final Bytes REBOOT = Bytes.of(0x05);

    private final Body band;
    private final Wire wire;
    private final GattTable table;
    private final Doorkeeper doorkeeper;
    private final Transfer transfer;
    private final Pulse pulse;

    Conversation(Body band, Wire wire) {
        this(band, wire, new Doorkeeper(band, wire));
    }

    Conversation(Body band, Wire wire, Doorkeeper doorkeeper) {
        this.band = band;
        this.wire = wire;
        this.table = band.model().gattTable();
        this.doorkeeper = doorkeeper;
        this.transfer = new Transfer(band, wire);
        this.pulse = new Pulse(band, wire, 0x00);
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
        return table;
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
        if (characteristic.equals(HuamiUuid.TIME)) return HuamiTime.longForm(band.shown());
        if (characteristic.equals(HuamiUuid.BATTERY)) return battery();
        if (characteristic.equals(HuamiUuid.STEPS)) return steps();
        if (characteristic.equals(HuamiUuid.SERIAL)) return text(band.serial());
        if (characteristic.equals(HuamiUuid.HARDWARE)) return text(band.model().hardware());
        if (characteristic.equals(HuamiUuid.SOFTWARE)) return text(band.firmware());
        if (characteristic.equals(HuamiUuid.PNP_ID)) return Bytes.ofHex("01 5701 2400 0101");
        return Bytes.EMPTY;
    }

    @Override
    public void written(UUID characteristic, Bytes value) {
        try {
            if (characteristic.equals(HuamiUuid.AUTHENTICATION)) doorkeeper.heard(value);
            else if (characteristic.equals(HuamiUuid.ALERT_LEVEL)) alert(value);
            else if (characteristic.equals(HuamiUuid.NEW_ALERT)) band.note("shows a message");
            else if (characteristic.equals(HuamiUuid.CHUNKS)) band.note("got a chunk of " + value.length() + " bytes");
            else if (!authenticated()) band.note("ignored a command of a host that it does not know");
            else command(characteristic, value);
        } catch (MalformedMessage e) {
            band.note("did not understand: " + e.getMessage());
        }
    }

    @Override
    public void lost() {
        doorkeeper.gone();
        transfer.gone();
        pulse.gone();
        band.linkLost(this);
    }

    private void command(UUID characteristic, Bytes value) throws MalformedMessage {
        if (characteristic.equals(HuamiUuid.TIME)) band.setClock(HuamiTime.decode(value));
        else if (characteristic.equals(HuamiUuid.CONFIGURATION)) band.configuration().heard(value, wire);
        else if (characteristic.equals(HuamiUuid.FETCH_CONTROL)) transfer.heard(value);
        else if (characteristic.equals(HuamiUuid.HEART_RATE_CONTROL)) pulse.heard(value);
        else if (characteristic.equals(HuamiUuid.FIRMWARE) && value.equals(REBOOT)) band.reboot();
        else band.note("took " + value.length() + " bytes of settings");
    }

    private void alert(Bytes level) throws MalformedMessage {
        band.note(level.u8(0) == 0 ? "stops vibrating" : "vibrates");
    }

    /** Flags, level in percent, 0 for not charging, last time off the charger, last charge, level then. */
    private Bytes battery() {
        OffsetDateTime charged = band.shown().minusDays(3);
        return Bytes.build().u8(0x0f).u8(band.batteryPercent()).u8(0).bytes(HuamiTime.shortForm(charged))
                .bytes(HuamiTime.shortForm(charged.minusMinutes(90))).u8(100).toBytes();
    }

    /** Flags, steps, metres, kilocalories. */
    private Bytes steps() {
        int steps = band.stepsToday();
        return Bytes.build().u8(0x0c).u32(steps).u32(steps * 7L / 10).u32(steps / 25).toBytes();
    }

    private static Bytes text(String text) {
        return Bytes.copyOf(text.getBytes(StandardCharsets.UTF_8));
    }
}
