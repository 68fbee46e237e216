package io.github.wristway.gateway.internal;

import io.github.wristway.gateway.base.KeyRefused;
import io.github.wristway.gateway.base.NotPaired;
import io.github.wristway.gateway.base.WristwayException;
import io.github.wristway.gateway.device.Approach;
import io.github.wristway.gateway.device.Capability;
import io.github.wristway.gateway.device.CapabilitySheet.AfterReset;
import io.github.wristway.gateway.device.CapabilitySheet.KeyOrigin;
import io.github.wristway.gateway.device.CapabilitySheet;
import io.github.wristway.gateway.device.Condition;
import io.github.wristway.gateway.device.Credential;
import io.github.wristway.gateway.device.PairingKey;
import io.github.wristway.gateway.device.Recognition;
import io.github.wristway.gateway.device.Session;
import io.github.wristway.gateway.device.SettingKind;
import io.github.wristway.gateway.device.WearableDriver;
import io.github.wristway.gateway.radio.Address;
import io.github.wristway.gateway.radio.Advertisement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** The driver of a make that does not exist, with one wearable, which does what the test says and keeps a diary. */
final class ScriptedAcme implements WearableDriver {
    static final String SERIAL = "A-1";

    /** What it says when it is asked for its details, or to be reset. */
    interface Answer<T> {
        T give() throws WristwayException;
    }

    final List<String> diary = new ArrayList<>();
    final List<Capability> offers = new ArrayList<>();
    Answer<Session.Details> details = () -> new Session.Details(Optional.of(SERIAL), Optional.of("V1"), Optional.empty(), Optional.of(80));
    List<SettingKind> settings = List.of(
            new SettingKind("goal", "a number of steps, 1 to 100000", Pattern.compile("[1-9][0-9]{0,4}|100000"), "steps of a day"),
            new SettingKind("wear-side", "left or right", Pattern.compile("left|right"), "the arm that wears it"),
            new SettingKind("display-time", "12 or 24", Pattern.compile("12|24"), "how it shows the hour"));
    int score = 95;
    KeyOrigin keyOrigin = KeyOrigin.OURS_WITH_TAP;
    AfterReset afterReset = AfterReset.LINK_ANYWHERE;
    boolean resetsOverTheAir = true;
    Optional<String> resetMenu = Optional.empty();
    boolean free = true;
    /** Empty if it opens with any key that was not refused. */
    Optional<PairingKey> opensWith = Optional.empty();
    /** Somebody else has linked it since. */
    boolean refuses;
    boolean tellsStrangers = true;
    int looks;
    /** What a look shows at other addresses. */
    final Map<Address, Condition> others = new HashMap<>();

    @Override
    public String make() {
        return "acme";
    }

    @Override
    public List<CapabilitySheet> models() {
        return List.of(new CapabilitySheet("one", "Acme One", keyOrigin, afterReset,
                                           resetsOverTheAir, resetMenu, List.of(), settings));
    }

    @Override
    public Optional<Recognition> recognise(Advertisement heard) {
        return heard.name().equals("Acme One") ? Optional.of(new Recognition("one", score, "its name")) : Optional.empty();
    }

    @Override
    public Session open(Approach approach) throws WristwayException {
        if (free && !(approach.credential() instanceof Credential.Offered)) throw new NotPaired(approach.called());
        if (refuses || !fits(approach.credential())) {
            diary.add("refused");
            throw new KeyRefused(approach.called());
        }
        free = false;
        diary.add("opened");
        return new Session() {
            @Override
            public Details details() throws WristwayException {
                diary.add("details");
                return details.give();
            }

            @Override
            public <C extends Capability> Optional<C> capability(Class<C> kind) {
                return offers.stream().filter(kind::isInstance).map(kind::cast).findFirst();
            }

            @Override
            public void close() {
                diary.add("closed");
            }
        };
    }

    private boolean fits(Credential credential) {
        return !(credential instanceof Credential.Known known) || opensWith.isEmpty() || opensWith.get().equals(known.key());
    }

    @Override
    public Condition look(Approach approach) {
        looks++;
        if (others.containsKey(approach.address())) return others.get(approach.address());
        Condition.State state = free ? Condition.State.FREE : !fits(approach.credential()) ? Condition.State.FOREIGN
                : approach.credential() instanceof Credential.Known ? Condition.State.OURS : Condition.State.LINKED;
        return new Condition(state, tellsStrangers ? Optional.of(SERIAL) : Optional.empty(), Optional.empty(), "it said so");
    }
}
