package io.github.wristway.commands;

import io.github.wristway.gateway.PendingPlan;
import io.github.wristway.gateway.Sighting;
import io.github.wristway.gateway.WearableInfo;
import io.github.wristway.gateway.account.Account;
import io.github.wristway.gateway.account.AccountDevice;
import io.github.wristway.gateway.device.CapabilitySheet;
import java.util.ArrayList;
import java.util.List;

/**
 * What was typed.
 *
 * @param command such as {@code wearable:unlink}
 */
record Typed(String command, List<String> words) {
    static Typed of(String command, List<Object> arguments) {
        List<Object> given = arguments == null ? List.of() : arguments;
        return new Typed(command, given.stream().map(Typed::word).toList());
    }

    /** Rows of answers stand for what they are about, so that {@code each (wearable:list) { wearable:sync $it }} works. */
    private static String word(Object argument) {
        if (argument instanceof WearableInfo wearable) return wearable.id();
        if (argument instanceof Sighting sighting) return sighting.heard().address().text();
        if (argument instanceof AccountDevice device) return device.id();
        if (argument instanceof DeviceRow row) return row.device().map(AccountDevice::id).or(row::here).orElse("");
        if (argument instanceof Account account) return account.name();
        if (argument instanceof PendingPlan plan) return plan.id();
        if (argument instanceof CapabilitySheet sheet) return sheet.model();
        return String.valueOf(argument);
    }

    String[] array() {
        return words.toArray(String[]::new);
    }

    boolean wantsJson() {
        return words.contains("--json");
    }

    /** To type it again, with more words. A token that was there goes; a key is not repeated. */
    String with(List<String> more) {
        List<String> all = new ArrayList<>(List.of(command));
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i);
            if (word.equals("--confirm")) i++;
            else if (word.startsWith("--key=")) all.add("--key=HEX");
            else if (!word.startsWith("--confirm=")) all.add(i > 0 && words.get(i - 1).equals("--key") ? "HEX" : quoted(word));
        }
        all.addAll(more);
        return String.join(" ", all);
    }

    /** As the shell reads it as one word. */
    static String quoted(String word) {
        if (word.matches("[\\p{L}\\p{N}_.:/+@=-]+")) return word;
        return "'" + word.replace("'", "'\\''") + "'";
    }
}
