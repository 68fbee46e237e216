package io.github.wristway.gateway.internal.doctor;

import io.github.wristway.gateway.AccountEntry;
import io.github.wristway.gateway.Finding;
import io.github.wristway.gateway.WearableInfo;
import io.github.wristway.gateway.account.Account;
import io.github.wristway.gateway.account.AccountBridge;
import io.github.wristway.gateway.account.AccountDevice;
import io.github.wristway.gateway.base.Cancelled;
import io.github.wristway.gateway.base.WristwayException;
import io.github.wristway.gateway.internal.account.Reconciler;
import io.github.wristway.gateway.internal.doctor.Chart.Listing;
import io.github.wristway.gateway.internal.plan.place.AccountSide;
import io.github.wristway.gateway.internal.plan.place.Tools;
import io.github.wristway.gateway.radio.Address;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Asks all accounts that are signed in about one wearable. */
final class Voices {
    private final Tools tools;

    Voices(Tools tools) {
        this.tools = tools;
    }

    /** @param addresses all under which it was ever known */
    Listing about(Optional<WearableInfo> here, Set<Address> addresses) throws WristwayException {
        Map<Account, List<AccountDevice>> told = new LinkedHashMap<>();
        List<String> said = new ArrayList<>();
        Optional<String> absent = here.flatMap(WearableInfo::account);
        for (AccountBridge bridge : tools.surroundings().accounts) {
            for (Account account : bridge.accounts()) {
                absent = absent.filter(owner -> !owner.equals(AccountSide.name(account)));
                try {
                    List<AccountDevice> its = bridge.devices(account).stream().filter(device -> isIt(device, here, addresses)).toList();
                    told.put(account, its);
                    said.add(sentence(account, its));
                } catch (Cancelled e) {
                    throw e;
                } catch (WristwayException e) {
                    said.add(account.name() + " cannot be asked: " + e.getMessage());
                }
            }
        }
        absent.ifPresent(owner -> said.add("the account " + owner + ", which it was linked as of, is not signed in"));
        if (said.isEmpty()) said.add("none is signed in");
        boolean hasKey = told.values().stream().flatMap(List::stream).anyMatch(device -> device.linked() && device.hasKey());
        return new Listing(said, hasKey, findings(told, here));
    }

    private static boolean isIt(AccountDevice device, Optional<WearableInfo> here, Set<Address> addresses) {
        return device.address().filter(addresses::contains).isPresent()
                || here.flatMap(WearableInfo::serial).filter(serial -> serial.equalsIgnoreCase(device.serial().orElse(""))).isPresent();
    }

    private static String sentence(Account account, List<AccountDevice> its) {
        Optional<AccountDevice> linked = its.stream().filter(AccountDevice::linked).findFirst();
        if (linked.isEmpty()) return account + " does not list it" + (its.isEmpty() ? "" : " any more");
        return account + " lists it" + linked.get().address().map(address -> " under " + address).orElse("") + (linked.get().hasKey() ? ", with a key" : ", without a key");
    }

    /** What does not agree about this one. Accounts were asked for it alone, so whatever is missing of others means nothing. */
    private List<Finding> findings(Map<Account, List<AccountDevice>> told, Optional<WearableInfo> here) throws WristwayException {
        List<Finding> findings = new ArrayList<>();
        for (AccountEntry entry : new Reconciler(tools).reconcile(told)) {
            boolean its = here.isPresent() && entry.wearable().map(WearableInfo::id).equals(here.map(WearableInfo::id));
            if (its || entry.device().isPresent()) findings.addAll(entry.findings());
        }
        return findings;
    }
}
