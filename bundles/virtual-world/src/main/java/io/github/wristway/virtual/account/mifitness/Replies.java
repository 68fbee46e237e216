package io.github.wristway.virtual.account.mifitness;

import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import io.github.wristway.virtual.account.Ending.Reply;
import io.github.wristway.virtual.account.mifitness.Tokens.Session;
import java.net.URI;

/** The answers of the account service: JSON behind a prefix, sent as if it were a page. */
final class Replies {
    static final String QS = "%3Fsid%3Dmiothealth%26_json%3Dtrue";
    static final String CALLBACK = "https://sts-hlth.io.mi.com/healthapp/sts";
    private static final String PREFIX = "&&&START&&&";

    private final URI address;
    private final Tokens tokens;

    Replies(URI address, Tokens tokens) {
        this.address = address;
        this.tokens = tokens;
    }

    /** Where something is; never at the vendor's. */
    String at(String path) {
        return address + path;
    }

    /** Nobody is signed in yet; what to send with the password. */
    Reply loginRequired(String sid, String sign) {
        JsonObject body = coded(70016, "login required");
        body.addProperty("serviceParam", "{\"checkSafePhone\":false}");
        body.addProperty("qs", QS);
        body.addProperty("_sign", sign);
        body.addProperty("sid", sid);
        body.addProperty("callback", CALLBACK);
        return page(body);
    }

    Reply refused(int code) {
        JsonObject body = coded(code, "login failed");
        body.addProperty("qs", "");
        body.addProperty("securityStatus", 0);
        body.add("captchaUrl", JsonNull.INSTANCE);
        return page(body);
    }

    Reply picture(String path) {
        JsonObject body = new JsonObject();
        body.addProperty("code", 87001);
        body.addProperty("captchaUrl", path);
        return page(body);
    }

    Reply confirm(String path) {
        JsonObject body = new JsonObject();
        body.addProperty("code", 0);
        body.addProperty("securityStatus", 16);
        body.addProperty("notificationUrl", at(path));
        body.addProperty("location", "");
        return page(body);
    }

    Reply codeSent(String sign) {
        JsonObject body = new JsonObject();
        body.addProperty("code", 81003);
        body.addProperty("_sign", sign);
        body.addProperty("qs", QS);
        body.addProperty("callback", CALLBACK);
        return page(body);
    }

    Reply granted(Session session) {
        JsonObject body = coded(0, "ok");
        body.addProperty("qs", QS);
        body.addProperty("ssecurity", session.ssecurity());
        body.addProperty("passToken", tokens.newPassToken(session.user()));
        body.addProperty("securityStatus", 0);
        session.nonce().ifPresent(nonce -> body.addProperty("nonce", nonce));
        body.addProperty("userId", session.user().userId());
        body.addProperty("cUserId", session.user().cUserId());
        body.addProperty("result", "ok");
        body.addProperty("psecurity", "AAAAAAAAAAAAAAAAAAAAAA==");
        body.addProperty("location", at("/healthapp/sts?d=stand-in&ticket=" + tokens.newTicket(session) + "&pwd=0&p_ts=1&fid=0"));
        return page(body);
    }

    static Reply page(JsonObject body) {
        return Reply.text(200, "text/html;charset=UTF-8", PREFIX + body);
    }

    private static JsonObject coded(int code, String description) {
        JsonObject body = new JsonObject();
        body.addProperty("code", code);
        body.addProperty("description", description);
        return body;
    }
}
