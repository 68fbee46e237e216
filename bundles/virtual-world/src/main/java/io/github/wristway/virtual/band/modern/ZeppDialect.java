package io.github.wristway.virtual.band.modern;

import io.github.wristway.gateway.base.Bytes;
import io.github.wristway.gateway.base.MalformedMessage;
import io.github.wristway.virtual.band.Body;
import io.github.wristway.virtual.band.HuamiUuid;
import io.github.wristway.virtual.band.LiveSteps;
import io.github.wristway.virtual.band.huami.Conversation;
import java.util.Optional;
import java.util.UUID;

/**
 * Band 7. A request begins with its number, and an answer with the next one; 01 behind it means yes:
 * <pre>
 * 0000  03 what is there?            04 + {@link ZeppEndpoint#list}
 * 000a  {@link ZeppSettings}
 * 0015  01 how long may packets be?  02 length(2), without their three bytes of head; 03 are you there? 04
 * 0016  03 steps now?                04 01 as on 0007; 05 on, tell them: 06 01 on, and 07 as on 0007 whenever they change
 * 0017  01 the wearer                02 01
 * 001a  03 vibrate                   04 01; 06 stop
 * 001d  04 01 measure, 02 go on, 00 stop    05 01 mode; the values come on 2A37
 * 0029  03 battery                   04 as on 0006
 * </pre>
 */
final class ZeppDialect implements Dialect {
    private static final int OK = 0x01;
    private static final int ATT_HEAD = 3;
    private static final Bytes MEASURE = Bytes.of(0x15, 0x01, 0x01);
    private static final Bytes STOP_MEASURING = Bytes.of(0x15, 0x01, 0x00);
    private static final Bytes GO_ON = Bytes.of(0x16);

    private final Body band;
    private final Messages messages;
    private final Conversation old;
    private final ZeppSettings settings;
    private final LiveSteps liveSteps;

    ZeppDialect(Body band, Messages messages, Conversation old) {
        this.band = band;
        this.messages = messages;
        this.old = old;
        this.settings = new ZeppSettings(band.configuration());
        this.liveSteps = new LiveSteps(band, () -> answer(ZeppEndpoint.STEPS, 0x07, steps()));
    }

    @Override
    public Optional<Bytes> read(UUID characteristic) {
        return characteristic.equals(HuamiUuid.TIME) ? Optional.of(ZeppTime.encode(band.clock().shown())) : Optional.empty();
    }

    @Override
    public void heard(Messages.Heard message) throws MalformedMessage {
        Optional<ZeppEndpoint> endpoint = ZeppEndpoint.of(message.endpoint());
        if (endpoint.isEmpty()) {
            band.note("has no endpoint " + Integer.toHexString(message.endpoint()));
        } else if (endpoint.get().encrypted() != message.encrypted()) {
            band.note("ignored a message that should " + (message.encrypted() ? "not " : "") + "be encrypted");
        } else {
            heard(endpoint.get(), message.said());
        }
    }

    private void heard(ZeppEndpoint endpoint, Bytes said) throws MalformedMessage {
        switch (endpoint) {
            case LIST -> answerTo(0x03, said, endpoint, ZeppEndpoint.list());
            case SETTINGS -> settings.heard(said).ifPresent(answer -> send(endpoint, answer));
            case CONNECTION -> connection(said);
            case STEPS -> steps(said);
            case WEARER -> answerTo(0x01, said, endpoint, Bytes.of(OK));
            case FIND -> find(said);
            case HEART_RATE -> heartRate(said);
            case BATTERY -> answerTo(0x03, said, endpoint, old.read(HuamiUuid.BATTERY));
            case KEY_EXCHANGE -> throw new IllegalStateException("keys are exchanged elsewhere");
        }
    }

    private void connection(Bytes said) {
        answerTo(0x01, said, ZeppEndpoint.CONNECTION, Bytes.build().u16(messages.mtu() - ATT_HEAD).toBytes());
        answerTo(0x03, said, ZeppEndpoint.CONNECTION, Bytes.EMPTY);
    }

    private void steps(Bytes said) throws MalformedMessage {
        answerTo(0x03, said, ZeppEndpoint.STEPS, Bytes.build().u8(OK).bytes(steps()).toBytes());
        if (!said.startsWith(0x05)) return;
        boolean on = said.u8(1) == 1;
        answer(ZeppEndpoint.STEPS, 0x06, Bytes.of(OK, on ? 1 : 0));
        if (on) liveSteps.start();
        else liveSteps.stop();
    }

    private void find(Bytes said) {
        if (said.startsWith(0x03)) {
            band.alerts().vibrate("vibrates to be found");
            answer(ZeppEndpoint.FIND, 0x04, Bytes.of(OK));
        } else if (said.startsWith(0x06)) {
            band.alerts().hush("stops vibrating");
        }
    }

    /** The sensor knows the words of older bands. */
    private void heartRate(Bytes said) throws MalformedMessage {
        if (!said.startsWith(0x04)) return;
        int mode = said.u8(1);
        old.heard(HuamiUuid.HEART_RATE_CONTROL, switch (mode) {
            case 0 -> STOP_MEASURING;
            case 1 -> MEASURE;
            case 2 -> GO_ON;
            default -> throw new MalformedMessage("a mode of measuring " + mode);
        });
        answer(ZeppEndpoint.HEART_RATE, 0x05, Bytes.of(OK, mode));
    }

    private Bytes steps() {
        return old.read(HuamiUuid.STEPS);
    }

    private void answerTo(int request, Bytes said, ZeppEndpoint endpoint, Bytes answer) {
        if (said.startsWith(request)) answer(endpoint, request + 1, answer);
    }

    private void answer(ZeppEndpoint endpoint, int number, Bytes answer) {
        send(endpoint, Bytes.build().u8(number).bytes(answer).toBytes());
    }

    private void send(ZeppEndpoint endpoint, Bytes said) {
        if (endpoint.encrypted()) messages.whisper(endpoint.number(), said);
        else messages.say(endpoint.number(), said);
    }

    @Override
    public void over() {
        liveSteps.stop();
    }
}
