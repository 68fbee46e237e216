package io.github.wristway.commands;

import io.github.wristway.gateway.account.Account;
import io.github.wristway.gateway.account.AccountBridge;
import io.github.wristway.gateway.account.AccountDevice;
import io.github.wristway.gateway.account.Owner;
import io.github.wristway.gateway.account.SignIn;
import io.github.wristway.gateway.account.Unlinking;
import io.github.wristway.gateway.base.Bytes;
import io.github.wristway.gateway.base.Secret;
import io.github.wristway.gateway.base.WristwayException;
import io.github.wristway.gateway.device.PairingKey;
import io.github.wristway.gateway.radio.Address;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** An account provider that says what a test has written down for it. */
final class ScriptedBridge implements AccountBridge {
    static final String KEY = "00112233445566778899aabbccddeeff";

    private final String provider;
    private final String title;
    final List<String> asked = new ArrayList<>();
    final List<Account> accounts = new ArrayList<>();
    final List<AccountDevice> devices = new ArrayList<>();
    final List<String> byHand = new ArrayList<>();
    Unlinking ends = Unlinking.GONE;
    List<Class<? extends SignIn>> ways = List.of(SignIn.Password.class, SignIn.AppToken.class, SignIn.Scan.class, SignIn.Browser.class);
    SignIn how;
    Secret brought;
    Optional<String> warns = Optional.empty();
    WristwayException fails;

    ScriptedBridge() {
        this("zepp", "Zepp / Zepp Life");
    }

    ScriptedBridge(String provider, String title) {
        this.provider = provider;
        this.title = title;
    }

    static AccountDevice device(String id, String name, String address) {
        return new AccountDevice(id, AccountDevice.Kind.BAND, "24", Optional.of(new Address(address)), Optional.empty(),
                                 Optional.empty(), name, true, true, true, Optional.of(Examples.NOW.minusSeconds(600)));
    }

    static Account anna() {
        return new Account("zepp", "anna@example.org", "7000000001", Examples.NOW.minusSeconds(3600), Optional.empty());
    }

    @Override
    public String provider() {
        return provider;
    }

    @Override
    public String title() {
        return title;
    }

    @Override
    public List<Account> accounts() {
        return accounts;
    }

    @Override
    public List<Class<? extends SignIn>> waysIn() {
        return ways;
    }

    @Override
    public Optional<String> warning(Class<? extends SignIn> way) {
        return warns;
    }

    @Override
    public Account signIn(SignIn way, Owner owner) throws WristwayException {
        if (fails != null) throw fails;
        how = way;
        if (way instanceof SignIn.Scan) owner.show("https://account.example/scan?1", Duration.ofMinutes(5));
        if (way instanceof SignIn.Browser) brought = owner.visit(URI.create("https://account.example/authorize"));
        return anna();
    }

    @Override
    public void signOut(Account account) {
        asked.add("sign out " + account.name());
    }

    @Override
    public List<AccountDevice> devices(Account account) throws WristwayException {
        if (fails != null) throw fails;
        return devices;
    }

    @Override
    public Optional<PairingKey> key(Account account, AccountDevice device) {
        return Optional.of(new PairingKey(Bytes.ofHex(KEY)));
    }

    @Override
    public Unlinking unlink(Account account, AccountDevice device, Keeper keeper) {
        asked.add("unlink " + device.id());
        return ends;
    }

    @Override
    public List<String> unlinkByHand(AccountDevice device) {
        return byHand;
    }

    @Override
    public List<String> unlinkPreview(Account account, AccountDevice device) {
        return List.of("DELETE /v1/device/binds.json", "apptoken: ****");
    }
}
