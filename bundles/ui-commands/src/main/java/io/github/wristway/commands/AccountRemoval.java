package io.github.wristway.commands;

import io.github.wristway.commands.Accounts.Listed;
import io.github.wristway.gateway.account.AccountBridge;
import io.github.wristway.gateway.account.AccountDevice;
import io.github.wristway.gateway.account.Unlinking;
import io.github.wristway.gateway.base.Cancelled;
import io.github.wristway.gateway.base.ConfirmationNeeded;
import io.github.wristway.gateway.base.Outcome;
import io.github.wristway.gateway.base.Unsupported;
import io.github.wristway.gateway.base.WristwayException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/**
 * Removing a device from its account that this gateway does not know: with a lost phone, any gateway will do. The band
 * is not touched by it.
 *
 * @param menu the way to the reset in the band's own menu, if the model can be told
 */
record AccountRemoval(Listed listed, Optional<String> menu, Shell shell) {
    /** For scripts: what would be sent, with the token of the account masked. */
    record Facts(String provider, String account, AccountDevice device, List<String> sends, String token) {}

    /** For scripts: how it ended. */
    record Ended(Outcome outcome, String message, String next, AccountDevice device) {}

    Answer<?> run(Agreement agreement) throws WristwayException {
        List<String> byHand = listed.owner().bridge().unlinkByHand(listed.device());
        if (!byHand.isEmpty()) {
            throw new Unsupported(listed.called(), "no call is known that removes it from " + listed.owner().bridge().title(),
                                  "Only you can: " + String.join(", then ", byHand) + ". Then see account:devices");
        }
        List<String> sends = listed.owner().bridge().unlinkPreview(listed.owner().account(), listed.device());
        Facts facts = new Facts(listed.owner().account().provider(), listed.owner().account().name(), listed.device(), sends,
                                token());
        if (agreement.dryRun) {
            return Answer.of(Outcome.OK, List.of(facts), facts, shown(sends) + "\n  token     " + token());
        }
        shell.say(shown(sends));
        if (agreement.token != null && !agreement.token.equals(token())) {
            throw new ConfirmationNeeded(token(), "the token fits another plan; nothing has changed",
                                         "Look at the plan again with --dry-run");
        }
        if (agreement.token != null || agreement.yes || asked()) return removed();
        String message = listed.called() + " has not been touched: this wants to be confirmed";
        return Failure.unconfirmed(shell.isInteractive() ? "" : shown(sends), message, token(),
                                   shell.again("--confirm", token()), facts);
    }

    /** False if nobody is there to ask. */
    private boolean asked() throws Cancelled {
        Optional<String> answer = shell.ask("Go on? yes or no (Ctrl-C leaves everything as it is): ");
        if (answer.isPresent() && !PlanRun.isYes(answer.get())) throw new Cancelled("unlink of " + listed.called());
        return answer.isPresent();
    }

    private Answer<Void> removed() throws WristwayException {
        AccountBridge bridge = listed.owner().bridge();
        String account = listed.owner().account().name();
        Unlinking ended = shell.during("Asking " + bridge.title() + " to remove it, and whether it is gone",
                                       () -> bridge.unlink(listed.owner().account(), listed.device()));
        return switch (ended) {
            case GONE -> told(Outcome.OK, "removed from " + account + ", listed again to be sure – account only: the band "
                                          + "may still hold the old key");
            case ALREADY_GONE -> told(Outcome.ALREADY, account + " does not list it any more – the band may still hold the old key");
            case STILL_LISTED -> told(Outcome.SENT_NOT_VERIFIED, account + " accepted it but still lists " + listed.called());
            case UNKNOWN -> told(Outcome.SENT_NOT_VERIFIED, "sent, but no answer came: see account:devices in a minute");
        };
    }

    private Answer<Void> told(Outcome outcome, String message) {
        String text = Typesetting.paragraph(outcome + "  ", Typesetting.sentence(listed.called() + ": " + message));
        Ended facts = new Ended(outcome, listed.called() + ": " + message, onTheBand(), listed.device());
        return Answer.of(outcome, List.of(), facts, text + "\n" + Typesetting.paragraph("  next      ", onTheBand()));
    }

    private String onTheBand() {
        return menu.map(way -> "To free the band as well, on the band: " + way + ".")
                   .orElse("To free the band as well, reset it in its own menu; wearable:capabilities MODEL tells where that is.");
    }

    private String shown(List<String> sends) {
        StringBuilder text = new StringBuilder(Typesetting.paragraph(
                "Remove \"" + listed.called() + "\" from the account " + listed.owner().account()));
        text.append('\n').append(Typesetting.paragraph("  account   ", "remove it – cannot be undone from here"));
        for (String line : sends) text.append('\n').append(Typesetting.paragraph("  sends     ", line));
        return text.append('\n').append(Typesetting.paragraph("  band      ", "is not touched: it keeps its key")).toString();
    }

    /** Fits as long as it is the same device, in the same state, in the same account. */
    private String token() {
        String rests = listed.owner().path() + "|" + listed.device().id() + "|" + listed.device().linked();
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(rests.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 4);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every Java has it
        }
    }
}
