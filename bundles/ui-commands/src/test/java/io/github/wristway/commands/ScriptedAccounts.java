package io.github.wristway.commands;

import io.github.wristway.gateway.AccountEntry;
import io.github.wristway.gateway.Accounts;
import io.github.wristway.gateway.Finding;
import io.github.wristway.gateway.ImportReport;
import io.github.wristway.gateway.ImportWish;
import io.github.wristway.gateway.account.Account;
import io.github.wristway.gateway.account.AccountBridge;
import io.github.wristway.gateway.account.AccountDevice;
import io.github.wristway.gateway.account.Unlinking;
import io.github.wristway.gateway.base.WristwayException;
import io.github.wristway.gateway.device.Bystander;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What is found where accounts and wearables are compared, and what an import brings. */
final class ScriptedAccounts implements Accounts {
    /** Of what accounts list, by the account's id of it. */
    final Map<String, List<Finding>> findings = new HashMap<>();
    final List<AccountEntry> unlisted = new ArrayList<>();
    ImportReport imported = Examples.imported();
    private final ScriptedGateway.Asking asked;
    private final AccountBridge bridge;
    private final ScriptedWearables wearables;

    ScriptedAccounts(ScriptedGateway.Asking asked, AccountBridge bridge, ScriptedWearables wearables) {
        this.asked = asked;
        this.bridge = bridge;
        this.wearables = wearables;
    }

    @Override
    public List<AccountEntry> reconcile(Map<Account, List<AccountDevice>> listed) throws WristwayException {
        asked.of("reconcile");
        List<AccountEntry> entries = new ArrayList<>();
        listed.forEach((account, devices) -> devices.forEach(device -> entries.add(new AccountEntry(Optional.of(account), Optional.of(device),
                wearables.all.stream().filter(one -> one.address().equals(device.address())).findFirst(), Optional.of(true),
                findings.getOrDefault(device.id(), List.of())))));
        entries.addAll(unlisted);
        return entries;
    }

    @Override
    public Unlinking remove(Account account, AccountDevice device) throws WristwayException {
        return bridge.unlink(account, device, key -> {});
    }

    @Override
    public ImportReport importHistory(ImportWish what, Bystander watcher) throws WristwayException {
        asked.of("import " + what.account().name() + " " + what.from() + " to " + what.to() + what.into().map(into -> " into " + into).orElse("")
                 + (what.dryRun() ? " dry" : ""));
        watcher.progress("days", 7, 30);
        return imported;
    }
}
