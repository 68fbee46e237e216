package io.github.wristway.gateway.internal.account;

import io.github.wristway.gateway.AccountEntry;
import io.github.wristway.gateway.Accounts;
import io.github.wristway.gateway.ImportReport;
import io.github.wristway.gateway.ImportWish;
import io.github.wristway.gateway.account.Account;
import io.github.wristway.gateway.account.AccountDevice;
import io.github.wristway.gateway.account.Unlinking;
import io.github.wristway.gateway.base.WristwayException;
import io.github.wristway.gateway.device.Bystander;
import io.github.wristway.gateway.internal.intake.HistoryImport;
import io.github.wristway.gateway.internal.plan.place.Tools;
import java.util.List;
import java.util.Map;

/** Where what accounts know and what is known here come together. */
public record AccountDesk(Tools tools) implements Accounts {
    @Override
    public List<AccountEntry> reconcile(Map<Account, List<AccountDevice>> listed) throws WristwayException {
        return new Reconciler(tools).reconcile(listed);
    }

    @Override
    public Unlinking remove(Account account, AccountDevice device) throws WristwayException {
        return new Removal(tools.surroundings(), tools.audit(), tools.ring()).remove(account, device);
    }

    @Override
    public ImportReport importHistory(ImportWish wish, Bystander watcher) throws WristwayException {
        return new HistoryImport(tools, wish, watcher).run();
    }
}
