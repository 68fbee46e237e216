package io.github.wristway.commands;

import io.github.wristway.commands.Providers.Listed;
import io.github.wristway.commands.Providers.Listing;
import io.github.wristway.gateway.account.Account;
import io.github.wristway.gateway.account.AccountBridge;
import io.github.wristway.gateway.account.AccountDevice.Kind;
import io.github.wristway.gateway.account.SignIn;
import io.github.wristway.gateway.base.WristwayException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Says where else to look when no account of a provider lists a band: one that was linked with another app is listed there only. */
record MissingBands(List<AccountBridge> bridges, List<Listing> listings) {
    private static final Set<Kind> NO_BANDS = Set.of(Kind.SCALE, Kind.SHOE, Kind.PHONE);
    private static final Map<Class<? extends SignIn>, String> WAYS_IN = Map.of(SignIn.Scan.class, "account:sign-in --qr",
            SignIn.Browser.class, "account:sign-in --browser", SignIn.AppToken.class, "account:token USERID");

    /** Sentences in lines, or nothing. */
    String hint() throws WristwayException {
        StringBuilder hint = new StringBuilder();
        for (AccountBridge bridge : bridges) {
            boolean asked = listings.stream().anyMatch(listing -> isOf(listing, bridge));
            if (!asked || !bands(bridge).isEmpty()) continue;
            for (AccountBridge other : bridges) {
                if (other != bridge) hint.append(where(bridge, other));
            }
        }
        return hint.toString().stripTrailing();
    }

    private String where(AccountBridge bridge, AccountBridge other) throws WristwayException {
        String none = "There are no bands in " + bridge.title() + ". ";
        List<String> there = bands(other);
        if (!there.isEmpty()) return line(none + other.title() + " lists " + String.join(", ", there) + ".");
        String linked = none + "Bands linked with " + other.title() + " are listed there: ";
        List<Account> signedIn = other.accounts();
        if (signedIn.isEmpty()) return line(linked + wayIn(other) + ".");
        boolean asked = listings.stream().anyMatch(listing -> isOf(listing, other));
        return asked ? "" : line(linked + signedIn.stream().map(account -> "account:devices " + account.name()).collect(Collectors.joining(", ")) + ".");
    }

    private List<String> bands(AccountBridge bridge) {
        return listings.stream().filter(listing -> isOf(listing, bridge)).flatMap(listing -> listing.devices().stream())
                .filter(listed -> listed.device().linked() && !NO_BANDS.contains(listed.device().kind())).map(Listed::called).toList();
    }

    private static String wayIn(AccountBridge bridge) {
        Class<? extends SignIn> way = bridge.waysIn().get(0);
        return WAYS_IN.getOrDefault(way, "account:sign-in NAME --provider " + bridge.provider());
    }

    private static boolean isOf(Listing listing, AccountBridge bridge) {
        return listing.owner().account().provider().equals(bridge.provider());
    }

    private static String line(String sentence) {
        return Typesetting.paragraph(sentence) + "\n";
    }
}
