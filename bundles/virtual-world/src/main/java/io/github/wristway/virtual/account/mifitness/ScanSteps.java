package io.github.wristway.virtual.account.mifitness;

import com.google.gson.JsonObject;
import io.github.wristway.gateway.base.MalformedMessage;
import io.github.wristway.gateway.base.Time;
import io.github.wristway.virtual.account.AccountRequest;
import io.github.wristway.virtual.account.Ending;
import io.github.wristway.virtual.account.Ending.Later;
import io.github.wristway.virtual.account.Ending.Reply;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** Signing in by a code that somebody scans with a phone that is signed in. The picture of the code is not played. */
final class ScanSteps {
    private static final Duration VALID = Duration.ofSeconds(300);
    /** Our guess: what the poll says when the time is over is not public. */
    private static final int TOO_LATE = 70016;

    private final XiaomiUsers users;
    private final Tokens tokens;
    private final Replies replies;
    private final Time time;
    private final Map<String, Code> codes = new LinkedHashMap<>();
    private Optional<XiaomiUser> scansNext = Optional.empty();

    ScanSteps(XiaomiUsers users, Tokens tokens, Replies replies, Time time) {
        this.users = users;
        this.tokens = tokens;
        this.replies = replies;
        this.time = time;
    }

    /** @param answer what the poll is waiting for */
    private record Code(String sid, Instant until, CompletableFuture<Reply> answer) {
        boolean isOpen(Instant now) {
            return !answer.isDone() && now.isBefore(until);
        }
    }

    Reply begin(AccountRequest request) throws MalformedMessage {
        if (!request.query().says("callback", Replies.CALLBACK)) throw new MalformedMessage("the field callback is not the right one");
        request.query().require("qs");
        String ticket = tokens.fresh();
        codes.values().removeIf(code -> !time.now().isBefore(code.until()));
        codes.put(ticket, new Code(request.query().require("sid"), time.now().plus(VALID), new CompletableFuture<>()));
        scansNext.ifPresent(this::scan);
        scansNext = Optional.empty();
        JsonObject body = new JsonObject();
        body.addProperty("qr", replies.at("/longPolling/qr?ticket=" + ticket));
        body.addProperty("loginUrl", replies.at("/longPolling/login?ticket=" + ticket));
        body.addProperty("lp", replies.at("/lp/s?ticket=" + ticket));
        body.addProperty("timeout", VALID.toSeconds());
        body.addProperty("code", 0);
        return Replies.page(body);
    }

    Ending poll(AccountRequest request) throws MalformedMessage {
        Code code = codes.get(request.query().require("ticket"));
        if (code == null || !time.now().isBefore(code.until())) return replies.refused(TOO_LATE);
        return new Later(code.answer());
    }

    /** What the code says, opened in a browser: as good as scanned, by the named user or else by the first one. */
    Reply opened(AccountRequest request) throws MalformedMessage {
        Optional<Code> code = Optional.ofNullable(codes.get(request.query().require("ticket"))).filter(one -> one.isOpen(time.now()));
        Optional<XiaomiUser> user = request.query().first("user").map(users::named).orElseGet(() -> users.all().stream().findFirst());
        if (code.isEmpty() || user.isEmpty()) return Reply.html(404);
        grant(code.get(), user.get());
        return Reply.text(200, "text/html;charset=UTF-8", "<html><body>Signed in as " + user.get() + ".</body></html>");
    }

    /**
     * Somebody scans the code that was shown last; if none is shown, the next one at once.
     *
     * @return whether there was one
     */
    boolean scan(XiaomiUser user) {
        Optional<Code> shown = codes.values().stream().filter(code -> code.isOpen(time.now())).reduce((earlier, later) -> later);
        shown.ifPresentOrElse(code -> grant(code, user), () -> scansNext = Optional.of(user));
        return shown.isPresent();
    }

    private void grant(Code code, XiaomiUser user) {
        code.answer().complete(replies.granted(tokens.open(user, code.sid(), false)));
    }
}
