package io.github.wristway.miband.door;

import io.github.wristway.gateway.base.AuthenticationRefused;
import io.github.wristway.gateway.base.KeyRefused;
import io.github.wristway.gateway.base.LinkLost;
import io.github.wristway.gateway.base.MalformedMessage;
import io.github.wristway.gateway.base.NoAnswer;
import io.github.wristway.gateway.base.NotPaired;
import io.github.wristway.gateway.base.Unsupported;
import io.github.wristway.gateway.base.WristwayException;
import io.github.wristway.gateway.device.Approach;
import io.github.wristway.gateway.device.Condition;
import io.github.wristway.gateway.device.Condition.State;
import io.github.wristway.gateway.device.Condition.Vitals;
import io.github.wristway.gateway.device.Credential;
import io.github.wristway.miband.huami.BandTime;
import io.github.wristway.miband.huami.Battery;
import io.github.wristway.miband.talk.Characteristic;
import io.github.wristway.miband.talk.Conversation;
import io.github.wristway.miband.talk.DeviceInformation;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

/**
 * A look at a band from outside: whose is it? It never offers a key and never asks for a tap, so nothing changes. Whether a
 * band has a key at all shows at a knock on 0009; which one, shows only on the way that its firmware wants.
 */
public record Glance(Ways ways, Approach approach, Kit kit) {
    public Condition look() throws WristwayException {
        if (!(approach.credential() instanceof Credential.Known)) return asStranger();
        List<Way> order = kit.ways().order(approach.model(), approach.firmware(), ways);
        if (!order.get(0).equals(ways.oldestFirst().get(0))) {
            Condition knocked = asStranger(); // nobody knows what a band without a key says to a newer way
            if (knocked.state() == State.FREE) return knocked;
        }
        Finding first = find(order.get(0), approach, order.size() > 1);
        if (!first.leadsElsewhere() || order.size() == 1) return first.condition();
        Finding second = find(order.get(1), approach, false);
        return (second.condition().state() == State.UNKNOWN ? first : second).condition();
    }

    private Condition asStranger() throws WristwayException {
        Approach stranger = approach.with(new Credential.None());
        if (ways.knock().isPresent()) return find(ways.knock().get(), stranger, false).condition();
        try (Conversation band = Conversation.with(approach, kit.patience(), kit.time())) {
            return described(Optional.of(band), State.UNKNOWN, "whose it is, it tells only somebody with a key");
        }
    }

    private Finding find(Way way, Approach as, boolean another) throws WristwayException {
        for (int attempt = 1; ; attempt++) {
            Walk walk = way.walk(as, kit);
            try {
                walk.in();
                return walk.reached() == Walk.Reached.INSIDE ? inside(walk)
                        : finding(walk, State.LINKED, "it asks for proof of a key");
            } catch (NotPaired e) {
                return finding(walk, State.FREE, "it has no key to ask for");
            } catch (KeyRefused e) {
                return finding(walk, State.FOREIGN, "it refuses our key");
            } catch (LinkLost | NoAnswer | MalformedMessage | AuthenticationRefused | Unsupported e) {
                Setback setback = new Setback(walk.reached(), e);
                boolean elsewhere = way.leadsElsewhere(setback);
                boolean clear = e instanceof Unsupported || another && elsewhere && way instanceof Way.Proof;
                if (clear || attempt == kit.patience().attempts()) return new Finding(guess(walk, setback), elsewhere);
            } finally {
                walk.leave();
            }
        }
    }

    /** What it looks like, after all tries to be sure. */
    private static Condition guess(Walk walk, Setback setback) throws WristwayException {
        String why = setback.cause().getMessage();
        if (setback.reached() == Walk.Reached.AT_PROOF) {
            return described(walk.band(), State.LINKED, "it asks for proof of a key, but about ours: " + why);
        }
        if (setback.cause() instanceof LinkLost) throw setback.cause(); // nothing was seen at all
        return described(walk.band(), State.UNKNOWN, "it does not show whose it is: " + why);
    }

    private static Finding finding(Walk walk, State state, String evidence) throws WristwayException {
        return new Finding(described(walk.band(), state, evidence), false);
    }

    /** Inside, but not welcomed: nobody has set the clock yet, so it shows what it would have shown. */
    private Finding inside(Walk walk) throws WristwayException {
        Condition seen = described(walk.band(), State.OURS, "the key fits");
        return new Finding(new Condition(seen.state(), seen.serial(), seen.firmware(), seen.evidence(), vitals(walk.band().orElseThrow())), false);
    }

    private Vitals vitals(Conversation band) throws WristwayException {
        try {
            Optional<Integer> battery = DeviceInformation.read(band, Characteristic.BATTERY, value -> Battery.decode(value).percent());
            Optional<BandTime> clock = DeviceInformation.read(band, Characteristic.CLOCK, BandTime::decode);
            LocalDateTime right = LocalDateTime.now(approach.clock());
            return new Vitals(battery, clock.map(shown -> Duration.between(right, shown.moment().toLocalDateTime())));
        } catch (LinkLost e) {
            return Vitals.UNTOLD;
        }
    }

    private static Condition described(Optional<Conversation> band, State state, String evidence) throws WristwayException {
        return new Condition(state, text(band, Characteristic.SERIAL), text(band, Characteristic.SOFTWARE), evidence);
    }

    /** A band may hang up after a wrong key: that does not spoil what was found out. */
    private static Optional<String> text(Optional<Conversation> band, Characteristic from) throws WristwayException {
        try {
            return band.isPresent() ? DeviceInformation.text(band.get(), from) : Optional.empty();
        } catch (LinkLost e) {
            return Optional.empty();
        }
    }

    /** @param leadsElsewhere whether another way may show more */
    private record Finding(Condition condition, boolean leadsElsewhere) {}
}
