package io.github.wristway.gateway.internal.plan;

import io.github.wristway.gateway.base.AdapterTrouble;
import io.github.wristway.gateway.base.OutOfRange;
import io.github.wristway.gateway.base.Restricted;
import io.github.wristway.gateway.base.WristwayException;
import io.github.wristway.gateway.device.Condition;
import io.github.wristway.gateway.internal.plan.place.AccountSide.Standing;
import java.time.ZoneId;

/** What a look has shown, in words for the first line of a plan. */
record LookInWords(Look look, ZoneId zone) {
    /** Empty if nobody has looked anywhere. */
    String all() {
        StringBuilder words = new StringBuilder();
        if (look.heard().isPresent()) {
            words.append(look.heard().get().inReach());
            words.append(look.condition().map(this::inWords).orElseGet(() -> look.trouble().map(why -> ", but " + inWords(why)).orElse("")));
        } else if (look.trouble().isPresent()) {
            words.append(look.trouble().get() instanceof AdapterTrouble ? look.trouble().get().getMessage() : "not in reach");
        }
        look.account().ifPresent(standing -> words.append(words.isEmpty() ? "" : " · ").append(inWords(standing)));
        return words.toString();
    }

    private String inWords(Condition seen) {
        if (look.begun().isPresent()) return ", " + seen.evidence() + "; " + look.begun().get().inWords(zone);
        return switch (seen.state()) {
            case OURS -> ", the key fits";
            case FREE -> ", and it is free";
            case FOREIGN -> ", but it refuses the key: it is linked elsewhere";
            case LINKED -> ", linked; we have no key to try";
            case UNKNOWN -> ", " + look.trace().map(told -> "and it " + told.what()).orElse(seen.evidence());
        };
    }

    /** What is heard and cannot be opened is not out of reach. */
    private static String inWords(WristwayException why) {
        if (why instanceof Restricted) return "it takes no connection; a phone is holding it, or it is set to refuse other hosts";
        return why instanceof OutOfRange ? "it takes no connection; a phone may be holding it" : why.getMessage();
    }

    private static String inWords(Standing standing) {
        if (standing instanceof Standing.Listed listed) return listed.bridge().title() + " account of " + listed.account().name() + " lists it";
        if (standing instanceof Standing.NotListed notListed) {
            return String.join(", ", notListed.asked().stream().map(account -> account.name()).distinct().toList()) + " does not list it";
        }
        if (standing instanceof Standing.Unclear unclear) return unclear.why().getMessage();
        return "no account is signed in";
    }
}
