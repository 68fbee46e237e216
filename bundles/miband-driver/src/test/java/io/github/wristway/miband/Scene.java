package io.github.wristway.miband;

import io.github.wristway.gateway.base.Bytes;
import io.github.wristway.gateway.base.WristwayException;
import io.github.wristway.gateway.device.Approach;
import io.github.wristway.gateway.device.Bystander;
import io.github.wristway.gateway.device.Capability;
import io.github.wristway.gateway.device.Credential;
import io.github.wristway.gateway.device.PairingKey;
import io.github.wristway.gateway.device.Session;
import io.github.wristway.miband.talk.Characteristic;
import io.github.wristway.miband.talk.Patience;
import java.lang.annotation.Annotation;
import java.time.Duration;
import java.util.Optional;

/** A scripted band, the driver, and a person beside it. Keys and answers are those of the vectors for Bands 2 and 4. */
public final class Scene {
    public static final PairingKey KEY_2 = new PairingKey(Bytes.ofHex("30313233343536373839404142434445"));
    public static final String OFFER_2 = "write AUTHENTICATION 010830313233343536373839404142434445";
    public static final String ASK_2 = "write AUTHENTICATION 0208";
    public static final String RANDOM_2 = "AUTHENTICATION 100201000102030405060708090a0b0c0d0e0f";
    public static final String PROOF_2 = "write AUTHENTICATION 0308f5003494346bffac69990bf7f317e5db";

    public static final PairingKey KEY_4 = new PairingKey(Bytes.ofHex("e1607ad3b5670b8d2c4919d07ec6e92f"));
    public static final String ASK_4 = "write AUTHENTICATION 8200020100";
    public static final String RANDOM_4 = "AUTHENTICATION 1082011d43e235adac670f50e7e72c1217a869";
    public static final String PROOF_4 = "write AUTHENTICATION 83004d3cd79ff910816867432df00bc6f125";

    /** Of the vectors for newer bands. */
    public static final Bytes OUR_NONCE = Bytes.ofHex("00112233445566778899aabbccddeeff");

    public final VirtualTime time;
    public final ScriptedBand band;
    public final MiBandDriver driver;

    public Scene() {
        this(new VirtualTime());
    }

    public Scene(VirtualTime time) {
        this.time = time;
        this.band = new ScriptedBand(time);
        this.driver = new MiBandDriver(time, config(), ScriptedExchange::ours, () -> OUR_NONCE);
    }

    /** A band 4 that has {@link #KEY_4} and tells about itself. */
    public static Scene withBand4() {
        Scene scene = new Scene();
        scene.band.answers(ASK_4, RANDOM_4).answers(PROOF_4, "AUTHENTICATION 108301");
        scene.band.holds(Characteristic.SERIAL, Bytes.ofHex("61622d3132330000"))
                .holds(Characteristic.SOFTWARE, Bytes.ofHex("56312e302e392e3636"))
                .holds(Characteristic.HARDWARE, Bytes.ofHex("56302e3434"))
                .holds(Characteristic.BATTERY, Bytes.ofHex("0f3000"));
        return scene;
    }

    public Session open4() throws WristwayException {
        return driver.open(approach("mi4", new Credential.Known(KEY_4)));
    }

    public <C extends Capability> C opened(Class<C> kind) throws WristwayException {
        return open4().capability(kind).orElseThrow();
    }

    public Approach approach(String model, Credential credential) {
        return approach(model, credential, Optional.empty());
    }

    public Approach approach(String model, Credential credential, Optional<String> firmware) {
        Bystander bystander = new Bystander() {
            @Override
            public void tapNow(Duration within) {
                band.events.add("tap within " + within.toSeconds());
            }

            @Override
            public void progress(String unit, long done, long expected) {
                band.events.add("progress " + done + " of " + expected + " " + unit);
            }
        };
        return new Approach("the band", model, firmware, new ScriptedRadio(band), ScriptedBand.ADDRESS, credential,
                            time.clock("Europe/Berlin"), bystander);
    }

    public static Patience patience() {
        return MiBandSettings.from(config());
    }

    static MiBandSettings.Config config() {
        return new MiBandSettings.Config() {
            @Override
            public int replyTimeoutSeconds() {
                return 10;
            }

            @Override
            public int tapTimeoutSeconds() {
                return 60;
            }

            @Override
            public int connectTimeoutSeconds() {
                return 50;
            }

            @Override
            public int fetchSilenceSeconds() {
                return 20;
            }

            @Override
            public int attempts() {
                return 2;
            }

            @Override
            public boolean experimentalReset() {
                return false;
            }

            @Override
            public Class<? extends Annotation> annotationType() {
                return MiBandSettings.Config.class;
            }
        };
    }
}
