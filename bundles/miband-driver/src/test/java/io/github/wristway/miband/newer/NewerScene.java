package io.github.wristway.miband.newer;

import io.github.wristway.gateway.base.Bytes;
import io.github.wristway.gateway.base.MalformedMessage;
import io.github.wristway.gateway.base.WristwayException;
import io.github.wristway.gateway.device.Capability;
import io.github.wristway.gateway.device.CapabilitySheet.KeyOrigin;
import io.github.wristway.gateway.device.Credential;
import io.github.wristway.gateway.device.PairingKey;
import io.github.wristway.gateway.device.Session;
import io.github.wristway.miband.Scene;
import io.github.wristway.miband.VirtualTime;
import io.github.wristway.miband.door.Kit;
import io.github.wristway.miband.door.KnownWays;
import io.github.wristway.miband.talk.Box;
import io.github.wristway.miband.xiaomi.Agreement;
import io.github.wristway.miband.xiaomi.LoginRequest;
import io.github.wristway.miband.xiaomi.Wire;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Scripted lines to a newer band, one per connection, that has the key of the vectors. */
final class NewerScene {
    static final PairingKey KEY = new PairingKey(Bytes.ofHex("000102030405060708090a0b0c0d0e0f"));
    static final PairingKey OTHER_KEY = new PairingKey(Bytes.ofHex("ff0102030405060708090a0b0c0d0e0f"));

    static final String NONCE = "0801101a1a15f201120a1000112233445566778899aabbccddeeff";
    static final String SIGNED = "0801101a1a37fa01340a10ffeeddccbbaa99887766554433221100"
            + "12202fd5de8be55c663a3cd56464c401cdeff512b6f072c48a7fa8fc524c4b9b2a23";
    static final String CONFIRMED = "0801101b1a058a02020801";
    /** 15 June 2024, 12:00 in Berlin: an hour ahead, and one more in summer. */
    static final String CLOCK = "08021003222c222a" + "0a0708e80f1006180f" + "1208080c100018002000" + "1a13080810081a0d4575726f70652f4265726c696e" + "2000";
    static final String CLOCK_TAKEN = "08021003a00600";

    private static final String RESET_MENU = "Settings → System → Factory reset → confirm";

    final VirtualTime time = new VirtualTime();
    final List<ScriptedLine> lines = new ArrayList<>();
    boolean experimentalReset;

    private final Scene scene = new Scene(time);
    private int opened;

    /** A line for the next connection. */
    ScriptedLine line() {
        ScriptedLine line = new ScriptedLine(time);
        lines.add(line);
        return line;
    }

    /** The next connection leads in. */
    ScriptedLine lineThatLeadsIn() {
        return line().answers(NONCE, SIGNED).answers(proof(), CONFIRMED).answers(CLOCK, CLOCK_TAKEN);
    }

    /** What shows that we have the key. */
    static String proof() {
        try {
            Agreement agreement = Agreement.of(KEY, Scene.OUR_NONCE, Bytes.ofHex("ffeeddccbbaa99887766554433221100"));
            return Wire.encode(LoginRequest.proof(agreement, Login.WRISTWAY)).hex();
        } catch (MalformedMessage e) {
            throw new IllegalStateException(e);
        }
    }

    Session open() throws WristwayException {
        return open(new Credential.Known(KEY));
    }

    Session open(Credential credential) throws WristwayException {
        return XiaomiBand.open(box(), carrier(), scene.approach("mi9", credential), kit());
    }

    <C extends Capability> C opened(Class<C> kind) throws WristwayException {
        return open().capability(kind).orElseThrow();
    }

    XiaomiGlance glance(Credential credential) {
        return new XiaomiGlance(carrier(), scene.approach("mi9", credential), kit());
    }

    private Carrier carrier() {
        return (approach, patience, passing) -> lines.get(opened++);
    }

    private Kit kit() {
        return new Kit(Scene.patience(), time, new KnownWays(), () -> {
            throw new IllegalStateException("newer bands exchange no keys");
        }, () -> Scene.OUR_NONCE, experimentalReset);
    }

    private static Box box() {
        return new Box("Xiaomi Smart Band 9", KeyOrigin.ACCOUNT, Optional.of(RESET_MENU), Set.of());
    }
}
