package io.github.wristway.commands;

import io.github.wristway.gateway.WearableInfo;
import io.github.wristway.gateway.account.Account;
import io.github.wristway.gateway.account.AccountBridge;
import io.github.wristway.gateway.account.AccountDevice;
import io.github.wristway.gateway.account.SignIn;
import io.github.wristway.gateway.base.InvalidRequest;
import io.github.wristway.gateway.base.NotFound;
import io.github.wristway.gateway.base.SignInNeeded;
import io.github.wristway.gateway.base.Unsupported;
import io.github.wristway.gateway.base.WristwayException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** All providers of accounts, whoever is signed in there, and how people name what is in their accounts. */
record Providers(List<AccountBridge> bridges) {
    record SignedIn(AccountBridge bridge, Account account) {
        /** As {@link WearableInfo#account} has it. */
        String path() {
            return account.provider() + "/" + account.userId();
        }

        private boolean isCalled(String name) {
            return name.equalsIgnoreCase(account.name()) || name.equals(account.userId()) || name.equals(path());
        }
    }

    record Listed(SignedIn owner, AccountDevice device) {
        /** Whether it is that wearable, by serial number or address. */
        boolean is(WearableInfo wearable) {
            boolean serial = device.serial().isPresent() && device.serial().equals(wearable.serial());
            return serial || device.address().isPresent() && device.address().equals(wearable.address());
        }

        String called() {
            return device.name().isEmpty() ? "the device " + device.id() : device.name();
        }

        private boolean startsWith(String typed) {
            String address = device.address().map(Object::toString).orElse("");
            return begins(device.id(), typed) || begins(device.name(), typed) || begins(address, typed)
                    || begins(device.serial().orElse(""), typed);
        }

        private boolean isCalled(String typed) {
            String address = device.address().map(Object::toString).orElse("");
            return List.of(device.id(), device.name(), address, device.serial().orElse("")).stream()
                       .anyMatch(typed::equalsIgnoreCase);
        }

        private static boolean begins(String whole, String typed) {
            return whole.toLowerCase(Locale.ROOT).startsWith(typed.toLowerCase(Locale.ROOT));
        }
    }

    /** What an account that answered lists. */
    record Listing(SignedIn owner, List<Listed> devices) {}

    /** The provider that was named, or the only one with such a way in; a person is asked which of several. */
    AccountBridge provider(String named, Class<? extends SignIn> way, Shell shell) throws WristwayException {
        if (bridges.isEmpty()) throw new NotFound("no account provider is there", "Install the bundle account-bridge");
        List<AccountBridge> fitting = bridges.stream().filter(bridge -> bridge.waysIn().contains(way)).toList();
        if (named == null && fitting.size() == 1) return fitting.get(0);
        String all = (fitting.isEmpty() ? bridges : fitting).stream().map(bridge -> bridge.provider() + " (" + bridge.title() + ")").sorted()
                            .collect(Collectors.joining(" or "));
        if (named == null && fitting.isEmpty()) throw new Unsupported("account", "no provider has such a way in", "Sign in another way to " + all);
        Optional<String> typed = named == null ? shell.ask("Which app: " + all + "? ") : Optional.of(named);
        String wanted = typed.filter(text -> !text.isBlank()).orElseThrow(
                () -> new InvalidRequest("there are several providers", "Add --provider with " + all));
        return bridges.stream().filter(bridge -> isCalled(bridge, wanted.strip())).findFirst()
                      .orElseThrow(() -> new NotFound("there is no provider \"" + wanted + "\"", "Choose " + all));
    }

    /** By its short name, or by the name of one of its apps. */
    private static boolean isCalled(AccountBridge bridge, String typed) {
        return typed.equalsIgnoreCase(bridge.provider()) || List.of(bridge.title().split(" / ")).stream().anyMatch(typed::equalsIgnoreCase);
    }

    List<SignedIn> signedIn() throws WristwayException {
        List<SignedIn> all = new ArrayList<>();
        for (AccountBridge bridge : bridges) {
            for (Account account : bridge.accounts()) all.add(new SignedIn(bridge, account));
        }
        return all;
    }

    SignedIn account(String named) throws WristwayException {
        return signedIn().stream().filter(one -> one.isCalled(named)).findFirst().orElseThrow(
                () -> new NotFound("no account \"" + named + "\" is signed in", "See account:list for those that are"));
    }

    /** What an account lists, or without a name all accounts. One that does not answer only counts if none does. */
    List<Listing> listings(String account, Shell shell) throws WristwayException {
        List<SignedIn> asked = account == null ? signedIn() : List.of(account(account));
        if (asked.isEmpty()) throw new SignInNeeded("no account is signed in", "Sign in with account:sign-in or account:token");
        List<Listing> all = new ArrayList<>();
        WristwayException refused = null;
        for (SignedIn one : asked) {
            try {
                String what = "Asking " + one.bridge().title() + " for " + one.account().name();
                List<AccountDevice> devices = shell.during(what, () -> one.bridge().devices(one.account()));
                all.add(new Listing(one, devices.stream().map(device -> new Listed(one, device)).toList()));
            } catch (WristwayException e) {
                if (asked.size() > 1) shell.warn(one.account() + ": " + e.getMessage() + ". " + e.remedy() + ".");
                refused = e;
            }
        }
        if (all.isEmpty()) throw refused;
        return all;
    }

    /** The one device that is meant: by what the account knows of it, or as a wearable that is known here. */
    Listed device(String which, Optional<WearableInfo> wearable, String account, Shell shell) throws WristwayException {
        List<Listed> all = listings(account, shell).stream().map(Listing::devices).flatMap(List::stream).toList();
        List<Listed> meant = matching(all, which, wearable);
        if (meant.isEmpty()) {
            throw new NotFound("no account lists \"" + which + "\"", "See account:devices for what is listed");
        }
        if (meant.size() > 1) {
            String names = meant.stream().map(one -> one.device().id() + " in " + one.owner().account().name())
                                .collect(Collectors.joining(", "));
            throw new InvalidRequest("\"" + which + "\" could be " + names, "Type one of these, or add --account");
        }
        return meant.get(0);
    }

    private static List<Listed> matching(List<Listed> all, String which, Optional<WearableInfo> wearable) {
        List<Predicate<Listed>> ways = List.of(one -> one.isCalled(which), one -> wearable.filter(one::is).isPresent(),
                                               one -> one.startsWith(which));
        for (Predicate<Listed> way : ways) {
            List<Listed> meant = all.stream().filter(way).toList();
            if (!meant.isEmpty()) return meant;
        }
        return List.of();
    }
}
