package io.github.wristway.gateway.internal;

import io.github.wristway.gateway.account.Account;
import io.github.wristway.gateway.account.AccountBridge;
import io.github.wristway.gateway.account.AccountDevice;
import io.github.wristway.gateway.account.Owner;
import io.github.wristway.gateway.account.SignIn;
import io.github.wristway.gateway.account.Unlinking;
import io.github.wristway.gateway.base.WristwayException;
import io.github.wristway.gateway.device.PairingKey;
import io.github.wristway.gateway.radio.Address;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The accounts at one provider. They list what the test says, and keep a diary. */
public final class ScriptedAccounts implements AccountBridge {
    public static final Account ANNA = new Account("cloud", "anna@example.org", "1", Instant.EPOCH, Optional.empty());
    public static final Account BEN = new Account("cloud", "ben@example.org", "2", Instant.EPOCH, Optional.empty());

    /** What an account says when it is asked for its devices. */
    public interface Listing {
        List<AccountDevice> give() throws WristwayException;
    }

    public final Map<Account, Listing> lists = new LinkedHashMap<>();
    public final List<String> diary = new ArrayList<>();
    public List<String> byHand = List.of();
    public Unlinking ending = Unlinking.GONE;
    public Optional<PairingKey> key = Optional.empty();

    public ScriptedAccounts with(Account account, AccountDevice... devices) {
        lists.put(account, () -> List.of(devices));
        return this;
    }

    public ScriptedAccounts failing(Account account, WristwayException why) {
        lists.put(account, () -> {
            throw why;
        });
        return this;
    }

    public static AccountDevice linked(String id, Optional<Address> address, Optional<String> serial) {
        return new AccountDevice(id, AccountDevice.Kind.BAND, "", address, serial, Optional.empty(), "", true, true, true, Optional.empty());
    }

    /** One that was linked once. */
    public static AccountDevice memory(String id, Optional<Address> address, Optional<String> serial) {
        return new AccountDevice(id, AccountDevice.Kind.BAND, "", address, serial, Optional.empty(), "", false, false, true, Optional.empty());
    }

    @Override
    public String provider() {
        return ANNA.provider();
    }

    @Override
    public String title() {
        return "Cloud";
    }

    @Override
    public List<Account> accounts() {
        return List.copyOf(lists.keySet());
    }

    @Override
    public List<AccountDevice> devices(Account account) throws WristwayException {
        return lists.get(account).give();
    }

    @Override
    public Optional<PairingKey> key(Account account, AccountDevice device) {
        diary.add("key of " + device.id());
        return key;
    }

    @Override
    public Unlinking unlink(Account account, AccountDevice device, Keeper keeper) throws WristwayException {
        if (key.isPresent()) keeper.keep(key.get());
        diary.add("unlink " + device.id());
        if (ending == Unlinking.GONE) with(account);
        return ending;
    }

    @Override
    public List<String> unlinkByHand(AccountDevice device) {
        return byHand;
    }

    @Override
    public List<String> unlinkPreview(Account account, AccountDevice device) {
        return List.of();
    }

    @Override
    public List<Class<? extends SignIn>> waysIn() {
        return List.of();
    }

    @Override
    public Account signIn(SignIn how, Owner owner) {
        throw new UnsupportedOperationException("somebody is signed in");
    }

    @Override
    public void signOut(Account account) {
        throw new UnsupportedOperationException("nobody signs out");
    }
}
