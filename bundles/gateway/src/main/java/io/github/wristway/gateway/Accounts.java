package io.github.wristway.gateway;

import io.github.wristway.gateway.account.Account;
import io.github.wristway.gateway.account.AccountDevice;
import io.github.wristway.gateway.account.Unlinking;
import io.github.wristway.gateway.base.WristwayException;
import io.github.wristway.gateway.device.Bystander;
import java.util.List;
import java.util.Map;
import org.osgi.annotation.versioning.ProviderType;

/**
 * What vendors' accounts and this gateway know of the same wearables. Signing in, listing and keys are what an
 * {@link io.github.wristway.gateway.account.AccountBridge} does, a service for each provider.
 */
@ProviderType
public interface Accounts {
    /**
     * Holds what accounts list against what is managed here, on the air and kept as a key. Changes nothing. To tell whether a key
     * is the same, the accounts are asked once more for each band that both sides have one for; the air is not waited for.
     *
     * @param listed what each account that answered lists, which may be nothing
     * @return an entry for each listed thing, and behind them the wearables of ours that these accounts should list and do not,
     *     and those that no account has and nobody has seen free
     */
    List<AccountEntry> reconcile(Map<Account, List<AccountDevice>> listed) throws WristwayException;

    /**
     * Takes something that is not linked here out of an account; what is, is freed by a {@linkplain Plans plan}. Once it is called,
     * it is done: whoever calls it has asked.
     */
    Unlinking remove(Account account, AccountDevice device) throws WristwayException;

    /**
     * Brings what an account keeps of the past into the store, week by week, the oldest first. Only what is missing is stored:
     * what a wearable has told itself stays, and replaces this when it is synced later. So it may be repeated.
     *
     * <p>What stops it on the way, such as a service that wants fewer requests or an interrupted thread, stands in the report.
     * An interrupted thread keeps its flag.
     *
     * @throws WristwayException if not even the first week came
     */
    ImportReport importHistory(ImportWish wish, Bystander watcher) throws WristwayException;
}
