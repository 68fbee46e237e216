package io.github.wristway.commands;

import io.github.wristway.commands.Providers.Listed;
import io.github.wristway.gateway.Accounts;
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
import java.util.stream.Collectors;

/**
 * Removing a device from its account that this gateway does not know: with a lost phone, any gateway will do. The band
 * is not touched by it.
 *
 * @param onTheBand what becomes of the band, or what to do with it, as a sentence
 */
record AccountRemoval(Accounts accounts, Listed listed, String onTheBand, Shell shell) {
    /** For scripts: what would be sent, with the token of the account masked; or what only its owner can do, step by step. */
    record Facts(String provider, String account, AccountDevice device, List<String> sends, List<String> byHand, String token) {}

    /** For scripts: how it ended. */
    record Ended(Outcome outcome, String message, String next, AccountDevice device) {}

    Answer<?> run(Agreement agreement) throws WristwayException {
        List<String> byHand = listed.owner().bridge().unlinkByHand(listed.device());
        if (!byHand.isEmpty() && !agreement.dryRun) {
            throw new Unsupported(listed.called(), "no call is known that removes it from " + listed.owner().bridge().title(),
                                  "Only you can: " + String.join(", then ", byHand) + ". Then see account:devices");
        }
        List<String> sends = byHand.isEmpty() ? sends(listed) : List.of();
        Facts facts = new Facts(listed.owner().account().provider(), listed.owner().account().name(), listed.device(), sends,
                                byHand, token());
        if (agreement.dryRun) {
            String agrees = byHand.isEmpty() ? "\n  token     " + token() : "";
            return Answer.of(Outcome.OK, List.of(facts), facts, shown(sends, byHand) + agrees);
        }
        String shown = shown(List.of(), byHand); // what is sent is for whoever looks first
        shell.say(shown);
        if (agreement.token != null && !agreement.token.equals(token())) {
            throw new ConfirmationNeeded(token(), "the token fits another plan; nothing has changed",
                                         "Look at the plan again with --dry-run");
        }
        if (agreement.token != null || agreement.yes || asked()) return removed();
        String message = listed.called() + " has not been touched: this wants to be confirmed";
        return Failure.unconfirmed(shell.isInteractive() ? "" : shown, message, token(),
                                   shell.again("--confirm", token()), facts);
    }

    /** False if nobody is there to ask. */
    private boolean asked() throws Cancelled {
        Optional<String> answer = shell.ask("Go on? yes or no (Ctrl-C leaves everything as it is): ");
        if (answer.isPresent() && !PlanRun.isYes(answer.get())) throw new Cancelled("unlink of " + listed.called());
        return answer.isPresent();
    }

    private Answer<Void> removed() throws WristwayException {
        String account = listed.owner().account().name();
        Unlinking ended = shell.during("Asking " + listed.owner().bridge().title() + " to remove it, and whether it is gone",
                                       () -> accounts.remove(listed.owner().account(), listed.device()));
        return switch (ended) {
            case GONE -> told(Outcome.OK, "removed from " + account + " by this gateway, listed again to be sure – "
                                          + "account only: the band may still hold the old key");
            case ALREADY_GONE -> told(Outcome.ALREADY, account + " does not list it any more: it was so already – the band "
                                                   + "may still hold the old key");
            case STILL_LISTED -> told(Outcome.SENT_NOT_VERIFIED, account + " accepted it but still lists " + listed.called());
            case UNKNOWN -> told(Outcome.SENT_NOT_VERIFIED, "sent by this gateway, but no answer came: see account:devices in a minute");
        };
    }

    private Answer<Void> told(Outcome outcome, String message) {
        String text = Typesetting.paragraph(outcome + "  ", Typesetting.sentence(listed.called() + ": " + message));
        Ended facts = new Ended(outcome, listed.called() + ": " + message, onTheBand, listed.device());
        return Answer.of(outcome, List.of(), facts, text + "\n" + Typesetting.paragraph("  next      ", onTheBand));
    }

    /** What would be sent, with the token of the account masked. */
    static List<String> sends(Listed listed) throws WristwayException {
        return listed.owner().bridge().unlinkPreview(listed.owner().account(), listed.device());
    }

    /** The same for people. */
    static String shown(List<String> sends) {
        return sends.stream().map(line -> Typesetting.paragraph("  sends     ", line)).collect(Collectors.joining("\n"));
    }

    private String shown(List<String> sends, List<String> byHand) {
        String does = byHand.isEmpty() ? "remove it – cannot be undone from here" : "you remove it, for no call is known: " + String.join(", then ", byHand);
        return Typesetting.paragraph("Remove \"" + listed.called() + "\" from the account " + listed.owner().account())
                + "\n" + Typesetting.paragraph("  account   ", does) + (sends.isEmpty() ? "" : "\n" + shown(sends))
                + "\n" + Typesetting.paragraph("  band      ", "is not touched: it keeps its key")
                + "\n" + Typesetting.paragraph("  history   ", "stays: neither the account nor what it has stored is deleted");
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
