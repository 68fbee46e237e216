package io.github.wristway.miband.newer;

import io.github.wristway.gateway.base.MalformedMessage;
import io.github.wristway.gateway.base.NoAnswer;
import io.github.wristway.gateway.base.WristwayException;
import io.github.wristway.miband.xiaomi.Topic;
import io.github.wristway.miband.xiaomi.proto.Command;
import io.github.wristway.miband.xiaomi.proto.Fitness;
import java.util.Optional;
import java.util.function.Predicate;

/** Settings that a newer band is told together: who changes one, repeats the others. */
enum Subject {
    CLOCK(Topic.CLOCK),
    LANGUAGE(Topic.LANGUAGE),
    PROFILE(Topic.PROFILE, Fitness::hasProfile, Topic.SET_PROFILE),
    HEART_RATE(Topic.HEART_RATE, Fitness::hasHeartRate, Topic.SET_HEART_RATE),
    OXYGEN(Topic.OXYGEN, Fitness::hasOxygen, Topic.SET_OXYGEN);

    /** Empty where a band only takes. */
    private final Optional<Topic> question;
    private final Predicate<Fitness> told;
    private final Topic order;

    Subject(Topic order) {
        this.question = Optional.empty();
        this.told = now -> false;
        this.order = order;
    }

    Subject(Topic question, Predicate<Fitness> told, Topic order) {
        this.question = Optional.of(question);
        this.told = told;
        this.order = order;
    }

    boolean canBeAsked() {
        return question.isPresent();
    }

    /**
     * How it is set now, as the order to set it so.
     *
     * @throws NoAnswer         if the band does not answer: then nothing can be changed without changing all
     * @throws MalformedMessage if it answers something else
     */
    Command.Builder asItIs(Talk talk) throws WristwayException {
        Command.Builder same = order.command();
        if (question.isEmpty()) return same;
        Command now = talk.ask(question.get().command().build(), "the question how it is set");
        if (!told.test(now.getFitness())) throw new MalformedMessage(talk.called() + " does not say how it is set");
        return same.setFitness(now.getFitness());
    }
}
