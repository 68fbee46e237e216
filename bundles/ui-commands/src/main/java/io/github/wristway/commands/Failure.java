package io.github.wristway.commands;

import io.github.wristway.gateway.base.ConfirmationNeeded;
import io.github.wristway.gateway.base.Outcome;
import io.github.wristway.gateway.base.WristwayException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What went wrong, as an answer: the code, what happened, what to do now. */
final class Failure {
    private Failure() {}

    static Answer<Void> of(WristwayException e) {
        Map<String, Object> facts = facts(e.outcome(), e.getMessage(), e.remedy());
        if (e instanceof ConfirmationNeeded needed) facts.put("token", needed.token());
        return answer(facts, e.outcome(), e.getMessage(), e.remedy());
    }

    static Answer<Void> of(Outcome outcome, String message, String remedy) {
        return answer(facts(outcome, message, remedy), outcome, message, remedy);
    }

    /**
     * Nobody has agreed yet.
     *
     * @param shown what it is about; empty if that is on the screen already
     */
    static Answer<Void> unconfirmed(String shown, String message, String token, String command, Object plan) {
        String remedy = "Read the plan, then type the same command with --confirm " + token;
        Map<String, Object> facts = facts(Outcome.CONFIRM_NEEDED, message, remedy);
        facts.put("token", token);
        facts.put("command", command);
        facts.put("plan", plan);
        String line = Typesetting.paragraph(Outcome.CONFIRM_NEEDED + "  ",
                                            Typesetting.sentence(message) + " To go on, type:");
        String above = shown.isEmpty() ? "" : shown + "\n";
        return Answer.of(Outcome.CONFIRM_NEEDED, List.of(), facts, above + line + "\n  " + command);
    }

    private static Map<String, Object> facts(Outcome outcome, String message, String remedy) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("outcome", outcome);
        facts.put("message", message);
        facts.put("remedy", remedy);
        return facts;
    }

    private static Answer<Void> answer(Map<String, Object> facts, Outcome outcome, String message, String remedy) {
        String text = Typesetting.sentence(message) + " " + Typesetting.sentence(remedy);
        return Answer.of(outcome, List.of(), facts, Typesetting.paragraph(outcome + "  ", text));
    }
}
