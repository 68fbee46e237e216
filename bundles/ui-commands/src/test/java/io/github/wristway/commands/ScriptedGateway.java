package io.github.wristway.commands;

import io.github.wristway.gateway.Accounts;
import io.github.wristway.gateway.Air;
import io.github.wristway.gateway.Doctor;
import io.github.wristway.gateway.Gateway;
import io.github.wristway.gateway.GatewayStatus;
import io.github.wristway.gateway.History;
import io.github.wristway.gateway.KeptKeys;
import io.github.wristway.gateway.Models;
import io.github.wristway.gateway.Plans;
import io.github.wristway.gateway.Proofs;
import io.github.wristway.gateway.Traces;
import io.github.wristway.gateway.WearableSettings;
import io.github.wristway.gateway.Wearables;
import io.github.wristway.gateway.account.AccountBridge;
import io.github.wristway.gateway.base.WristwayException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/** A gateway that says what a test has written down for it, and writes down what it was asked. */
final class ScriptedGateway implements Gateway {
    /** Writes down what somebody was asked, and fails if the test wants that. */
    interface Asking {
        void of(String what) throws WristwayException;
    }

    final List<String> asked = new ArrayList<>();
    WristwayException fails;
    RuntimeException breaks;
    Instant now = Examples.NOW;
    GatewayStatus.Part radio = new GatewayStatus.Part("hci0", true, "listening");

    final ScriptedAir air = new ScriptedAir(this::asked);
    final ScriptedWearables wearables = new ScriptedWearables(this::asked, this::passes);
    final ScriptedModels models = new ScriptedModels(this::asked);
    final ScriptedPlans plans = new ScriptedPlans(this::asked, wearables);
    final ScriptedHistory history = new ScriptedHistory(this::asked);
    final ScriptedSettings settings = new ScriptedSettings(this::asked);
    final ScriptedKeys keys = new ScriptedKeys(this::asked);
    final ScriptedAccounts accounts;
    final ScriptedTraces traces = new ScriptedTraces(this::asked);
    final ScriptedProofs proofs = new ScriptedProofs(this::asked);

    /** @param bridge whom it asks to remove something from an account */
    ScriptedGateway(AccountBridge bridge) {
        accounts = new ScriptedAccounts(this::asked, bridge, wearables);
    }

    private void asked(String what) throws WristwayException {
        asked.add(what);
        if (breaks != null) throw breaks;
        if (fails != null) throw fails;
    }

    private void passes(Duration time) {
        now = now.plus(time);
    }

    @Override
    public Air air() {
        return air;
    }

    @Override
    public Wearables wearables() {
        return wearables;
    }

    @Override
    public Models models() {
        return models;
    }

    @Override
    public Doctor doctor() {
        return (which, bystander) -> {
            asked("examine " + which);
            bystander.begins("Listening for " + which);
            return Examples.clockOff();
        };
    }

    @Override
    public Plans plans() {
        return plans;
    }

    @Override
    public History history() {
        return history;
    }

    @Override
    public WearableSettings settings() {
        return settings;
    }

    @Override
    public KeptKeys keys() {
        return keys;
    }

    @Override
    public Accounts accounts() {
        return accounts;
    }

    @Override
    public Traces traces() {
        return traces;
    }

    @Override
    public Proofs proofs() {
        return proofs;
    }

    @Override
    public Clock clock() {
        return new Clock() {
            @Override
            public Instant instant() {
                return now;
            }

            @Override
            public ZoneId getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                throw new UnsupportedOperationException();
            }
        };
    }

    @Override
    public GatewayStatus status() throws WristwayException {
        asked("status");
        return Examples.status(radio);
    }
}
