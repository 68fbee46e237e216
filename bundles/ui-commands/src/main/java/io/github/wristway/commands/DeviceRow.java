package io.github.wristway.commands;

import io.github.wristway.commands.Accounts.Listed;
import io.github.wristway.gateway.WearableInfo;
import io.github.wristway.gateway.account.AccountDevice;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A device that an account lists.
 *
 * @param here the name of the wearable that it is here; empty if it is not linked here
 */
record DeviceRow(String provider, String account, AccountDevice device, Optional<String> here) {
    static DeviceRow of(Listed listed, List<WearableInfo> wearables) {
        return new DeviceRow(listed.owner().account().provider(), listed.owner().account().name(), listed.device(),
                             wearables.stream().filter(listed::is).map(WearableInfo::name).findFirst());
    }

    static Answer<DeviceRow> table(List<DeviceRow> rows, Phrases phrases) {
        List<Column<DeviceRow>> columns = new ArrayList<>(List.of(
                Column.model("name", row -> row.device.name()),
                Column.code("kind", row -> Phrases.word(row.device.kind())),
                Column.code("address", row -> row.device.address().map(Object::toString).orElse("")),
                Column.words("linked", DeviceRow::linked),
                Column.code("key", row -> row.device.hasKey() ? "yes" : "no"),
                Column.words("known as", row -> row.here.orElse("")),
                Column.words("last sync", row -> row.device.lastSync().map(phrases::ago).orElse(""))));
        if (rows.stream().map(DeviceRow::account).distinct().count() > 1) columns.add(Column.words("account", DeviceRow::account));
        return Answer.table(rows, "The account lists nothing.", columns);
    }

    private String linked() {
        if (!device.linked()) return "was";
        return device.active() ? "yes, active" : "yes";
    }
}
