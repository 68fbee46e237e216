package io.github.wristway.virtual.account;

import io.github.wristway.gateway.base.MalformedMessage;
import io.github.wristway.gateway.base.Secret;
import io.github.wristway.gateway.base.Time;
import io.github.wristway.virtual.account.Ending.Reply;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * The first step of signing in: name and password, encrypted, for a code. Its answers are redirects, good and bad news
 * alike; only what it does not understand is HTTP 400.
 */
final class PasswordStep {
    private static final String REDIRECT = "https://s3-us-west-2.amazonaws.com/hm-registration/successsignin.html";

    private final Users users;
    private final Sessions sessions;
    private final Time time;

    PasswordStep(Users users, Sessions sessions, Time time) {
        this.users = users;
        this.sessions = sessions;
        this.time = time;
    }

    Reply on(AccountRequest request) {
        try {
            if (!request.header("x-hm-ekv").equals(Optional.of("1"))) throw new MalformedMessage("the body is not encrypted");
            return answer(LoginBody.open(request.body()), request.header("app_name").orElse("com.huami.midong"));
        } catch (MalformedMessage e) {
            return Reply.bare(400);
        }
    }

    private Reply answer(Form form, String appName) throws MalformedMessage {
        demand(form, "state", "REDIRECTION");
        demand(form, "client_id", "HuaMi");
        demand(form, "redirect_uri", REDIRECT);
        if (!form.all("token").contains("access")) throw new MalformedMessage("no access code is asked for");
        form.require("country_code");
        String name = form.require("emailOrPhone");
        Secret password = Secret.of(form.require("password"));
        String region = form.require("region");

        Optional<User> user = users.named(name);
        if (user.isEmpty()) return Reply.redirect(REDIRECT + "?error=404&state=REDIRECTION");
        if (user.get().isLocked()) return Reply.redirect(REDIRECT + "?error=403&state=REDIRECTION");
        if (!user.get().admits(password)) {
            return Reply.redirect(REDIRECT + "?error=401&attempts=" + user.get().failedAttempts()
                                  + "&max_attempts=" + User.MAX_ATTEMPTS + "&state=REDIRECTION&region=" + encoded(region));
        }
        // the account's own region and country, whatever was asked for
        return Reply.redirect(REDIRECT + "?appname=" + encoded(appName) + "&state=REDIRECTION&region=eu-central-1&refresh="
                              + sessions.freshToken() + "&access=" + sessions.newCode(user.get()) + "&country_code=DE&expiration="
                              + time.now().plus(Sessions.CODE_LIFE).getEpochSecond());
    }

    private static void demand(Form form, String name, String value) throws MalformedMessage {
        if (!form.says(name, value)) throw new MalformedMessage("the field " + name + " is not " + value);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
