package io.github.wristway.account.mifitness;

import io.github.wristway.account.web.Answer;
import io.github.wristway.account.web.LooseJson;
import io.github.wristway.gateway.base.Secret;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * What a step of a sign-in leads to. The body is JSON behind {@code &&&START&&&}, which may be missing; some values may stand
 * in the header {@code Extension-Pragma} instead, which is JSON, too.
 * <pre>
 * code 0, securityStatus 0   granted: ssecurity, nonce, userId, cUserId, passToken, location
 * code 0, notificationUrl    the user has to confirm it in a browser first
 * code 87001, captchaUrl     the user has to read a picture first
 * code 81003                 the user has been sent a code: _sign, qs, callback
 * code 70002, 70016          wrong user or password; with _sign: this is the first step, and nobody is signed in yet
 * </pre>
 */
sealed interface LoginReply {
    /**
     * @param nonce    of the session, a decimal number; empty after a scan
     * @param location where the last step is taken
     */
    record Granted(Secret ssecurity, Optional<String> nonce, String userId, Secret cUserId, Secret passToken, String location)
            implements LoginReply {
        @Override
        public String toString() {
            return "Granted[hidden]";
        }
    }

    /** What goes back with the next step. */
    record Form(String sign, String qs, String callback) {}

    /** Nobody is signed in yet. */
    record Start(Form form) implements LoginReply {}

    record SecondFactor(Form form) implements LoginReply {}

    /** @param picture an address, perhaps without a host */
    record Captcha(String picture) implements LoginReply {}

    record ConfirmFirst(String page) implements LoginReply {}

    record BadCredentials(long code) implements LoginReply {}

    record Refused(String detail) implements LoginReply {}

    String PREFIX = "&&&START&&&";

    /** @param first whether it answers the first step, before there was a password */
    static LoginReply read(Answer.Reply reply, boolean first) {
        String text = new String(reply.body(), StandardCharsets.UTF_8).strip();
        Optional<LooseJson> json = LooseJson.read(text.startsWith(PREFIX) ? text.substring(PREFIX.length()) : text);
        if (json.isEmpty()) return new Refused("HTTP " + reply.status());
        Optional<LooseJson> more = reply.headers().firstValue("extension-pragma").flatMap(LooseJson::read);
        return read(json.get(), more, first);
    }

    private static LoginReply read(LooseJson json, Optional<LooseJson> more, boolean first) {
        long code = json.number("code").orElse(-1L);
        Optional<Form> form = form(json);
        if (json.text("captchaUrl").isPresent() && code != 0) return new Captcha(json.text("captchaUrl").get());
        if (code == 81003 && form.isPresent()) return new SecondFactor(form.get());
        if (first && form.isPresent() && code != 0) return new Start(form.get());
        if (code == 70002 || code == 70016) return new BadCredentials(code);
        if (json.text("notificationUrl").isPresent()) return new ConfirmFirst(json.text("notificationUrl").get());
        Optional<Granted> granted = granted(json, more);
        if (code <= 0 && granted.isPresent()) return granted.get();
        return new Refused("code " + code);
    }

    private static Optional<Form> form(LooseJson json) {
        return json.text("_sign", "sign").map(sign -> new Form(sign, json.text("qs").orElse(""), json.text("callback").orElse("")));
    }

    private static Optional<Granted> granted(LooseJson json, Optional<LooseJson> more) {
        Optional<String> ssecurity = either(json, more, "ssecurity");
        Optional<String> user = either(json, more, "userId");
        Optional<String> location = either(json, more, "location");
        if (ssecurity.isEmpty() || user.isEmpty() || location.isEmpty()) return Optional.empty();
        return Optional.of(new Granted(Secret.of(ssecurity.get()), either(json, more, "nonce"), user.get(),
                Secret.of(either(json, more, "cUserId").orElse("")), Secret.of(either(json, more, "passToken").orElse("")), location.get()));
    }

    private static Optional<String> either(LooseJson json, Optional<LooseJson> more, String name) {
        return json.text(name).or(() -> more.flatMap(other -> other.text(name)));
    }
}
