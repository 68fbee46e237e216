package io.github.wristway.gateway.internal.doctor;

import io.github.wristway.gateway.Finding.Kind;
import io.github.wristway.gateway.WearableInfo;
import io.github.wristway.gateway.base.WristwayException;
import io.github.wristway.gateway.device.CapabilitySheet.AfterReset;
import io.github.wristway.gateway.device.CapabilitySheet;
import io.github.wristway.gateway.device.Condition.State;
import io.github.wristway.gateway.radio.Address;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What to do about it. Pure.
 *
 * @param what    as a sentence without full stop
 * @param command to type for it; empty if there is none
 * @param ladder  what to try if that does not help, the gentlest first
 */
record Advice(String what, Optional<String> command, List<String> ladder) {
    /** So little is not worth a sync. */
    private static final Duration SOME = Duration.ofMinutes(10);
    /** What an account says about a key or a link that would open it. */
    private static final Set<Kind> WAYS_IN = Set.of(Kind.NOT_MANAGED, Kind.RELINKED, Kind.OTHER_KEY, Kind.KEY_NOT_HERE, Kind.FREE_BUT_LISTED);

    private static Advice of(String what, String command) {
        return new Advice(what, Optional.of(command), List.of());
    }

    private static Advice byHand(String what) {
        return new Advice(what, Optional.empty(), List.of());
    }

    private Advice or(List<String> ladder) {
        return new Advice(what, command, ladder);
    }

    static Advice mendTheHost(Chart chart) {
        WristwayException trouble = chart.air().trouble().or(() -> chart.door().refused()).orElseThrow();
        return of(trouble.remedy() + "; then look again", again(chart)).or(Ladder.ofTheHost(chart));
    }

    static Advice lift(Chart chart) {
        return of(chart.door().refused().orElseThrow().remedy() + "; then look again", again(chart));
    }

    static Advice linkTheOther(Chart chart) {
        return of("Link the other one by its address, with a name of its own; its history does not belong to " + chart.subject().called(),
                  "wearable:link " + address(chart) + " --name NAME");
    }

    static Advice linkIt(Chart chart) {
        if (chart.kept().waitsFor().isPresent()) return of("Nothing has to be done: its plan ends by itself once it is heard as free", "wearable:pending");
        Optional<Advice> listed = wayIn(chart);
        boolean free = !chart.door().is(State.OURS);
        boolean vendorFirst = free && chart.subject().sheet().filter(sheet -> sheet.afterReset() == AfterReset.VENDOR_APP_FIRST).isPresent();
        if (listed.isPresent() && !vendorFirst) return listed.get();
        String command = chart.subject().here().map(here -> "wearable:relink " + here.name()).orElse("wearable:link " + address(chart));
        return of(vendorFirst ? "To use it here, link it in the vendor's app first; only that gives it a key" : "Link it, if you want to use it here", command);
    }

    static Advice letItFinish(Chart chart) {
        return of("Leave it near this host: the plan ends by itself", "wearable:pending");
    }

    static Advice freeIt(Chart chart) {
        String name = chart.subject().called();
        boolean key = chart.subject().here().filter(WearableInfo::keyPresent).isPresent();
        if (!key && chart.door().is(State.OURS)) return of("Link it again with the key that is kept, then unlink it", "wearable:relink " + name);
        return key ? of("Bring it near and finish its unlink: the key for that is still here", "wearable:unlink " + name)
                : byHand(menu(chart).orElse("Only somebody who has its key, or the vendor's app, can free it now"));
    }

    static Advice letGo(Chart chart) {
        return of("Switch off the Bluetooth of each phone that knows it, and tap the band; then look again", again(chart)).or(Ladder.ofTheHost(chart));
    }

    static Advice bringIt(Chart chart) {
        return of("Bring it within 5 metres, charge it, tap it, and switch off the Bluetooth of the phone that may hold it; then look again", again(chart))
                .or(Ladder.ofTheHost(chart));
    }

    static Advice lookUpModels(Chart chart) {
        return chart.door().refused().map(why -> of(why.remedy(), "gateway:status"))
                .orElseGet(() -> of("See which models there are; give a band that was renamed its own name again", "wearable:capabilities"));
    }

    static Advice setClock(Chart chart) {
        return of("Sync it: each connection sets its clock", "wearable:sync " + chart.subject().called()).or(Ladder.ofTheBand(chart));
    }

    static Advice useIt(Chart chart) {
        boolean much = chart.unsynced().map(gap -> gap.compareTo(SOME) > 0).orElse(true);
        Advice advice = much ? of("Sync it: that fetches what is only on the band", "wearable:sync " + chart.subject().called()) : byHand("Nothing has to be done");
        return advice.or(Ladder.ofTheBand(chart));
    }

    static Advice findTheKey(Chart chart) {
        String name = chart.subject().called();
        Optional<Advice> listed = wayIn(chart);
        if (listed.isPresent()) return listed.get();
        if (chart.kept().otherKeys() > 0) return of("Try the other keys that are kept", "wearable:relink " + name);
        if (chart.subject().takesOurKey()) return of("Give it a new key, with a tap", "wearable:relink " + name + " --own-key");
        if (!chart.listing().hasKey()) return signIn("Sign in to the account that has its key, or import that", chart);
        return of("The account has no other key for it either: link it in the vendor's app once more, then take the new key from there", "wearable:relink " + name)
                .or(menu(chart).stream().toList());
    }

    static Advice askItsOwner(Chart chart) {
        Optional<Advice> listed = wayIn(chart);
        if (listed.isPresent()) return listed.get();
        if (chart.subject().takesOurKey()) {
            return of("Ask its owner to unlink it, then look again", again(chart)).or(List.of("If it is yours, take it over with a tap, which ends its "
                    + "other link and may lose what was not synced there: wearable:link " + address(chart)));
        }
        return signIn("Ask its owner to unlink it. If it is yours, sign in to the account that has it", chart);
    }

    static Advice lookAgain(Chart chart) {
        String remedy = chart.door().refused().map(WristwayException::remedy).orElse("Bring it closer, tap it, and look again");
        return of(remedy, chart.subject().isLinkedHere() ? "wearable:sync " + chart.subject().called() : again(chart)).or(Ladder.ofTheHost(chart));
    }

    private static Advice signIn(String what, Chart chart) {
        return of(what, "account:sign-in").or(menu(chart).stream().toList());
    }

    /** What the accounts know of it may open it. */
    private static Optional<Advice> wayIn(Chart chart) {
        return chart.listing().findings().stream().filter(finding -> WAYS_IN.contains(finding.kind()) && finding.mend().isPresent()).findFirst()
                .map(finding -> of("Take its key from the account", finding.mend().get()));
    }

    private static Optional<String> menu(Chart chart) {
        return chart.subject().sheet().flatMap(CapabilitySheet::resetMenu).map(path -> "Reset it on the band, which erases it: " + path);
    }

    private static String again(Chart chart) {
        return "wearable:doctor " + chart.subject().called();
    }

    private static String address(Chart chart) {
        return chart.air().freeAt().or(chart.subject()::address).map(Address::text).orElse(chart.subject().called());
    }
}
