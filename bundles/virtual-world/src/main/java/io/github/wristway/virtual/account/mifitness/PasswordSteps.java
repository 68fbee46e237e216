package io.github.wristway.virtual.account.mifitness;

import io.github.wristway.gateway.base.MalformedMessage;
import io.github.wristway.virtual.account.AccountRequest;
import io.github.wristway.virtual.account.Ending.Reply;
import io.github.wristway.virtual.account.Form;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** Signing in with a password, with whatever is demanded beside it; and renewing a sign-in, which begins alike. */
final class PasswordSteps {
    private static final int BAD_CREDENTIALS = 70016;
    /** Our guess: which code a wrong second factor has is not public. */
    private static final int BAD_CODE = 70014;
    private static final int CODE_DIGITS = 6;

    private final XiaomiUsers users;
    private final Tokens tokens;
    private final Replies replies;
    private final Persons persons;
    private final Set<String> signs = new HashSet<>();
    private final Map<String, Half> halves = new HashMap<>();
    private Consumer<String> mail = letter -> {};

    PasswordSteps(XiaomiUsers users, Tokens tokens, Replies replies, Persons persons) {
        this.users = users;
        this.tokens = tokens;
        this.replies = replies;
        this.persons = persons;
    }

    void mailTo(Consumer<String> reader) {
        mail = reader;
    }

    /** A sign-in that wants a code yet. */
    private record Half(XiaomiUser user, String sid, String sign) {}

    /** @param renews whether a pass token is good today */
    Reply begin(AccountRequest request, boolean renews) throws MalformedMessage {
        String sid = request.query().require("sid");
        if (!request.query().says("_json", "true")) throw new MalformedMessage("pages for people are not played");
        Optional<XiaomiUser> known = request.cookie("passToken").flatMap(tokens::ofPassToken)
                .filter(user -> request.cookie("userId").equals(Optional.of(Long.toString(user.userId()))));
        if (renews && known.isPresent()) return replies.granted(tokens.open(known.get(), sid, true));
        return replies.loginRequired(sid, freshSign());
    }

    Reply password(AccountRequest request) throws MalformedMessage {
        Form form = request.form();
        String device = device(request);
        String sid = demanded(form);
        String hash = form.require("hash");
        Optional<XiaomiUser> named = users.named(form.require("user"));
        if (!signs.contains(form.require("_sign"))) return replies.refused(BAD_CREDENTIALS); // our guess
        if (named.filter(XiaomiUser::wantsPicture).isPresent()
                && !persons.hasRead(request.cookie("ick").orElse(""), form.first("captCode").orElse(""))) {
            return replies.picture(Persons.PICTURE + "?icodeType=login&try=" + tokens.digits(4));
        }
        if (named.isEmpty() || !named.get().admits(hash)) return replies.refused(BAD_CREDENTIALS);
        XiaomiUser user = named.get();
        if (user.wantsConfirmation(device)) return replies.confirm(persons.pageFor(user, device));
        if (user.wantsCode(device)) return sendCode(user, sid);
        signs.remove(form.require("_sign"));
        return replies.granted(tokens.open(user, sid, true));
    }

    private Reply sendCode(XiaomiUser user, String sid) {
        String code = tokens.digits(CODE_DIGITS);
        user.send(code);
        mail.accept(user + " was sent the code " + code);
        Half half = new Half(user, sid, freshSign());
        String token = tokens.fresh();
        halves.put(token, half);
        return replies.codeSent(half.sign()).with("Set-Cookie", "step1Token=" + token + "; path=/");
    }

    Reply secondFactor(AccountRequest request) throws MalformedMessage {
        Form form = request.form();
        String device = device(request);
        String sid = demanded(form);
        Optional<String> token = request.cookie("step1Token");
        Half half = token.map(halves::get).orElseThrow(() -> new MalformedMessage("no first step is known"));
        boolean same = half.sid().equals(sid) && half.sign().equals(form.require("_sign")) && half.user().name().equals(form.require("user"));
        if (!same || !half.user().sentCode().equals(form.first("code"))) return replies.refused(BAD_CODE);
        halves.remove(token.get());
        if (form.says("trust", "true")) half.user().trust(device);
        return replies.granted(tokens.open(half.user(), sid, true));
    }

    /** Checks what both steps carry, and returns the service that is signed in to. */
    private static String demanded(Form form) throws MalformedMessage {
        for (String name : new String[] {"_sign", "qs"}) form.require(name);
        if (!form.says("_json", "true")) throw new MalformedMessage("the field _json is not true");
        if (!form.says("callback", Replies.CALLBACK)) throw new MalformedMessage("the field callback is not the one that was given");
        return form.require("sid");
    }

    private static String device(AccountRequest request) throws MalformedMessage {
        return request.cookie("deviceId").orElseThrow(() -> new MalformedMessage("the cookie deviceId is missing"));
    }

    private String freshSign() {
        String sign = tokens.fresh();
        signs.add(sign);
        return sign;
    }
}
