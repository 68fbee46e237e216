package io.github.wristway.virtual.shell;

import io.github.wristway.gateway.base.InvalidRequest;
import io.github.wristway.gateway.base.NotFound;
import io.github.wristway.gateway.base.WristwayException;
import io.github.wristway.virtual.Accounts;
import io.github.wristway.virtual.account.AccountFault;
import io.github.wristway.virtual.account.mifitness.Demand;
import io.github.wristway.virtual.band.VirtualBand;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The stand-in account service, and the vendor's app that talks to it. */
final class AccountCommands {
    private static final String FAULTS =
            Arrays.stream(AccountFault.values()).map(AccountCommands::word).collect(Collectors.joining(", "));

    private static final Map<String, Set<Demand>> DEMANDS = new TreeMap<>(Map.of("nothing", Set.of(), "picture", Set.of(Demand.CAPTCHA),
            "code", Set.of(Demand.CODE), "both", Set.of(Demand.CAPTCHA, Demand.CODE), "browser", Set.of(Demand.CONFIRMATION)));

    private final Accounts accounts;

    AccountCommands(Accounts accounts) {
        this.accounts = accounts;
    }

    List<Command> all() {
        return List.of(
                new Command("vendor-link", "BAND [--account USER]",
                            "the vendor's app links a band with a fresh key and lists it in an account: Zepp, or Mi Fitness a mi7pro or later", "kitchen", this::vendorLink),
                new Command("vendor-unlink", "BAND", "the vendor's app takes a band out of its account; the band itself stays as it is", "office",
                            this::vendorUnlink),
                new Command("scan-code", "[--account USER]", "somebody scans the code that a sign-in to Mi Fitness shows; if none is shown, the next one at once",
                            "", this::scanCode),
                new Command("account", "[fault FAULT | heal | requests | ask WHAT [--account USER]]",
                            "shows the accounts, breaks or mends their services, tells what they were asked, or lets Mi Fitness ask whoever signs in"
                            + " for more: " + String.join(", ", DEMANDS.keySet()) + ". Faults: " + FAULTS,
                            "fault offline", this::account));
    }

    private Object vendorLink(Arguments arguments) throws WristwayException {
        VirtualBand band = arguments.band();
        String user = user(arguments);
        arguments.end();
        accounts.linkByVendor(band, user);
        return band.name() + " is linked by the vendor's app and listed in the account of " + user;
    }

    private Object vendorUnlink(Arguments arguments) throws WristwayException {
        VirtualBand band = arguments.band();
        arguments.end();
        return accounts.unlinkByVendor(band).map(user -> band.name() + " is gone from the account of " + user)
                .orElseGet(() -> "no account lists " + band.name());
    }

    private Object scanCode(Arguments arguments) throws WristwayException {
        String user = user(arguments);
        arguments.end();
        return accounts.miFitness().scan(user) ? "the code is scanned, by " + user : "no code is shown; " + user + " scans the next one";
    }

    private String user(Arguments arguments) throws NotFound {
        String user = arguments.option("account").orElse(Accounts.ANNA);
        if (accounts.users().contains(user)) return user;
        throw new NotFound("there is no account " + user, "Choose one of: " + String.join(", ", accounts.users()));
    }

    private Object account(Arguments arguments) throws WristwayException {
        if (arguments.isEmpty()) {
            arguments.end();
            return overview();
        }
        String what = arguments.word("what");
        if (what.equals("ask")) return ask(arguments);
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
            default -> throw arguments.wrong("\"" + what + "\" is none of fault, heal, requests and ask");
        }
    }

    private Object ask(Arguments arguments) throws WristwayException {
        String typed = arguments.word("what to ask for");
        String user = user(arguments);
        arguments.end();
        Set<Demand> demands = DEMANDS.get(typed);
        if (demands == null) throw arguments.wrong("\"" + typed + "\" is none of " + String.join(", ", DEMANDS.keySet()));
        accounts.miFitness().demand(user, demands);
        return "Mi Fitness asks " + user + " for " + (demands.isEmpty() ? "the password only" : typed + ", too");
    }

    private static AccountFault fault(Arguments arguments) throws InvalidRequest {
        String typed = arguments.word("fault");
        return Arrays.stream(AccountFault.values()).filter(fault -> word(fault).equals(typed)).findAny()
                .orElseThrow(() -> arguments.wrong("\"" + typed + "\" is none of the faults " + FAULTS));
    }

    private String overview() {
        return "account services at " + accounts.server().address() + accounts.users().stream().map(this::portrait).collect(Collectors.joining())
                + accounts.miFitness().pictured().map(digits -> "\n  the last picture says " + digits).orElse("");
    }

    private String portrait(String user) {
        return "\n  " + user
                + accounts.server().devices(user).stream().map(device -> line("Zepp", device.displayName(), device.mac(), device.authKeyHex()))
                        .collect(Collectors.joining())
                + accounts.miFitness().sources(user).stream().map(source -> line("Mi Fitness", source.name(), source.mac(), source.keyHex()))
                        .collect(Collectors.joining())
                + accounts.miFitness().codeSentTo(user).map(code -> "\n    was sent the code " + code).orElse("");
    }

    private static String line(String app, String name, String mac, Optional<String> key) {
        return "\n    " + app + ": " + name + " at " + mac + (key.isPresent() ? "" : ", no key");
    }

    private static String word(AccountFault fault) {
        return fault.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
