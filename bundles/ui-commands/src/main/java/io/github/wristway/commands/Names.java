package io.github.wristway.commands;

import io.github.wristway.gateway.Gateway;
import io.github.wristway.gateway.PendingPlan;
import io.github.wristway.gateway.Verb;
import io.github.wristway.gateway.WearableInfo;
import io.github.wristway.gateway.base.WristwayException;
import io.github.wristway.gateway.device.CapabilitySheet;
import io.github.wristway.gateway.device.Messaging;
import io.github.wristway.gateway.device.SettingKind;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The names that may stand where a command wants one, for the Tab key. Each is a command whose name begins with
 * underscores, which shells do not show. They ask no radio and no service.
 */
enum Names {
    BANDS("BAND", "DEVICE"), MODELS("BAND|MODEL"), ACCOUNTS("ACCOUNT"), PLANS("PLAN"), VERBS("VERB"),
    KINDS("KIND"), SETTINGS("NAME=VALUE"), SWITCHES("on|off");

    static final String SCOPE = "wearable";

    private final List<String> labels;

    Names(String... labels) {
        this.labels = List.of(labels);
    }

    /** For a parameter's label in the help. */
    static Optional<Names> of(String label) {
        return Arrays.stream(values()).filter(names -> names.labels.contains(label)).findFirst();
    }

    String function() {
        return "__" + Phrases.word(this);
    }

    String command() {
        return SCOPE + ":" + function();
    }

    /** @param typed the words of the line so far, the command first; empty where the shell does not tell */
    List<String> all(Gateway gateway, Providers providers, List<String> typed) {
        try {
            return switch (this) {
                case BANDS -> gateway.wearables().all().stream().map(WearableInfo::name).toList();
                case MODELS -> Stream.concat(BANDS.all(gateway, providers, typed).stream(),
                                             gateway.models().all().stream().map(CapabilitySheet::model)).toList();
                case ACCOUNTS -> providers.signedIn().stream().map(one -> one.account().name()).toList();
                case PLANS -> gateway.plans().pending().stream().map(PendingPlan::id).toList();
                case VERBS -> Arrays.stream(Verb.values()).map(PlanWords::verb).toList();
                case KINDS -> typed.size() < 2 || !typed.get(typed.size() - 2).equals("--as") ? List.of() // JLine asks everywhere
                        : Arrays.stream(Messaging.Kind.values()).map(Phrases::typed).toList();
                case SETTINGS -> typed.size() < 3 ? List.of() // the band comes first
                        : gateway.settings().of(typed.get(1)).stream().flatMap(setting -> settings(setting.kind())).toList();
                case SWITCHES -> typed.size() < 3 ? List.of() : List.of("on", "off"); // the band comes first
            };
        } catch (WristwayException e) {
            return List.of(); // the Tab key is no place for failures
        }
    }

    /** With those values that are words, and as far as it is always the same, unless these are all that there are. */
    private static Stream<String> settings(SettingKind kind) {
        List<String> words = SettingRow.words(kind);
        Stream<String> named = words.stream().map(word -> kind.name() + "=" + word);
        return String.join(" or ", words).equals(kind.form()) ? named : Stream.concat(Stream.of(kind.name() + "="), named);
    }
}
