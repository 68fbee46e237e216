package io.github.wristway.virtual.band.huami;

import io.github.wristway.gateway.base.Bytes;
import io.github.wristway.gateway.base.MalformedMessage;
import io.github.wristway.gateway.base.Time;
import io.github.wristway.gateway.device.PairingKey;
import io.github.wristway.virtual.air.Wire;
import io.github.wristway.virtual.band.Body;
import io.github.wristway.virtual.band.Gate;
import io.github.wristway.virtual.band.HuamiUuid;
import java.security.GeneralSecurityException;
import java.time.Duration;
import javax.crypto.Cipher;
import javax.crypto.spec.SecretKeySpec;

/**
 * Lets a host in, or not. Characteristic 0009:
 * <pre>
 * 01 F key(16)      a key to keep; wants a tap        10 01 01 kept, 10 01 04 refused
 * 02 F | 82 00 ..   a random number, please           10 02 01 random(16), 10 02 04 there is no key yet
 * 03 F | 83 00 + AES(key, random)                     10 03 01 welcome, 10 03 04 or 08 wrong key, 07 not this way any more
 * </pre>
 */
public final class Doorkeeper implements Gate {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int CRYPT = 0x80;
    private static final int OK = 0x01;
    private static final int WRONG_STATE = 0x02;
    private static final int REFUSED = 0x04;
    private static final int OUTDATED = 0x07;
    private static final Bytes BINDING_DATA = Bytes.ofHex("1863c2cce5d159413bed92c4b163c279");

    private final Body band;
    private final Wire wire;
    private final boolean wantsExchange;
    private Door door = new Door.Shut();
    private Time.Task impatience;

    public Doorkeeper(Body band, Wire wire) {
        this(band, wire, false);
    }

    /** @param wantsExchange whether it lets nobody in any more by what it hears on 0009, but after an exchange of keys only */
    public Doorkeeper(Body band, Wire wire, boolean wantsExchange) {
        this.band = band;
        this.wire = wire;
        this.wantsExchange = wantsExchange;
        impatience = band.later(PATIENCE, wire::hangUp);
    }

    @Override
    public boolean open() {
        return door instanceof Door.Open;
    }

    @Override
    public boolean asksForTap() {
        return door instanceof Door.AskingForTap;
    }

    void heard(Bytes message) throws MalformedMessage {
        int command = message.u8(0);
        if ((command & CRYPT) != 0 && band.model().takesAnyKey()) {
            answer(command, WRONG_STATE);
            return;
        }
        switch (command & ~CRYPT) {
            case 0x01 -> offered(command, message);
            case 0x02 -> askedForRandom(command);
            case 0x03 -> proved(command, message);
            default -> answer(command, WRONG_STATE);
        }
    }

    /** Lets somebody in who has proved his key in another way. */
    public void admit() {
        impatience.cancel();
        door = new Door.Open();
    }

    @Override
    public void tapped() {
        if (!(door instanceof Door.AskingForTap asking)) return;
        band.take(asking.offered());
        shut();
        answer(asking.command(), OK);
    }

    @Override
    public void gone() {
        impatience.cancel();
    }

    private void offered(int command, Bytes message) throws MalformedMessage {
        boolean complete = message.length() == 2 + PairingKey.LENGTH;
        if (!band.model().takesAnyKey()) {
            // the vendor's app begins to bind with this; what follows needs the vendor's server
            if (complete) answer(command, REFUSED);
            else wire.notify(HuamiUuid.AUTHENTICATION, Bytes.build().u8(0x10).u8(0x81).u8(OK).bytes(BINDING_DATA).toBytes());
        } else if (!complete) {
            answer(command, REFUSED);
        } else {
            askForTap(command, new PairingKey(message.from(2)));
        }
    }

    private void askForTap(int command, PairingKey key) {
        Door asking = new Door.AskingForTap(command, key);
        door = asking;
        band.note("asks for a tap");
        impatience.cancel();
        impatience = band.later(PATIENCE, () -> {
            band.note("nobody tapped");
            shut();
            answer(command, REFUSED);
        });
        band.tapDelay().ifPresent(delay -> band.later(delay, () -> {
            if (door == asking) tapped();
        }));
    }

    private void askedForRandom(int command) {
        if (band.keyring().key().isEmpty()) {
            answer(command, REFUSED);
            return;
        }
        Bytes random = band.dice().challenge();
        door = new Door.Challenged(random);
        wire.notify(HuamiUuid.AUTHENTICATION, Bytes.build().u8(0x10).u8(command).u8(OK).bytes(random).toBytes());
    }

    private void proved(int command, Bytes message) throws MalformedMessage {
        if (!(door instanceof Door.Challenged challenged) || band.keyring().key().isEmpty()) {
            answer(command, WRONG_STATE);
        } else if (wantsExchange) {
            shut();
            answer(command, OUTDATED);
        } else if (message.from(2).equals(proof(band.keyring().key().get(), challenged.random()))) {
            admit();
            answer(command, OK);
        } else {
            band.note("refused a wrong key");
            shut();
            answer(command, band.traits().wrongKeyStatus());
        }
    }

    private void shut() {
        door = new Door.Shut();
        impatience.cancel();
        impatience = band.later(PATIENCE, wire::hangUp);
    }

    private void answer(int command, int status) {
        wire.notify(HuamiUuid.AUTHENTICATION, Bytes.of(0x10, command, status));
    }

    private static Bytes proof(PairingKey key, Bytes random) {
        try {
            Cipher cipher = Cipher.getInstance("AES/ECB/NoPadding"); // a single block: there is nothing to chain
            cipher.init(Cipher.ENCRYPT_MODE, new SecretKeySpec(key.reveal().toArray(), "AES"));
            return Bytes.copyOf(cipher.doFinal(random.toArray()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has AES", e);
        }
    }
}
