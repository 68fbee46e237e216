package io.github.wristway.gateway.internal.account;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.wristway.gateway.AccountEntry;
import io.github.wristway.gateway.LinkState;
import io.github.wristway.gateway.WearableInfo;
import io.github.wristway.gateway.account.Account;
import io.github.wristway.gateway.account.AccountDevice.Kind;
import io.github.wristway.gateway.account.AccountDevice;
import io.github.wristway.gateway.device.CapabilitySheet.AfterReset;
import io.github.wristway.gateway.device.CapabilitySheet.KeyOrigin;
import io.github.wristway.gateway.device.CapabilitySheet;
import io.github.wristway.gateway.internal.account.Facts.Here;
import io.github.wristway.gateway.internal.account.Facts.Listed;
import io.github.wristway.gateway.radio.Address;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * In the tables, a listed thing is {@code account kind address serial} and words: {@code key}, {@code was}, {@code otherkey}.
 * The wearable is {@code state account address serial} and words: {@code key}, {@code before=address}. {@code -} is nothing.
 */
class ReconciliationTest {
    private static final CapabilitySheet BAND_4 = new CapabilitySheet("mi4", "Mi Smart Band 4", KeyOrigin.ACCOUNT, AfterReset.VENDOR_APP_FIRST, true,
            Optional.of("More → Settings → Factory reset"), List.of(), List.of());
    private static final CapabilitySheet BAND_2 = new CapabilitySheet("mi2", "Mi Band 2", KeyOrigin.OURS_WITH_TAP, AfterReset.LINK_ANYWHERE, true,
            Optional.empty(), List.of(), List.of());

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        all is well                       | anna BAND 01 s key           | LINKED_HERE anna 01 s key           | 01 |
        linked without an account         | anna BAND 01 s               | LINKED_HERE - 01 s key              | 01 |
        in reach and not linked here      | anna BAND 01 s key           |                                     | 01 | NOT_MANAGED wearable:link C0:00:00:00:00:01
        not in reach, nothing to do       | anna BAND 01 s key           |                                     | 02 |
        listed without a key              | anna BAND 01 s               |                                     | 01 | NO_KEY
        a Band 2 needs none               | anna BAND 01 s               |                                     | 01=mi2 | NOT_MANAGED wearable:link C0:00:00:00:00:01
        removed in the app                |                              | LINKED_HERE anna 01 s key           | 01 | NOT_LISTED wearable:unlink kitchen
        removed, and remembered           | anna BAND 01 s was           | LINKED_HERE anna 01 s key           | 01 | NOT_LISTED wearable:unlink kitchen
        remembered of long ago            | anna BAND 01 s was           |                                     | 01 | REMEMBERED
        another account had it            |                              | LINKED_HERE carla 01 s key          | 01 |
        reset and linked anew             | anna BAND 02 s key           | LINKED_HERE anna 01 s key           | 02 | RELINKED wearable:link C0:00:00:00:00:02
        linked anew after our unlink      | anna BAND 02 s key           | UNPAIRED anna 01 s                  | 02 | RELINKED wearable:link C0:00:00:00:00:02
        linked anew, heard where we know  | anna BAND 02 s key           | LINKED_HERE anna 01 s key           | 01 | LEFTOVER
        an entry of before a reset        | anna BAND 02 s key, anna BAND 01 s key | LINKED_HERE anna 01 s key | -  | LEFTOVER
        an address of before              | anna BAND 02 s key           | LINKED_HERE anna 01 s key before=02 | -  | LEFTOVER
        another key than ours             | anna BAND 01 s key otherkey  | LINKED_HERE anna 01 s key           | 01 | OTHER_KEY wearable:relink kitchen
        the key is only in the account    | anna BAND 01 s key           | LINKED_HERE anna 01 s               | 01 | KEY_NOT_HERE wearable:relink kitchen
        nobody has the key                | anna BAND 01 s               | LINKED_HERE anna 01 s               | 01 | NO_KEY
        being unlinked                    | anna BAND 01 s key           | UNLINK_PENDING anna 01 s key        | 01 | UNLINK_PENDING wearable:pending
        being unlinked, gone already      |                              | UNLINK_PENDING anna 01 s key        | 01 | UNLINK_PENDING wearable:pending
        orphaned, with our key            | anna BAND 01 s key           | ORPHANED anna 01 s key              | 01 | ORPHANED wearable:unlink kitchen
        orphaned, without                 |                              | ORPHANED - 01 s                     | -  | ORPHANED
        freed by us, and still listed     | anna BAND 01 s key           | UNPAIRED anna 02 s before=01        | 02 | FREE_BUT_LISTED wearable:unlink kitchen
        linked anew where it came up free | anna BAND 02 s key           | UNPAIRED anna 02 s before=01        | 02 | FREE_BUT_LISTED wearable:relink kitchen
        free, and not listed              |                              | UNPAIRED anna 02 s                  | 02 |
        in two accounts, one is ours      | anna BAND 01 s key, ben BAND 01 s key otherkey | LINKED_HERE anna 01 s key | 01 | TWO_ACCOUNTS; TWO_ACCOUNTS account:unlink ben01 --account ben
        in two accounts, not ours         | anna BAND 01 s key, ben BAND 02 s key | | - | TWO_ACCOUNTS account:unlink anna01 --account anna; TWO_ACCOUNTS account:unlink ben02 --account ben
        moved to another account          | ben BAND 01 s key otherkey   | LINKED_HERE anna 01 s key           | 01 | OTHER_KEY wearable:relink kitchen; NOT_LISTED wearable:unlink kitchen
        """)
    void findsWhatDoesNotAgree(String name, String listed, String here, String air, String expected) {
        assertEquals(expected == null ? "" : expected, told(Reconciliation.of(facts(listed, here, air))));
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void whateverIsListedIsShownAsWhatItIs(Kind kind) {
        Facts facts = new Facts(List.of(account("anna")), List.of(new Listed(account("anna"), new AccountDevice("x", kind, "", Optional.empty(), Optional.empty(),
                Optional.empty(), "", true, false, false, Optional.empty()), false)), List.of(), Optional.empty());
        AccountEntry entry = Reconciliation.of(facts).get(0);
        assertEquals(Optional.of(kind), entry.device().map(AccountDevice::kind));
        assertEquals(Optional.empty(), entry.onAir(), "no radio runs");
        assertEquals(kind == Kind.BAND || kind == Kind.WATCH ? "NO_KEY" : "", told(List.of(entry)));
    }

    @Test
    void aNameWithBlanksIsQuotedInTheCommand() {
        String found = told(Reconciliation.of(facts("an'na BAND 01 s key, ben BAND 01 s key", "LINKED_HERE ben 01 s key", "01")));
        assertTrue(found.contains("account:unlink 'an'\\''na01' --account 'an'\\''na'"), found);
    }

    private static String told(List<AccountEntry> entries) {
        return entries.stream().flatMap(entry -> entry.findings().stream()).map(finding -> finding.kind() + finding.mend().map(" "::concat).orElse(""))
                      .collect(Collectors.joining("; "));
    }

    private static Facts facts(String listed, String here, String air) {
        List<Listed> all = new ArrayList<>();
        if (listed != null) for (String one : listed.split(", ")) all.add(listed(List.of(one.split(" +"))));
        Map<Address, Optional<CapabilitySheet>> heard = new HashMap<>();
        String[] one = air.split("=");
        if (!air.equals("-")) heard.put(address(one[0]), Optional.of(one.length > 1 ? BAND_2 : BAND_4));
        return new Facts(List.of(account("anna"), account("ben")), all, here == null ? List.of() : List.of(here(Arrays.asList(here.split(" +")))), Optional.of(heard));
    }

    private static Listed listed(List<String> words) {
        AccountDevice device = new AccountDevice(words.get(0) + words.get(2), Kind.valueOf(words.get(1)), "", Optional.of(address(words.get(2))),
                Optional.of(words.get(3)), Optional.empty(), "Mi Band", !words.contains("was"), false, words.contains("key"), Optional.empty());
        return new Listed(account(words.get(0)), device, words.contains("otherkey"));
    }

    private static Here here(List<String> words) {
        Set<Address> addresses = words.stream().filter(word -> word.startsWith("before=")).map(word -> address(word.substring(7)))
                .collect(Collectors.toSet());
        addresses.add(address(words.get(2)));
        Optional<String> account = words.get(1).equals("-") ? Optional.empty() : Optional.of("zepp/" + words.get(1));
        return new Here(new WearableInfo("id", "kitchen", "miband", "mi4", "Mi Smart Band 4", LinkState.valueOf(words.get(0)), Optional.of(words.get(3)),
                Optional.of(address(words.get(2))), Optional.empty(), account, words.contains("key"), Optional.empty(), Optional.empty(), Optional.empty(),
                Optional.empty()), addresses, Optional.of(BAND_4));
    }

    private static Account account(String name) {
        return new Account("zepp", name, name, Instant.EPOCH, Optional.empty());
    }

    private static Address address(String end) {
        return new Address("C0:00:00:00:00:" + end);
    }
}
