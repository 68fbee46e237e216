package io.github.wristway.virtual.account.mifitness;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import io.github.wristway.gateway.base.MalformedMessage;
import io.github.wristway.gateway.base.Time;
import io.github.wristway.virtual.account.AccountRequest;
import io.github.wristway.virtual.account.Ending.Reply;
import io.github.wristway.virtual.account.Form;
import io.github.wristway.virtual.account.mifitness.Tokens.Session;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The list of what is linked: asked sealed, answered sealed; only refusals come in clear. */
final class SourceCalls {
    private static final String SERVICE = "miothealth";
    private static final int LINKED = 1;
    /** Our guess: that the nonce "should be near server time" is all that is public. */
    private static final long MINUTES_APART = 15;

    private final Tokens tokens;
    private final Time time;

    SourceCalls(Tokens tokens, Time time) {
        this.tokens = tokens;
        this.time = time;
    }

    /** The inner code tells a token of another service (2) from one that is no good at all (0). */
    static Reply unauthorized(int code) {
        return Reply.json(401, Map.of("code", code, "message", "auth err"));
    }

    Reply list(AccountRequest request) {
        Optional<Session> session = request.cookie("serviceToken").flatMap(tokens::ofServiceToken)
                .filter(open -> request.cookie("cUserId").equals(Optional.of(open.user().cUserId())));
        if (session.isEmpty()) return unauthorized(0);
        if (!session.get().sid().equals(SERVICE)) return unauthorized(2);
        try {
            return list(request, session.get());
        } catch (MalformedMessage e) {
            return Reply.json(400, Map.of("code", -6, "message", e.getMessage())); // our guess
        }
    }

    private Reply list(AccountRequest request, Session session) throws MalformedMessage {
        Form form = request.form();
        Envelope envelope = Envelope.of(session.ssecurity(), form.require("_nonce"));
        if (Math.abs(envelope.minutes() - time.now().getEpochSecond() / 60) > MINUTES_APART) throw new MalformedMessage("the nonce is of another time");
        Map<String, String> values = form.fields().entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, field -> field.getValue().get(0)));
        String data = envelope.open(request.method(), request.path(), values).getOrDefault("data", "");
        return Reply.text(200, "text/plain;charset=UTF-8", envelope.sealAnswer(answer(session.user(), data).toString()));
    }

    private static JsonObject answer(XiaomiUser user, String data) throws MalformedMessage {
        JsonArray list = new JsonArray();
        try {
            JsonObject asked = JsonParser.parseString(data).getAsJsonObject();
            int most = asked.get("page_size").getAsInt();
            if (asked.get("status").getAsInt() == LINKED) user.linked().stream().limit(most).forEach(linking -> list.add(linking.source().listed(linking.since())));
        } catch (JsonParseException | IllegalStateException | IllegalArgumentException | NullPointerException | UnsupportedOperationException e) {
            throw new MalformedMessage("the data are not what is expected");
        }
        JsonObject result = new JsonObject();
        result.add("list", list);
        JsonObject answer = new JsonObject();
        answer.addProperty("code", 0);
        answer.addProperty("message", "ok");
        answer.add("result", result);
        return answer;
    }
}
