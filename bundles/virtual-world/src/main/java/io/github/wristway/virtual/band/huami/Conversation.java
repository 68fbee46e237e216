package io.github.wristway.virtual.band.huami;

import io.github.wristway.gateway.base.Bytes;
import io.github.wristway.gateway.base.MalformedMessage;
import io.github.wristway.virtual.air.Wire;
import io.github.wristway.virtual.band.Body;
import io.github.wristway.virtual.band.Dialogue;
import io.github.wristway.virtual.band.Gate;
import io.github.wristway.virtual.band.HuamiUuid;
import io.github.wristway.virtual.band.LiveSteps;
import io.github.wristway.virtual.band.Pulse;
import io.github.wristway.virtual.band.told.TextForm;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;

/** The protocol of Band 2 and later. */
public final class Conversation implements Dialogue {
    private static final Bytes REBOOT = Bytes.of(0x05);
    private static final int TEXT = 0;
    private static final int LONG_SETTING = 2;

    private final Body band;
    private final Wire wire;
    private final Doorkeeper doorkeeper;
    private final Transfer transfer;
    private final Pulse pulse;
    private final LiveSteps liveSteps;
    private final ChunkJoiner chunks = new ChunkJoiner();

    public Conversation(Body band, Wire wire) {
        this(band, wire, new Doorkeeper(band, wire));
    }

    public Conversation(Body band, Wire wire, Doorkeeper doorkeeper) {
        this.band = band;
        this.wire = wire;
        this.doorkeeper = doorkeeper;
        this.transfer = new Transfer(band, wire);
        this.pulse = new Pulse(band, wire, 0x00);
        this.liveSteps = new LiveSteps(band, () -> wire.notify(HuamiUuid.STEPS, steps()));
    }

    @Override
    public Gate gate() {
        return doorkeeper;
    }

    @Override
    public Bytes read(UUID characteristic) {
        if (characteristic.equals(HuamiUuid.TIME)) return HuamiTime.longForm(band.clock().shown());
        if (characteristic.equals(HuamiUuid.BATTERY)) return battery();
        if (characteristic.equals(HuamiUuid.STEPS)) return steps();
        if (characteristic.equals(HuamiUuid.SERIAL)) return text(band.serial());
        if (characteristic.equals(HuamiUuid.HARDWARE)) return text(band.model().hardware());
        if (characteristic.equals(HuamiUuid.SOFTWARE)) return text(band.firmware());
        if (characteristic.equals(HuamiUuid.PNP_ID)) return Bytes.ofHex("01 5701 2400 0101");
        return Bytes.EMPTY;
    }

    @Override
    public void heard(UUID characteristic, Bytes value) throws MalformedMessage {
        if (characteristic.equals(HuamiUuid.AUTHENTICATION)) doorkeeper.heard(value);
        else if (characteristic.equals(HuamiUuid.ALERT_LEVEL)) level(value);
        else if (characteristic.equals(HuamiUuid.NEW_ALERT)) band.alerts().announced(TextForm.BRIEF.read(value));
        else if (characteristic.equals(HuamiUuid.CHUNKS)) chunk(value);
        else if (!doorkeeper.open()) band.note("ignored a command of a host that it does not know");
        else command(characteristic, value);
    }

    @Override
    public void listened(UUID characteristic, boolean on) {
        if (!characteristic.equals(HuamiUuid.STEPS)) return;
        if (on) liveSteps.start();
        else liveSteps.stop();
    }

    @Override
    public void over() {
        transfer.gone();
        pulse.gone();
        liveSteps.stop();
    }

    private void command(UUID characteristic, Bytes value) throws MalformedMessage {
        if (characteristic.equals(HuamiUuid.TIME)) band.recorder().setClock(HuamiTime.decode(value));
        else if (characteristic.equals(HuamiUuid.CONFIGURATION)) {
            band.configuration().heard(value, answer -> wire.notify(HuamiUuid.CONFIGURATION, answer));
        }
        else if (characteristic.equals(HuamiUuid.FETCH_CONTROL)) transfer.heard(value);
        else if (characteristic.equals(HuamiUuid.HEART_RATE_CONTROL) && pulse.measures(value)) pulse.heard(value);
        else if (characteristic.equals(HuamiUuid.FIRMWARE) && value.equals(REBOOT)) band.reboot();
        else if (!band.configuration().take(value)) band.note("did not understand: " + value);
    }

    private void level(Bytes level) throws MalformedMessage {
        if (band.traits().texts().heedsLevels()) band.alerts().level(level);
        else band.note("does nothing about an alert level");
    }

    /** A text needs no acquaintance, a setting does. */
    private void chunk(Bytes value) throws MalformedMessage {
        Optional<ChunkJoiner.Whole> whole = chunks.add(value);
        if (whole.isEmpty()) return;
        int type = whole.get().type();
        if (type == TEXT) band.alerts().announced(band.traits().texts().read(whole.get().content()));
        else if (!doorkeeper.open()) band.note("ignored a command of a host that it does not know");
        else if (type == LONG_SETTING) takeAtLength(whole.get().content());
        else band.note("got a message of type " + type + " that it does not know");
    }

    /** A pattern, a reminder or the menu: named by its first byte, patterns and reminders also by the next. */
    private void takeAtLength(Bytes content) throws MalformedMessage {
        int naming = content.startsWith(0x1e) ? 1 : 2;
        band.configuration().keep("chunked " + content.slice(0, naming), content.from(naming));
    }

    private Bytes battery() {
        OffsetDateTime offCharger = band.clock().shown().minusDays(3);
        return HuamiFacts.battery(band.batteryPercent(), false, offCharger, offCharger.minusMinutes(90), 100);
    }

    private Bytes steps() {
        int steps = band.recorder().stepsNow();
        return HuamiFacts.steps(steps, steps * 7L / 10, steps / 25);
    }

    private static Bytes text(String text) {
        return Bytes.copyOf(text.getBytes(StandardCharsets.UTF_8));
    }
}
