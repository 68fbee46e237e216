package io.github.wristway.virtual.account;

import io.github.wristway.gateway.base.MalformedMessage;
import io.github.wristway.virtual.account.Ending.Reply;
import io.github.wristway.virtual.account.Sessions.Session;
import io.github.wristway.virtual.account.Sessions.Standing;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** The second step of signing in, a code for tokens, and what can be done with the login token afterwards. */
final class TokenSteps {
    private static final List<String> APPS = List.of("com.huami.midong", "com.xiaomi.hm.health");
    private static final List<String> DEMANDED = List.of("app_name", "third_name", "grant_type", "code", "device_id",
            "device_model", "app_version", "source", "dn", "country_code", "lang", "allow_registration");

    private final Sessions sessions;

    TokenSteps(Sessions sessions) {
        this.sessions = sessions;
    }

    /** Accounts that are refused here, told by how their name begins. The password step knows nothing of it. */
    private enum Trouble {
        WRONG_REGION  ("wrong-region",   "0113"),
        DISABLED      ("disabled",       "0115"),
        NOT_REGISTERED("not-registered", "0117"),
        FROZEN        ("frozen",         "0121");

        private final String start;
        private final String code;

        Trouble(String start, String code) {
            this.start = start;
            this.code = code;
        }

        static Optional<Trouble> of(User user) {
            return List.of(values()).stream().filter(trouble -> user.name().startsWith(trouble.start)).findFirst();
        }
    }

    Reply login(AccountRequest request) {
        try {
            if (request.header("x-hm-ekv").isPresent()) throw new MalformedMessage("this step is not encrypted");
            Form form = request.form();
            for (String name : DEMANDED) form.require(name);
            if (!form.says("grant_type", "access_token")) throw new MalformedMessage("codes of other services are not known here");
            return login(form.require("app_name"), form.require("third_name"), form.require("code"));
        } catch (MalformedMessage e) {
            return Reply.tokenError("0100");
        }
    }

    private Reply login(String appName, String thirdName, String code) {
        if (!APPS.contains(appName)) return Reply.tokenError("0101");
        Optional<User> user = sessions.redeem(code);
        if (user.isEmpty() || !isFor(user.get(), thirdName, appName)) return Reply.tokenError("0106");
        Optional<Trouble> trouble = Trouble.of(user.get());
        if (trouble.isPresent()) return refusal(trouble.get());
        return Reply.json(200, LoginReply.of(user.get(), sessions.open(user.get(), appName)));
    }

    private Reply refusal(Trouble trouble) {
        if (trouble != Trouble.NOT_REGISTERED) return Reply.tokenError(trouble.code);
        // this one comes with tokens for registering, which a bridge has no use for
        return Reply.json(200, Map.of("error_code", trouble.code, "data",
                Map.of("accessToken", sessions.freshToken(), "refreshToken", sessions.freshToken())));
    }

    private static boolean isFor(User user, String thirdName, String appName) {
        if (user.isPhone()) return thirdName.equals("huami_phone");
        return thirdName.equals("huami") || (thirdName.equals("email") && appName.equals("com.xiaomi.hm.health"));
    }

    Reply newAppToken(AccountRequest request) {
        return withLoginToken(request.query(), session -> {
            if (!request.query().says("app_name", session.appName())) return Reply.tokenError("0101");
            return Reply.json(200, Map.of("result", "ok", "token_info",
                    Map.of("app_token", sessions.newAppToken(session), "user_id", session.user().userId())));
        });
    }

    Reply renewLoginToken(AccountRequest request) {
        return withLoginToken(request.query(), session -> Reply.json(200,
                Map.of("result", "ok", "token_info", Map.of("login_token", sessions.renewLoginToken(session)))));
    }

    Reply logout(AccountRequest request) {
        try {
            return withLoginToken(request.form(), session -> {
                sessions.end(session);
                return Reply.json(200, Map.of("result", "ok"));
            });
        } catch (MalformedMessage e) {
            return Reply.tokenError("0100");
        }
    }

    private Reply withLoginToken(Form form, Function<Session, Reply> then) {
        Optional<String> token = form.first("login_token");
        if (token.isEmpty()) return Reply.tokenError("0100");
        Standing standing = sessions.ofLoginToken(token.get());
        if (standing instanceof Standing.Valid valid) return then.apply(valid.session());
        if (standing instanceof Standing.Replaced replaced) return Reply.tokenReplaced(replaced.at());
        return Reply.tokenError("0105");
    }
}
