package io.github.wristway.virtual.account.mifitness;

import io.github.wristway.gateway.base.MalformedMessage;
import io.github.wristway.virtual.account.AccountRequest;
import io.github.wristway.virtual.account.Ending.Reply;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Proofs that somebody is a person: a picture that was read, and a page that was opened in a browser. */
final class Persons {
    static final String PICTURE = "/pass/getCode";
    static final String PAGE = "/fe/service/identity/authStart";
    private static final int DIGITS = 5;

    private final Tokens tokens;
    private final Map<String, String> pictures = new HashMap<>();
    private final Map<String, Page> pages = new HashMap<>();
    private Optional<String> lastPicture = Optional.empty();

    Persons(Tokens tokens) {
        this.tokens = tokens;
    }

    private record Page(XiaomiUser user, String device) {}

    Reply picture() {
        String digits = tokens.digits(DIGITS);
        String ick = tokens.fresh();
        pictures.put(ick, digits);
        lastPicture = Optional.of(digits);
        return new Reply(200, List.of(new Reply.Header("Content-Type", "image/png"), new Reply.Header("Set-Cookie", "ick=" + ick + "; path=/")),
                         DigitPicture.of(digits));
    }

    /** A picture is good for one try. */
    boolean hasRead(String ick, String digits) {
        return Objects.equals(pictures.remove(ick), digits);
    }

    /** What is written in the picture that was shown last. */
    Optional<String> lastPicture() {
        return lastPicture;
    }

    String pageFor(XiaomiUser user, String device) {
        String context = tokens.fresh();
        pages.put(context, new Page(user, device));
        return PAGE + "?context=" + context;
    }

    /** To open it is enough: what the vendor's page asks is not played. */
    Reply page(AccountRequest request) throws MalformedMessage {
        Page page = pages.get(request.query().require("context"));
        if (page == null) return Reply.html(404);
        page.user().confirm(page.device());
        return Reply.text(200, "text/html;charset=UTF-8", "<html><body>It is you. Go back and sign in again.</body></html>");
    }
}
