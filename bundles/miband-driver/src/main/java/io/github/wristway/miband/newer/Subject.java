package io.github.wristway.miband.newer;

import io.github.wristway.gateway.base.WristwayException;
import io.github.wristway.miband.xiaomi.Topic;
import io.github.wristway.miband.xiaomi.proto.Command;
import java.util.Optional;

/** Settings that a newer band is told together: who changes one, repeats the others. */
enum Subject {
    CLOCK(Topic.CLOCK),
    LANGUAGE(Topic.LANGUAGE),
    PROFILE(Topic.PROFILE, Topic.SET_PROFILE),
    HEART_RATE(Topic.HEART_RATE, Topic.SET_HEART_RATE),
    OXYGEN(Topic.OXYGEN, Topic.SET_OXYGEN);

    /** Empty where a band only takes. */
    private final Optional<Topic> question;
    private final Topic order;

    Subject(Topic order) {
        this.question = Optional.empty();
        this.order = order;
    }

    Subject(Topic question, Topic order) {
        this.question = Optional.of(question);
        this.order = order;
    }

    boolean canBeAsked() {
        return question.isPresent();
    }

    /**
     * How it is set now, as the order to set it so.
     *
     * @throws io.github.wristway.gateway.base.NoAnswer if the band does not tell: then nothing can be changed without changing all
     */
    Command.Builder asItIs(Talk talk) throws WristwayException {
        Command.Builder same = order.command();
        if (question.isEmpty()) return same;
        Command now = talk.ask(question.get().command().build(), "the question how it is set");
        return same.setFitness(now.getFitness());
    }
}
