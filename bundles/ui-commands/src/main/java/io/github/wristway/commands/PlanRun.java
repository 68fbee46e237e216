package io.github.wristway.commands;

import io.github.wristway.gateway.Consent;
import io.github.wristway.gateway.Gateway;
import io.github.wristway.gateway.Plan;
import io.github.wristway.gateway.Report;
import io.github.wristway.gateway.Verb;
import io.github.wristway.gateway.Watcher;
import io.github.wristway.gateway.Wish;
import io.github.wristway.gateway.base.Cancelled;
import io.github.wristway.gateway.base.InvalidRequest;
import io.github.wristway.gateway.base.Outcome;
import io.github.wristway.gateway.base.WristwayException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** From a wish to a report: plan, show, ask, run. */
record PlanRun(Gateway gateway, Shell shell) {
    static final String WAY_OUT = " (Ctrl-C leaves everything as it is): ";

    /** For one band or for many. */
    Answer<?> run(Verb verb, Which which, Set<Wish.Option> options, Agreement agreement, Patience patience) throws WristwayException {
        Function<String, Wish> wish = band -> Wish.of(verb, band, options.toArray(Wish.Option[]::new));
        if (which.isOne()) return run(wish.apply(which.band), agreement, patience);
        if (patience.none) throw new InvalidRequest("many bands have their turn one after the other, and somebody has to wait for that", "Leave out --no-wait");
        return new Batch(gateway.plans(), shell, verb).run(which.many(gateway, shell, wish), agreement, which.results());
    }

    Answer<?> run(Wish wish, Agreement agreement, Patience patience) throws WristwayException {
        return patience.none ? asked(wish, agreement, (plan, consent) -> started(plan, gateway.plans().start(plan, consent))) : run(wish, agreement);
    }

    Answer<?> run(Wish wish, Agreement agreement) throws WristwayException {
        return run(wish, agreement, onlooker -> onlooker);
    }

    /** @param watching what somebody does while they look on */
    Answer<?> run(Wish wish, Agreement agreement, Function<Onlooker, Watcher> watching) throws WristwayException {
        return asked(wish, agreement, (plan, consent) -> watched(plan, consent, watching));
    }

    /** What happens to a plan that somebody has agreed to. */
    private interface Going {
        Answer<?> on(Plan plan, Consent consent) throws WristwayException;
    }

    private Answer<?> asked(Wish wish, Agreement agreement, Going going) throws WristwayException {
        Plan plan = planned(wish);
        if (agreement.dryRun) return PlanWords.answer(plan);
        shell.say(PlanWords.text(plan));
        Optional<Consent> consent = consent(plan, agreement);
        if (consent.isPresent()) return going.on(plan, consent.get());
        return Failure.unconfirmed(shell.isInteractive() ? "" : PlanWords.text(plan), why(plan, agreement), plan.token(),
                                   shell.again("--confirm", plan.token()), PlanWords.facts(plan));
    }

    private Answer<?> watched(Plan plan, Consent consent, Function<Onlooker, Watcher> watching) throws WristwayException {
        try (Onlooker onlooker = shell.onlooker()) {
            Report report = gateway.plans().run(plan, consent, watching.apply(onlooker));
            Answer<Report.Line> answer = PlanWords.answer(report, shell.isInteractive());
            if (shell.dropsAnswer()) shell.say(answer.text());
            return answer;
        } catch (Cancelled e) {
            if (!shell.wasInterrupted()) shell.say(Failure.of(e).text()); // it was interrupted, and Gogo drops the answers of what it interrupts
            throw e;
        }
    }

    private static Answer<Void> started(Plan plan, String id) {
        String message = PlanWords.verb(plan.wish().verb()) + " of " + plan.wearable().name() + " is at work as plan " + id;
        String next = "wearable:wait " + id + " waits for it, wearable:pending shows how far it is, wearable:cancel " + id + " gives it up";
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("outcome", Outcome.QUEUED);
        facts.put("planId", id);
        facts.put("message", Typesetting.sentence(message));
        facts.put("next", Typesetting.sentence(next));
        return Answer.sentence(Outcome.QUEUED, message).between("", Typesetting.paragraph("  next      ", Typesetting.sentence(next))).telling(facts);
    }

    Plan planned(Wish wish) throws WristwayException {
        return shell.during("Looking at " + wish.which(), () -> gateway.plans().make(wish));
    }

    /** Empty if nobody agreed and nobody is there to ask. */
    private Optional<Consent> consent(Plan plan, Agreement agreement) throws Cancelled {
        if (agreement.token != null) return Optional.of(new Consent.Token(agreement.token));
        return switch (plan.consent()) {
            case NONE -> Optional.of(new Consent.NotAsked());
            case YES -> agreement.yes ? Optional.of(new Consent.Yes()) : yes(plan);
            case NAME -> shell.ask("Type the band's name to go on" + WAY_OUT).map(Consent.Named::new);
        };
    }

    private static String why(Plan plan, Agreement agreement) {
        String untouched = plan.wearable().name() + " has not been touched: ";
        return untouched + (agreement.yes ? "something would be lost for good, and --yes is not enough for that"
                                          : "this plan wants to be confirmed");
    }

    private Optional<Consent> yes(Plan plan) throws Cancelled {
        Optional<String> answer = shell.ask("Go on? yes or no" + WAY_OUT);
        if (answer.isEmpty()) return Optional.empty();
        if (isYes(answer.get())) return Optional.of(new Consent.Yes());
        throw new Cancelled(PlanWords.verb(plan.wish().verb()) + " of " + plan.wearable().name());
    }

    static boolean isYes(String answer) {
        return answer.equalsIgnoreCase("yes") || answer.equalsIgnoreCase("y");
    }
}
