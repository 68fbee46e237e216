package io.github.wristway.commands;

import io.github.wristway.gateway.Consent;
import io.github.wristway.gateway.Gateway;
import io.github.wristway.gateway.Plan;
import io.github.wristway.gateway.Report;
import io.github.wristway.gateway.Verb;
import io.github.wristway.gateway.WearableInfo;
import io.github.wristway.gateway.Wish;
import io.github.wristway.gateway.base.ConfirmationNeeded;
import io.github.wristway.gateway.base.Outcome;
import io.github.wristway.gateway.base.WristwayException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Erases the history of one person, band by band, after one confirmation for all of it. */
record PersonErasure(Gateway gateway, Shell shell, String person) {
    Answer<?> run(Agreement agreement) throws WristwayException {
        List<Plan> plans = plans();
        if (plans.isEmpty()) return Answer.sentence(Outcome.ALREADY, "nothing is stored of the time in which " + person + " wore a band");
        String token = token(plans);
        String shown = plans.stream().map(Plans::text).collect(Collectors.joining("\n"));
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("person", person);
        facts.put("token", token);
        facts.put("plans", plans.stream().map(Plans::facts).toList());
        if (agreement.dryRun) return Answer.of(Outcome.OK, plans, facts, shown + "\n" + Typesetting.paragraph("  token     ", token));
        shell.say(shown);
        if (!isAgreed(agreement, token)) {
            return Failure.unconfirmed(shell.isInteractive() ? "" : shown, "nothing has been erased: it would be lost for good"
                    + (agreement.yes ? ", and --yes is not enough for that" : ""), token, shell.again("--confirm", token), facts);
        }
        List<Report> reports = new ArrayList<>();
        for (Plan plan : plans) reports.add(shell.during("Erasing", () -> gateway.run(plan, new Consent.Token(plan.token()), shell.onlooker())));
        return answer(reports);
    }

    /** Of the bands of which something would go. */
    private List<Plan> plans() throws WristwayException {
        List<Plan> plans = new ArrayList<>();
        for (WearableInfo wearable : gateway.wearables()) {
            Plan plan = gateway.plan(new Wish(Verb.ERASE, wearable.id(), Set.of(), Optional.empty(), Optional.of(person), Optional.empty(), Optional.empty()));
            if (plan.consent() != Consent.Level.NONE) plans.add(plan);
        }
        return plans;
    }

    private boolean isAgreed(Agreement agreement, String token) throws WristwayException {
        if (agreement.token != null && !agreement.token.strip().equalsIgnoreCase(token)) {
            throw new ConfirmationNeeded(token, "the token fits another plan: something has changed since", "Look again with --dry-run, then use --confirm " + token);
        }
        if (agreement.token != null) return true;
        Optional<String> typed = shell.ask("Type the person's name to go on (Ctrl-C leaves everything as it is): ");
        if (typed.isPresent() && !typed.get().equalsIgnoreCase(person)) {
            throw new ConfirmationNeeded(token, "that is not the name of the person; nothing has changed", "Type " + person + ", or use --confirm " + token);
        }
        return typed.isPresent();
    }

    private static Answer<Report> answer(List<Report> reports) {
        Outcome outcome = reports.stream().map(Report::outcome).filter(one -> !one.isSuccess()).findFirst().orElse(Outcome.OK);
        String text = reports.stream().map(report -> Plans.answer(report, false).text()).collect(Collectors.joining("\n"));
        return Answer.of(outcome, reports, Map.of("outcome", outcome, "reports", reports.stream().map(Plans::facts).toList()), text);
    }

    /** Fits as long as each of the plans is the same. */
    private static String token(List<Plan> plans) {
        String rests = plans.stream().map(Plan::token).sorted().collect(Collectors.joining(" "));
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(rests.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 4);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
