package io.github.wristway.gateway.internal.account;

import io.github.wristway.gateway.AccountEntry;
import io.github.wristway.gateway.Finding.Kind;
import io.github.wristway.gateway.Finding;
import io.github.wristway.gateway.LinkState;
import io.github.wristway.gateway.WearableInfo;
import io.github.wristway.gateway.account.Account;
import io.github.wristway.gateway.account.AccountDevice;
import io.github.wristway.gateway.device.CapabilitySheet.KeyOrigin;
import io.github.wristway.gateway.device.CapabilitySheet;
import io.github.wristway.gateway.internal.account.Facts.Here;
import io.github.wristway.gateway.internal.account.Facts.Listed;
import io.github.wristway.gateway.internal.plan.place.AccountSide;
import io.github.wristway.gateway.radio.Address;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Compares what accounts list with what is here, entry by entry, and says what does not agree. Pure. */
final class Reconciliation {
    private final Facts facts;

    private Reconciliation(Facts facts) {
        this.facts = facts;
    }

    static List<AccountEntry> of(Facts facts) {
        Reconciliation reconciliation = new Reconciliation(facts);
        List<AccountEntry> entries = new ArrayList<>();
        for (Listed listed : facts.listed()) entries.add(reconciliation.entry(listed));
        for (Here here : facts.here()) reconciliation.unlisted(here).ifPresent(entries::add);
        return entries;
    }

    private AccountEntry entry(Listed listed) {
        AccountDevice device = listed.device();
        Optional<Here> here = facts.here(device);
        Optional<Boolean> onAir = facts.onAir(device.address().or(() -> here.flatMap(one -> one.wearable().address())));
        return new AccountEntry(Optional.of(listed.account()), Optional.of(device), here.map(Here::wearable), onAir, findings(listed, here));
    }

    private List<Finding> findings(Listed listed, Optional<Here> here) {
        List<Finding> findings = new ArrayList<>();
        if (!listed.device().linked()) {
            findings.add(here.filter(one -> isMissed(one, listed.account())).map(one -> notListed(one, listed.account()))
                    .orElseGet(() -> finding(Kind.REMEMBERED, "it was linked once; " + listed.account().name() + " only remembers it")));
            return findings;
        }
        elsewhere(listed, here).ifPresent(findings::add);
        if (!findings.isEmpty() && here.isPresent() && !isOwner(listed.account(), here.get())) return findings; // the other entry tells the rest
        (here.isPresent() ? ofOurs(listed, here.get()) : ofStranger(listed)).ifPresent(findings::add);
        return findings;
    }

    /** Scales, phones and shoes are none of our business. */
    private static boolean isWorn(AccountDevice device) {
        return device.kind() == AccountDevice.Kind.BAND || device.kind() == AccountDevice.Kind.WATCH;
    }

    private Optional<Finding> ofStranger(Listed listed) {
        AccountDevice device = listed.device();
        Optional<CapabilitySheet> recognised = facts.recognised(device);
        if (!isWorn(device) && recognised.isEmpty()) return Optional.empty();
        if (!device.hasKey() && !takesOurs(recognised)) return Optional.of(noKey(listed));
        return recognised.map(sheet -> finding(Kind.NOT_MANAGED, "it is in reach, and not linked here", "wearable:link " + device.address().orElseThrow()));
    }

    private Optional<Finding> ofOurs(Listed listed, Here here) {
        AccountDevice device = listed.device();
        WearableInfo wearable = here.wearable();
        String account = listed.account().name();
        boolean neverHere = device.address().isPresent() && !here.addresses().contains(device.address().get());
        if (neverHere && !isWhereWeKnowIt(here)) {
            return Optional.of(finding(Kind.RELINKED, account + " lists it under " + device.address().get() + ", where it never was here: it seems to"
                    + " have been reset and linked anew, and then our key is of no use", "wearable:link " + device.address().get()));
        }
        return switch (wearable.state()) {
            case UNLINK_PENDING -> Optional.of(pending(account + " still lists it"));
            case UNPAIRED -> Optional.of(freeButListed(account, device, here));
            case ORPHANED -> Optional.of(orphaned(here, account + " lists it, but it was forgotten here before anybody saw it free"));
            case RESETTING -> Optional.empty();
            default -> !here.isNowAt(device) ? Optional.of(leftover(listed, here)) : aboutKeys(listed, here);
        };
    }

    /** A band has one address at a time. */
    private boolean isWhereWeKnowIt(Here here) {
        Optional<Address> known = here.wearable().address();
        return facts.onAir(known).orElse(false) || known.isPresent() && facts.listed().stream()
                .anyMatch(one -> one.device().linked() && here.is(one.device()) && one.device().address().equals(known));
    }

    private Optional<Finding> aboutKeys(Listed listed, Here here) {
        WearableInfo wearable = here.wearable();
        String account = listed.account().name();
        if (listed.otherKey()) {
            return Optional.of(finding(Kind.OTHER_KEY, account + " has another key than is kept here: one of the two is of an earlier link",
                                       "wearable:relink " + wearable.name()));
        }
        if (wearable.keyPresent()) return Optional.empty();
        if (!listed.device().hasKey()) return takesOurs(here.sheet()) ? Optional.empty() : Optional.of(noKey(listed));
        return Optional.of(finding(Kind.KEY_NOT_HERE, "there is no key for it here, and " + account + " has one", "wearable:relink " + wearable.name()));
    }

    private static Finding freeButListed(String account, AccountDevice device, Here here) {
        String name = here.wearable().name();
        boolean cameUpThere = here.isNowAt(device) && here.addresses().size() > 1; // a reset gives most of them another address
        return cameUpThere ? finding(Kind.FREE_BUT_LISTED, account + " lists it where it came up free: it was linked anew by the vendor's app", "wearable:relink " + name)
                : finding(Kind.FREE_BUT_LISTED, account + " lists it, though it is free here: no other account can take it", "wearable:unlink " + name);
    }

    private static Finding leftover(Listed listed, Here here) {
        return finding(Kind.LEFTOVER, listed.account().name() + " lists it under an address that it had before it was reset; wearable:unlink "
                + here.wearable().name() + " will remove that, too");
    }

    /** The account that it is linked to here is the right one; of a stranger nobody can tell. */
    private Optional<Finding> elsewhere(Listed listed, Optional<Here> here) {
        Optional<Listed> other = facts.listed().stream().filter(one -> one.device().linked() && !one.isIn(listed.account())
                && (one.isSame(listed.device()) || here.filter(ours -> ours.is(one.device())).isPresent())).findFirst();
        if (other.isEmpty() || here.isEmpty() && !isWorn(listed.device())) return Optional.empty(); // a family shares its scale
        boolean sameName = other.get().account().name().equals(listed.account().name()); // as of one person, at two providers
        String says = (sameName ? other.get().account().toString() : other.get().account().name()) + " lists it, too";
        if (here.filter(ours -> isOwner(listed.account(), ours)).isPresent()) return Optional.of(finding(Kind.TWO_ACCOUNTS, says));
        boolean known = here.filter(ours -> isOwner(other.get().account(), ours)).isPresent();
        return Optional.of(finding(Kind.TWO_ACCOUNTS, says + (known ? ", and it is linked here as of that account" : "; one of the two is a leftover. If it is this one"),
                "account:unlink " + typed(listed.device().id()) + " --account " + typed(sameName ? AccountSide.name(listed.account()) : listed.account().name())));
    }

    private static boolean isOwner(Account account, Here here) {
        return here.wearable().account().equals(Optional.of(AccountSide.name(account)));
    }

    /** Whether it is ours, linked, and in that account no more. */
    private boolean isMissed(Here here, Account account) {
        LinkState state = here.wearable().state();
        return state != LinkState.UNPAIRED && isOwner(account, here)
                && facts.listed().stream().noneMatch(one -> one.isIn(account) && one.device().linked() && here.is(one.device()));
    }

    private Optional<AccountEntry> unlisted(Here here) {
        boolean listed = facts.listed().stream().anyMatch(one -> here.is(one.device()));
        Optional<Account> missing = facts.answered().stream().filter(account -> isMissed(here, account)).findFirst();
        boolean nobodys = here.wearable().account().isEmpty() && here.wearable().state() == LinkState.ORPHANED;
        boolean shown = missing.isPresent() && facts.listed().stream().anyMatch(one -> one.isIn(missing.get()) && here.is(one.device()));
        if (shown || missing.isEmpty() && (listed || !nobodys)) return Optional.empty();
        Finding finding = missing.map(account -> notListed(here, account))
                .orElseGet(() -> orphaned(here, "it is forgotten here and in no account, but nobody has seen it free"));
        return Optional.of(new AccountEntry(missing, Optional.empty(), Optional.of(here.wearable()), facts.onAir(here.wearable().address()), List.of(finding)));
    }

    private static Finding notListed(Here here, Account account) {
        String name = here.wearable().name();
        return switch (here.wearable().state()) {
            case UNLINK_PENDING -> pending(account.name() + " no longer lists it");
            case ORPHANED -> orphaned(here, account.name() + " no longer lists it, and nobody has seen it free");
            default -> {
                String says = account.name() + " no longer lists it: it was removed there, and this gateway has not seen that. ";
                yield here.wearable().keyPresent() ? finding(Kind.NOT_LISTED, says + "Our key is good until the band is reset", "wearable:unlink " + name)
                        : finding(Kind.NOT_LISTED, says + "There is no key for it here: link it in the vendor's app once more");
            }
        };
    }

    private static Finding pending(String says) {
        return finding(Kind.UNLINK_PENDING, "its unlink is begun and not finished; " + says, "wearable:pending");
    }

    private static Finding orphaned(Here here, String says) {
        if (here.wearable().keyPresent()) return finding(Kind.ORPHANED, says + ". Near it", "wearable:unlink " + here.wearable().name());
        return finding(Kind.ORPHANED, says + here.sheet().flatMap(CapabilitySheet::resetMenu).map(menu -> ". To be sure, reset it on the band: " + menu).orElse(""));
    }

    private static Finding noKey(Listed listed) {
        return finding(Kind.NO_KEY, listed.account().name() + " has no key for it: linking it once more in the vendor's app makes one");
    }

    /** As the shell reads it as one word. */
    private static String typed(String word) {
        return word.matches("[\\p{L}\\p{N}_.:/+@=-]+") ? word : "'" + word.replace("'", "'\\''") + "'";
    }

    private static boolean takesOurs(Optional<CapabilitySheet> sheet) {
        return sheet.filter(model -> model.keyOrigin() == KeyOrigin.OURS_WITH_TAP).isPresent();
    }

    private static Finding finding(Kind kind, String says) {
        return new Finding(kind, says, Optional.empty());
    }

    private static Finding finding(Kind kind, String says, String mend) {
        return new Finding(kind, says, Optional.of(mend));
    }
}
