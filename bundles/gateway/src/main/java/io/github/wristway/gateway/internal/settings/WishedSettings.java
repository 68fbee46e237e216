package io.github.wristway.gateway.internal.settings;

import io.github.wristway.gateway.base.InvalidRequest;
import io.github.wristway.gateway.base.Unsupported;
import io.github.wristway.gateway.base.WristwayException;
import io.github.wristway.gateway.device.CapabilitySheet;
import io.github.wristway.gateway.device.SettingKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Settings that somebody wants changed, held against what the model has before the wearable is opened. Pure. */
record WishedSettings(List<One> inOrder) {
    record One(SettingKind kind, String value) {}

    /** @param called what people call the wearable */
    static WishedSettings check(String called, CapabilitySheet sheet, Map<String, String> values) throws WristwayException {
        if (sheet.settings().isEmpty()) throw none(called, sheet);
        List<One> wished = new ArrayList<>();
        for (Map.Entry<String, String> wish : values.entrySet()) {
            SettingKind kind = kind(called, sheet, wish.getKey());
            if (!kind.takes(wish.getValue())) {
                throw new InvalidRequest("\"" + wish.getValue() + "\" is nothing that " + kind.name() + " can be: it is " + kind.form(),
                                         "See wearable:settings " + called);
            }
            wished.add(new One(kind, wish.getValue()));
        }
        return new WishedSettings(List.copyOf(wished));
    }

    static Unsupported none(String called, CapabilitySheet sheet) {
        return new Unsupported(called, "no settings of the " + sheet.name() + " can be changed from here", "See wearable:capabilities " + called);
    }

    private static SettingKind kind(String called, CapabilitySheet sheet, String typed) throws InvalidRequest {
        for (SettingKind kind : sheet.settings()) {
            if (kind.name().equals(typed)) return kind;
        }
        List<String> near = Spelling.nearest(typed, sheet.settings().stream().map(SettingKind::name).toList());
        throw new InvalidRequest("the " + sheet.name() + " has no setting \"" + typed + "\"",
                (near.isEmpty() ? "" : "Perhaps you mean " + String.join(" or ", near) + "; ") + (near.isEmpty() ? "See" : "see")
                + " all with wearable:settings " + called);
    }
}
