package io.github.wristway.gateway.internal.plan.place;

import io.github.wristway.gateway.account.Account;
import io.github.wristway.gateway.account.AccountBridge;
import io.github.wristway.gateway.account.AccountDevice;
import io.github.wristway.gateway.base.Cancelled;
import io.github.wristway.gateway.base.NotFound;
import io.github.wristway.gateway.base.SignInNeeded;
import io.github.wristway.gateway.base.WristwayException;
import io.github.wristway.gateway.internal.air.Surroundings;
import io.github.wristway.gateway.radio.Address;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Finds a wearable in the accounts that are signed in. */
public final class AccountSide {
    private static final Logger log = LoggerFactory.getLogger(AccountSide.class);

    private final Surroundings surroundings;

    public AccountSide(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    /** How a wearable stands in the accounts. */
    public sealed interface Standing {
        /** An account lists it as linked. */
        record Listed(AccountBridge bridge, Account account, AccountDevice device) implements Standing {}

        /** Every account that could be asked does not list it. */
        record NotListed(List<Account> asked) implements Standing {}

        /** Nobody is signed in, and no account is known to have it. */
        record NoAccount() implements Standing {}

        /** It cannot be told now. */
        record Unclear(WristwayException why) implements Standing {}
    }

    /**
     * Looks through the accounts.
     *
     * @param addresses all addresses under which the wearable was ever known
     * @param only      the one account to ask, by name or user number; empty for all
     * @param expected  the account that had it, as {@code provider/userId}; empty if none is known
     */
    public Standing find(Set<Address> addresses, Optional<String> serial, Optional<String> only, Optional<String> expected)
            throws WristwayException {
        List<Account> asked = new ArrayList<>();
        WristwayException trouble = null;
        boolean named = false;
        for (AccountBridge bridge : surroundings.accounts) {
            for (Account account : bridge.accounts()) {
                if (only.isPresent() && !goesBy(account, only.get())) continue;
                named = true;
                try {
                    Optional<AccountDevice> listed = best(bridge.devices(account), addresses, serial);
                    if (listed.isPresent()) return new Standing.Listed(bridge, account, listed.get());
                    asked.add(account);
                } catch (WristwayException e) {
                    trouble = e; // another account may list it
                }
            }
        }
        if (only.isPresent() && !named) throw new NotFound("no account goes by \"" + only.get() + "\"", "See account:list; sign in with account:sign-in");
        if (trouble != null) return new Standing.Unclear(trouble);
        if (expected.isPresent() && asked.stream().noneMatch(account -> name(account).equals(expected.get()))) {
            return new Standing.Unclear(new SignInNeeded("the account " + expected.get() + " that had it is not signed in",
                    "Sign in with account:sign-in, or leave the account alone with --local"));
        }
        return asked.isEmpty() ? new Standing.NoAccount() : new Standing.NotListed(asked);
    }

    /** The other accounts that list it, too. One that cannot be asked now is left out. */
    public List<Account> others(Standing.Listed first, Set<Address> addresses, Optional<String> serial) throws WristwayException {
        List<Account> others = new ArrayList<>();
        for (AccountBridge bridge : surroundings.accounts) {
            for (Account account : bridge.accounts()) {
                if (!name(account).equals(name(first.account())) && !devices(bridge, account, addresses, serial).isEmpty()) others.add(account);
            }
        }
        return others;
    }

    /** Every address under which an account lists a wearable with this serial number. */
    public Set<Address> addresses(String serial) throws WristwayException {
        Set<Address> addresses = new LinkedHashSet<>();
        for (AccountBridge bridge : surroundings.accounts) {
            for (Account account : bridge.accounts()) {
                devices(bridge, account, Set.of(), Optional.of(serial)).forEach(device -> device.address().ifPresent(addresses::add));
            }
        }
        return addresses;
    }

    private static List<AccountDevice> devices(AccountBridge bridge, Account account, Set<Address> addresses, Optional<String> serial) throws Cancelled {
        try {
            return bridge.devices(account).stream().filter(device -> device.linked() && is(device, addresses, serial)).toList();
        } catch (Cancelled e) {
            throw e;
        } catch (WristwayException e) {
            log.debug("{} cannot be asked: {}", name(account), e.getMessage());
            return List.of();
        }
    }

    /** As it is written down with a wearable. */
    public static String name(Account account) {
        return account.provider() + "/" + account.userId();
    }

    /** In the words of people, as in a sentence: by the name that it is signed in with, if it is. */
    public String called(String written) throws WristwayException {
        for (AccountBridge bridge : surroundings.accounts) {
            for (Account account : bridge.accounts()) {
                if (name(account).equals(written)) return "the account of " + account.name();
            }
        }
        return "the account " + written;
    }

    private static boolean goesBy(Account account, String typed) {
        return typed.equalsIgnoreCase(account.name()) || typed.equals(account.userId()) || typed.equalsIgnoreCase(name(account));
    }

    /** One that was reset and linked anew may be listed twice: the address tells which of the two it is now. */
    private static Optional<AccountDevice> best(List<AccountDevice> devices, Set<Address> addresses, Optional<String> serial) {
        List<AccountDevice> its = devices.stream().filter(device -> device.linked() && is(device, addresses, serial)).toList();
        return its.stream().filter(device -> device.address().filter(addresses::contains).isPresent()).findFirst().or(() -> its.stream().findFirst());
    }

    private static boolean is(AccountDevice device, Set<Address> addresses, Optional<String> serial) {
        return device.address().filter(addresses::contains).isPresent()
                || serial.isPresent() && device.serial().filter(serial.get()::equalsIgnoreCase).isPresent();
    }
}
