package io.github.wristway.gateway.internal.account;

import io.github.wristway.gateway.AuditEntry.Act;
import io.github.wristway.gateway.AuditEntry.By;
import io.github.wristway.gateway.AuditEntry.Subject;
import io.github.wristway.gateway.Place;
import io.github.wristway.gateway.account.Account;
import io.github.wristway.gateway.account.AccountBridge;
import io.github.wristway.gateway.account.AccountDevice;
import io.github.wristway.gateway.account.Unlinking;
import io.github.wristway.gateway.base.NotFound;
import io.github.wristway.gateway.base.Outcome;
import io.github.wristway.gateway.base.WristwayException;
import io.github.wristway.gateway.device.PairingKey;
import io.github.wristway.gateway.internal.air.Surroundings;
import io.github.wristway.gateway.internal.plan.place.AccountKeys;
import io.github.wristway.gateway.internal.proof.Audit;
import io.github.wristway.gateway.internal.proof.Deed;
import io.github.wristway.gateway.internal.wearable.KeyRing;
import io.github.wristway.gateway.radio.Address;
import java.util.Optional;

/** Takes out of an account what no plan is about: it is not linked here. The key that the account forgets with it goes to the key ring. */
public record Removal(Surroundings surroundings, Audit audit, KeyRing ring) {
    public Unlinking remove(Account account, AccountDevice device) throws WristwayException {
        AccountBridge bridge = surroundings.bridge(account.provider())
                .orElseThrow(() -> new NotFound("nobody here speaks with " + account.provider(), "See gateway:status"));
        Deed about = new Deed(Act.ACCOUNT_UNLINK, Optional.empty(), By.SOMEBODY, Optional.empty(), Optional.of(Place.ACCOUNT), subject(device));
        audit.write(about);
        try {
            Unlinking ended = bridge.unlink(account, device, key -> keep(account, device, key));
            audit.write(about.ended(outcome(ended)));
            return ended;
        } catch (WristwayException e) {
            audit.write(about.ended(e.outcome()));
            throw e;
        }
    }

    private void keep(Account account, AccountDevice device, PairingKey key) throws WristwayException {
        if (device.address().isPresent()) AccountKeys.learn(ring, device.address().get(), key, account, device);
    }

    private static Subject subject(AccountDevice device) {
        String name = device.name().isEmpty() ? device.address().map(Address::text).orElse(device.id()) : device.name();
        return new Subject(Optional.empty(), name, Optional.empty(), device.serial());
    }

    private static Outcome outcome(Unlinking ended) {
        return switch (ended) {
            case GONE -> Outcome.OK;
            case ALREADY_GONE -> Outcome.ALREADY;
            case STILL_LISTED, UNKNOWN -> Outcome.SENT_NOT_VERIFIED;
        };
    }
}
