package io.github.wristway.miband;

import io.github.wristway.gateway.base.Bytes;
import io.github.wristway.gateway.base.WristwayException;
import io.github.wristway.gateway.device.Approach;
import io.github.wristway.gateway.device.Capability;
import io.github.wristway.gateway.device.Condition;
import io.github.wristway.gateway.device.Credential;
import io.github.wristway.gateway.device.PairingKey;
import io.github.wristway.gateway.device.Session;
import io.github.wristway.miband.talk.Characteristic;
import java.util.Optional;

/** A scripted band of the first generation. What it says of itself is in the vectors; its address ends with 7F. */
public final class OneScene {
    /** Only the first four bytes are ever sent. */
    public static final PairingKey KEY = new PairingKey(Bytes.ofHex("12345678 ffffffffffffffff ffffffff"));

    public final Scene scene = new Scene();
    public final ScriptedBand band = scene.band;
    /** The writing of our user block. */
    public final String user;
    private final String model;

    private OneScene(String model, String info, String user) {
        this.model = model;
        this.user = "write ONE_USER " + user;
        band.holds(Characteristic.ONE_INFO, Bytes.ofHex(info))
                .holds(Characteristic.ONE_CLOCK, Bytes.ofHex("18050f0c0000ffffffffffff")) // noon in Berlin, which is right
                .holds(Characteristic.ONE_BATTERY, Bytes.ofHex("601006140b0e21220004"))
                .holds(Characteristic.ONE_PARAMETERS, Bytes.EMPTY)
                .holds(Characteristic.ONE_PAIRING, Bytes.ofHex("ffff"));
    }

    /** Firmware 1.0.9.59: no counter in its packets, no alerts on 2A06. */
    public static OneScene withBand1() {
        return new OneScene("mi1", "6c08f8680000024c000300023b090001", "12345678001eaa46007772697374776179000074");
    }

    /** Firmware 5.16.11.15. */
    public static OneScene withBand1A() {
        return new OneScene("mi1a", "f74aad0a0000d0d4000700020f0b1005", "12345678001eaa460000007772697374776179e4");
    }

    /** Firmware 4.16.11.15, with a pulse sensor. */
    public static OneScene withBand1S() {
        return new OneScene("mi1s", "9321d20d04000418000700020f0b100402500401", "12345678001eaa460004007772697374776179f7");
    }

    public OneScene ofOurs() {
        band.answers(user, "ONE_NOTICE 05");
        return this;
    }

    public Session open(Credential credential) throws WristwayException {
        return scene.driver.open(approach(credential));
    }

    public Condition look(Credential credential) throws WristwayException {
        return scene.driver.look(approach(credential));
    }

    public <C extends Capability> C opened(Class<C> kind) throws WristwayException {
        return find(kind).orElseThrow();
    }

    public <C extends Capability> Optional<C> find(Class<C> kind) throws WristwayException {
        return open(new Credential.Known(KEY)).capability(kind);
    }

    private Approach approach(Credential credential) {
        return scene.approach(model, credential);
    }
}
