package io.github.wristway.gateway.internal.doctor;

import io.github.wristway.gateway.Finding;
import io.github.wristway.gateway.GatewayStatus.Part;
import io.github.wristway.gateway.KeyInfo;
import io.github.wristway.gateway.LinkState;
import io.github.wristway.gateway.SettingInfo;
import io.github.wristway.gateway.WearableInfo;
import io.github.wristway.gateway.base.AdapterTrouble;
import io.github.wristway.gateway.base.AuthenticationRefused;
import io.github.wristway.gateway.base.LinkLost;
import io.github.wristway.gateway.base.NoAnswer;
import io.github.wristway.gateway.base.OutOfRange;
import io.github.wristway.gateway.base.Restricted;
import io.github.wristway.gateway.base.WristwayException;
import io.github.wristway.gateway.device.CapabilitySheet.AfterReset;
import io.github.wristway.gateway.device.CapabilitySheet.KeyOrigin;
import io.github.wristway.gateway.device.CapabilitySheet.Support;
import io.github.wristway.gateway.device.CapabilitySheet;
import io.github.wristway.gateway.device.Condition.State;
import io.github.wristway.gateway.device.Condition.Vitals;
import io.github.wristway.gateway.device.Condition;
import io.github.wristway.gateway.device.SettingKind;
import io.github.wristway.gateway.internal.doctor.Chart.Air;
import io.github.wristway.gateway.internal.doctor.Chart.Door;
import io.github.wristway.gateway.internal.doctor.Chart.Kept;
import io.github.wristway.gateway.internal.doctor.Chart.Listing;
import io.github.wristway.gateway.internal.doctor.Chart.Subject;
import io.github.wristway.gateway.radio.Address;
import io.github.wristway.gateway.radio.Advertisement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Charts, written as words. The wearable: its state here, and {@code key}, {@code never} (synced), {@code synced=PT2H} (ago),
 * {@code battery=9}, {@code mi2}, {@code mi6}; or {@code stranger}, {@code mi2}, {@code unknown}. The air: {@code -58} (dBm), {@code ago=PT3M},
 * {@code free}, {@code dead}. The door: a {@link State} with {@code clock=-PT2H}, {@code battery=9}, {@code serial=x}; or what went wrong. What
 * is kept: {@code fits}, {@code stale}, {@code new}, {@code others}, {@code waits}, {@code odd} (firmware), {@code set}. The account: a kind of finding, or {@code key}.
 */
final class Charts {
    static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");
    private static final Address HERE = new Address("C0:00:00:00:00:01");
    private static final List<CapabilitySheet.Line> REBOOTS = List.of(new CapabilitySheet.Line("reboot", Support.UNTESTED, "", ""));
    private static final CapabilitySheet BAND_4 = new CapabilitySheet("mi4", "Mi Smart Band 4", KeyOrigin.ACCOUNT, AfterReset.VENDOR_APP_FIRST, true,
            Optional.of("More → Settings → Factory reset"), REBOOTS, List.of());
    private static final CapabilitySheet BAND_2 = new CapabilitySheet("mi2", "Mi Band 2", KeyOrigin.OURS_WITH_TAP, AfterReset.LINK_ANYWHERE, true,
            Optional.empty(), REBOOTS, List.of());
    private static final CapabilitySheet BAND_6 = new CapabilitySheet("mi6", "Mi Smart Band 6", KeyOrigin.ACCOUNT, AfterReset.VENDOR_APP_FIRST, true,
            Optional.empty(), Optional.of("Settings → Factory reset"), Optional.of("Profile → Connection Restriction"), REBOOTS, List.of());
    private static final SettingKind WEAR_SIDE = new SettingKind("wear-side", "left or right", Pattern.compile("left|right"), "the arm");

    private Charts() {}

    static Chart of(String subject, String air, String door, String kept, String account) {
        boolean hasKey = account.equals("key");
        List<Finding> findings = account.isEmpty() || hasKey ? List.of() : List.of(new Finding(Finding.Kind.valueOf(account), "it does not agree", Optional.of("mend:it")));
        Subject who = subject(subject);
        return new Chart(who, air(air), door(door), kept(kept, who), new Listing(List.of("anna lists it"), hasKey, findings), NOW);
    }

    private static Subject subject(String words) {
        Optional<CapabilitySheet> sheet = has(words, "unknown") ? Optional.empty() : Optional.of(has(words, "mi2") ? BAND_2 : has(words, "mi6") ? BAND_6 : BAND_4);
        if (has(words, "stranger")) return new Subject(HERE.text(), Optional.empty(), sheet, Optional.of(HERE));
        LinkState state = LinkState.valueOf(words.split(" ")[0]);
        boolean linked = state == LinkState.LINKED_HERE || state == LinkState.UNLINK_PENDING || state == LinkState.RESETTING;
        Duration synced = value(words, "synced").map(Duration::parse).orElse(Duration.ZERO);
        WearableInfo here = new WearableInfo("w", "kitchen", "miband", "mi4", "Mi Smart Band 4", state, Optional.of("s"), Optional.of(HERE), Optional.empty(),
                Optional.of("zepp/anna"), has(words, "key"), linked ? Optional.of(NOW.minusSeconds(864_000)) : Optional.empty(),
                has(words, "never") ? Optional.empty() : Optional.of(NOW.minus(synced)), value(words, "battery").map(Integer::valueOf),
                has(words, "mute") ? Optional.empty() : Optional.of("V1"));
        return new Subject("kitchen", Optional.of(here), sheet, Optional.of(HERE));
    }

    private static Air air(String words) {
        List<Part> radios = List.of(new Part("hci0", !has(words, "dead"), "it is switched off"));
        Optional<WristwayException> trouble = has(words, "dead") ? Optional.of(new AdapterTrouble("hci0 is switched off", "Switch it on")) : Optional.empty();
        Optional<Duration> ago = value(words, "ago").map(Duration::parse);
        Optional<Advertisement> last = words.startsWith("-") ? Optional.of(new Advertisement("hci0", HERE, "Band", Integer.parseInt(words.split(" ")[0]), Set.of(),
                Map.of(), Map.of(), NOW.minus(ago.orElse(Duration.ofSeconds(1))))) : Optional.empty();
        Optional<Address> free = has(words, "free") ? Optional.of(new Address("C0:00:00:00:00:02")) : Optional.empty();
        return new Air(radios, trouble, last, last.isPresent() && ago.isEmpty(), free);
    }

    private static Door door(String words) {
        WristwayException refused = switch (words) {
            case "OutOfRange" -> new OutOfRange("kitchen");
            case "Aborted" -> OutOfRange.thoughHeard("kitchen", 3);
            case "LinkLost" -> new LinkLost("kitchen", "the first request");
            case "NoAnswer" -> new NoAnswer("kitchen", "to hello", Duration.ofSeconds(10));
            case "Restricted" -> new Restricted("kitchen", "Switch it off in the app");
            case "Adapter" -> new AdapterTrouble("hci0 is gone", "Plug it in again");
            case "Refused" -> new AuthenticationRefused("kitchen", 0x20);
            default -> null;
        };
        if (refused != null) return new Door(Optional.empty(), Optional.of(refused));
        if (words.isEmpty()) return Door.UNTRIED;
        Vitals vitals = new Vitals(value(words, "battery").map(Integer::valueOf), value(words, "clock").map(Duration::parse));
        return new Door(Optional.of(new Condition(State.valueOf(words.split(" ")[0]), value(words, "serial"), Optional.empty(), "it said so", vitals)), Optional.empty());
    }

    private static Kept kept(String words, Subject who) {
        boolean tried = has(words, "fits") || has(words, "stale") || has(words, "new");
        KeyInfo key = new KeyInfo(Optional.of(HERE), Optional.of("kitchen"), Optional.empty(), "account of anna", Optional.of(NOW.minusSeconds(864_000)),
                has(words, "new") ? Optional.empty() : Optional.of(NOW.minusSeconds(7_200)), has(words, "stale") ? Optional.of(NOW.minusSeconds(60)) : Optional.empty(), true);
        Optional<SettingInfo.Known> known = has(words, "set") ? Optional.of(new SettingInfo.Known("left", NOW, SettingInfo.Source.SENT)) : Optional.empty();
        return new Kept(tried ? Optional.of(key) : Optional.empty(), has(words, "others") ? 1 : 0, has(words, "waits") ? Optional.of("kitchen to be heard") : Optional.empty(),
                who.here().isEmpty() ? List.of() : List.of(new SettingInfo(WEAR_SIDE, known)), !has(words, "odd"));
    }

    private static boolean has(String words, String word) {
        return List.of(words.split(" ")).contains(word);
    }

    private static Optional<String> value(String words, String name) {
        Matcher matcher = Pattern.compile("\\b" + name + "=(\\S+)").matcher(words);
        return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
    }
}
