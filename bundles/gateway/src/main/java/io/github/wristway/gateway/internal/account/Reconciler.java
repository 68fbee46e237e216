package io.github.wristway.gateway.internal.account;

import io.github.wristway.gateway.AccountEntry;
import io.github.wristway.gateway.account.Account;
import io.github.wristway.gateway.account.AccountBridge;
import io.github.wristway.gateway.account.AccountDevice;
import io.github.wristway.gateway.base.Cancelled;
import io.github.wristway.gateway.base.StorageTrouble;
import io.github.wristway.gateway.base.WristwayException;
import io.github.wristway.gateway.device.CapabilitySheet;
import io.github.wristway.gateway.device.PairingKey;
import io.github.wristway.gateway.internal.account.Facts.Here;
import io.github.wristway.gateway.internal.account.Facts.Listed;
import io.github.wristway.gateway.internal.air.Heard;
import io.github.wristway.gateway.internal.plan.place.Tools;
import io.github.wristway.gateway.internal.store.WearableRow;
import io.github.wristway.gateway.radio.Address;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Gathers what there is to compare with what accounts list. */
public final class Reconciler {
    private static final Logger log = LoggerFactory.getLogger(Reconciler.class);

    private final Tools tools;

    public Reconciler(Tools tools) {
        this.tools = tools;
    }

    public List<AccountEntry> reconcile(Map<Account, List<AccountDevice>> told) throws WristwayException {
        List<Here> here = new ArrayList<>();
        for (WearableRow row : tools.directory().all()) here.add(here(row));
        List<Listed> listed = new ArrayList<>();
        for (Map.Entry<Account, List<AccountDevice>> one : told.entrySet()) {
            for (AccountDevice device : one.getValue()) listed.add(new Listed(one.getKey(), device, hasOtherKey(one.getKey(), device, here)));
        }
        return Reconciliation.of(new Facts(List.copyOf(told.keySet()), listed, here, air()));
    }

    private Here here(WearableRow row) throws StorageTrouble {
        Set<Address> addresses = new HashSet<>();
        row.address().ifPresent(addresses::add);
        tools.room().store().wearables().addresses(row.id()).forEach(period -> addresses.add(period.address()));
        return new Here(tools.directory().info(row), addresses, tools.surroundings().sheet(row.make(), row.model()));
    }

    /** Only what is worth a question; and no answer is no difference. */
    private boolean hasOtherKey(Account account, AccountDevice device, List<Here> here) throws WristwayException {
        Optional<Here> ours = here.stream().filter(one -> one.is(device)).findFirst();
        Optional<AccountBridge> bridge = tools.surroundings().bridge(account.provider());
        if (!device.linked() || !device.hasKey() || ours.isEmpty() || bridge.isEmpty()) return false;
        Optional<PairingKey> kept = tools.keys().of(ours.get().wearable().id());
        if (kept.isEmpty()) return false;
        try {
            return bridge.get().key(account, device).filter(key -> !key.equals(kept.get())).isPresent();
        } catch (Cancelled e) {
            throw e;
        } catch (WristwayException e) {
            log.debug("{}: its key in the account of {} is not known: {}", ours.get().wearable().name(), account.userId(), e.getMessage());
            return false;
        }
    }

    private Optional<Map<Address, Optional<CapabilitySheet>>> air() {
        if (tools.surroundings().radios.isEmpty()) return Optional.empty();
        Map<Address, Optional<CapabilitySheet>> air = new HashMap<>();
        for (Heard heard : tools.airwaves().fresh()) {
            air.put(heard.address(), heard.claim().flatMap(claim -> tools.surroundings().sheet(claim.make(), claim.recognition().model())));
        }
        return Optional.of(air);
    }
}
