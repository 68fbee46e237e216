package io.github.wristway.virtual.band.first;

import io.github.wristway.gateway.base.Bytes;
import io.github.wristway.gateway.base.MalformedMessage;
import io.github.wristway.gateway.base.Time;
import io.github.wristway.gateway.device.PairingKey;
import io.github.wristway.virtual.air.Wire;
import io.github.wristway.virtual.band.Body;
import io.github.wristway.virtual.band.Gate;
import java.time.Duration;
import java.util.Arrays;

/**
 * Lets a host in that writes the owner's number, and asks for a tap to take another owner. Characteristic FF04, answers
 * on FF03:
 * <pre>
 * number(4) … type … crc    05 or 0a welcome
 *                           06 13 another number, or type 1: wants a tap; then 15, or ef if nobody taps
 *                           09 not a user block
 * </pre>
 * A new owner never sees the minutes of the one before: they are deleted. A key of the world stands for a number by its
 * first four bytes, little-endian.
 */
final class OneDoorkeeper implements Gate {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int LENGTH = 20;
    private static final int TYPE = 8;
    private static final int CLEAR = 1;

    private final Body band;
    private final OneGeneration generation;
    private final Wire wire;
    private State state = new State.Shut();
    private Time.Task impatience;

    OneDoorkeeper(Body band, OneGeneration generation, Wire wire) {
        this.band = band;
        this.generation = generation;
        this.wire = wire;
        impatience = band.later(PATIENCE, wire::hangUp);
    }

    @Override
    public boolean open() {
        return state instanceof State.Open;
    }

    @Override
    public boolean asksForTap() {
        return state instanceof State.AskingForTap;
    }

    void heard(Bytes block) throws MalformedMessage {
        if (block.length() != LENGTH || block.u8(LENGTH - 1) != checksum(block)) {
            band.note("did not understand who is there");
            tell(0x09);
            return;
        }
        if (isOwner(block) && block.u8(TYPE) != CLEAR) {
            impatience.cancel();
            state = new State.Open();
            band.configuration().keep("ff04", block);
            tell(generation.welcome());
        } else {
            askForTap(block);
        }
    }

    @Override
    public void tapped() {
        if (!(state instanceof State.AskingForTap asking)) return;
        impatience.cancel();
        band.recorder().wipe();
        band.take(asking.owner());
        state = new State.Open();
        tell(0x15);
    }

    @Override
    public void gone() {
        impatience.cancel();
        state = new State.Shut();
    }

    private void askForTap(Bytes block) throws MalformedMessage {
        byte[] number = Arrays.copyOf(block.slice(0, 4).toArray(), PairingKey.LENGTH);
        State asking = new State.AskingForTap(new PairingKey(Bytes.copyOf(number)));
        state = asking;
        band.note("knows another owner, and asks for a tap");
        tell(0x06);
        tell(0x13);
        impatience.cancel();
        impatience = band.later(PATIENCE, () -> {
            band.note("nobody tapped");
            state = new State.Shut();
            tell(0xef);
            wire.hangUp();
        });
        band.tapDelay().ifPresent(delay -> band.later(delay, () -> {
            if (state == asking) tapped();
        }));
    }

    private boolean isOwner(Bytes block) throws MalformedMessage {
        return band.keyring().key().isPresent() && band.keyring().key().get().reveal().u32(0) == block.u32(0);
    }

    private int checksum(Bytes block) throws MalformedMessage {
        int lastOfAddress = Integer.parseInt(band.address().text().substring(15), 16);
        return OneBytes.crc(block.slice(0, LENGTH - 1)) ^ lastOfAddress;
    }

    private void tell(int notice) {
        wire.notify(OneUuid.NOTICE, Bytes.of(notice));
    }

    private sealed interface State {
        record Shut() implements State {}

        record AskingForTap(PairingKey owner) implements State {}

        record Open() implements State {}
    }
}
