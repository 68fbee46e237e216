package io.github.wristway.virtual.shell;

import io.github.wristway.gateway.base.InvalidRequest;
import io.github.wristway.gateway.base.NotFound;
import io.github.wristway.gateway.base.WristwayException;
import io.github.wristway.gateway.device.PairingKey;
import io.github.wristway.virtual.Accounts;
import io.github.wristway.virtual.account.AccountFault;
import io.github.wristway.virtual.account.StandInDevice;
import io.github.wristway.virtual.band.VirtualBand;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** The stand-in account service, and the vendor's app that talks to it. */
final class AccountCommands {
    private static final String FAULTS =
            Arrays.stream(AccountFault.values()).map(AccountCommands::word).collect(Collectors.joining(", "));

    private final Accounts accounts;

    AccountCommands(Accounts accounts) {
        this.accounts = accounts;
    }

    List<Command> all() {
        return List.of(
                new Command("vendor-link", "BAND [--account USER]",
                            "the vendor's app links a band with a fresh key and lists it in an account; of a mi7pro or later, which Zepp does not know, it shows the key", "kitchen", this::vendorLink),
                new Command("account", "[fault FAULT | heal | requests]",
                            "shows the accounts, breaks or mends their service, or tells what it was asked. Faults: " + FAULTS,
                            "fault offline", this::account));
    }

    private Object vendorLink(Arguments arguments) throws WristwayException {
        VirtualBand band = arguments.band();
        String user = arguments.option("account").orElse(Accounts.ANNA);
        arguments.end();
        if (!accounts.users().contains(user)) {
            throw new NotFound("there is no account " + user, "Choose one of: " + String.join(", ", accounts.users()));
        }
        PairingKey key = accounts.linkByVendor(band, user);
        if (!band.model().isInZepp()) return band.name() + " is linked by the vendor's app; its key is " + key.reveal().hex();
        return band.name() + " is linked by the vendor's app and listed in the account of " + user;
    }

    private Object account(Arguments arguments) throws WristwayException {
        if (arguments.isEmpty()) {
            arguments.end();
            return overview();
        }
        String what = arguments.word("what");
        Optional<AccountFault> fault = what.equals("fault") ? Optional.of(fault(arguments)) : Optional.empty();
        arguments.end();
        if (fault.isPresent()) {
            accounts.server().fault(fault.get());
            return "the account service: " + word(fault.get()) + " until virtual:account heal";
        }
        switch (what) {
            case "heal" -> {
                accounts.server().heal();
                return "the account service is well again";
            }
            case "requests" -> {
                return String.join("\n", accounts.server().requests());
            }
            default -> throw arguments.wrong("\"" + what + "\" is none of fault, heal and requests");
        }
    }

    private static AccountFault fault(Arguments arguments) throws InvalidRequest {
        String typed = arguments.word("fault");
        return Arrays.stream(AccountFault.values()).filter(fault -> word(fault).equals(typed)).findAny()
                .orElseThrow(() -> arguments.wrong("\"" + typed + "\" is none of the faults " + FAULTS));
    }

    private String overview() {
        return "account service at " + accounts.server().address() + accounts.users().stream()
                .map(user -> "\n  " + user + accounts.server().devices(user).stream().map(AccountCommands::line)
                        .collect(Collectors.joining()))
                .collect(Collectors.joining());
    }

    private static String line(StandInDevice device) {
        return "\n    " + device.displayName() + " at " + device.mac() + (device.authKeyHex().isPresent() ? "" : ", no key");
    }

    private static String word(AccountFault fault) {
        return fault.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
