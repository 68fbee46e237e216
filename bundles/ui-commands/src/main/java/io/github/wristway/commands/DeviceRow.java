package io.github.wristway.commands;

import io.github.wristway.gateway.AccountEntry;
import io.github.wristway.gateway.Finding;
import io.github.wristway.gateway.LinkState;
import io.github.wristway.gateway.WearableInfo;
import io.github.wristway.gateway.account.Account;
import io.github.wristway.gateway.account.AccountDevice;
import io.github.wristway.gateway.radio.Address;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Something that an account lists, or should list, and how it stands here.
 *
 * @param device  as the account lists it; empty if it does not
 * @param address where the account has it; where it is known here, if the account does not list it
 * @param here    the name of the wearable that it is here; empty if it is not managed here
 * @param state   how that wearable stands to this gateway
 * @param onAir   whether it was heard just now; empty if no radio runs
 * @param keyHere whether a key for it is kept here
 */
record DeviceRow(Optional<String> provider, Optional<String> account, Optional<AccountDevice> device, Optional<Address> address,
                 Optional<String> here, Optional<LinkState> state, Optional<Boolean> onAir, boolean keyHere,
                 List<Finding> findings) {
    static DeviceRow of(AccountEntry entry) {
        return new DeviceRow(entry.account().map(Account::provider), entry.account().map(Account::name), entry.device(),
                             entry.device().isPresent() ? entry.device().get().address() : entry.wearable().flatMap(WearableInfo::address),
                             entry.wearable().map(WearableInfo::name), entry.wearable().map(WearableInfo::state), entry.onAir(),
                             entry.wearable().filter(WearableInfo::keyPresent).isPresent(), entry.findings());
    }

    static Answer<DeviceRow> table(List<DeviceRow> rows, Phrases phrases) {
        List<Column<DeviceRow>> columns = new ArrayList<>(List.of(
                Column.model("name", row -> row.device.map(AccountDevice::name).orElse("")),
                Column.code("kind", row -> row.device.map(device -> Phrases.word(device.kind())).orElse("")),
                Column.code("address", row -> row.address.map(Address::text).orElse("")),
                Column.code("linked", DeviceRow::linked),
                Column.code("on air", row -> row.onAir.map(heard -> heard ? "yes" : "no").orElse("")),
                Column.words("known as", row -> row.here.orElse("")),
                Column.code("key", DeviceRow::key)));
        if (rows.stream().map(DeviceRow::account).distinct().count() > 1) columns.add(Column.words("account", row -> row.account.orElse("")));
        Column<DeviceRow> lastSync = Column.code("last sync", row -> row.device.flatMap(AccountDevice::lastSync).map(phrases::ago).orElse(""));
        List<Column<DeviceRow>> more = new ArrayList<>(columns);
        more.add(lastSync);
        boolean fits = Column.thatFit(more, rows).size() == more.size();
        return Answer.table(rows, "The account lists nothing.", fits ? more : columns).between("", told(rows));
    }

    private String linked() {
        if (device.isEmpty()) return "no";
        if (!device.get().linked()) return "was";
        return device.get().active() ? "active" : "yes";
    }

    /** Who has one. */
    private String key() {
        boolean there = device.filter(AccountDevice::hasKey).isPresent();
        if (there && keyHere) return "both";
        return there ? "account" : keyHere ? "here" : "no";
    }

    /** Below the table, where there is room for it. */
    private static String told(List<DeviceRow> rows) {
        return rows.stream().flatMap(row -> row.findings.stream().map(row::told)).collect(Collectors.joining("\n"));
    }

    private String told(Finding finding) {
        String text = Typesetting.paragraph("  ", called() + ": " + Typesetting.sentence(finding.says()));
        return finding.mend().map(command -> text + "\n    → " + Typesetting.harmless(command)).orElse(text);
    }

    /** As it is called here, or in the account. */
    private String called() {
        return here.or(() -> device.map(AccountDevice::name).filter(name -> !name.isBlank()))
                   .or(() -> device.map(AccountDevice::id)).orElse("");
    }
}
