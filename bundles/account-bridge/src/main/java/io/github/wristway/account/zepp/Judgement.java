package io.github.wristway.account.zepp;

import static io.github.wristway.account.zepp.Family.ACCOUNT;
import static io.github.wristway.account.zepp.Family.LEGACY;
import static io.github.wristway.account.zepp.Family.REST;
import static io.github.wristway.account.zepp.Family.REST_UNBIND;

import io.github.wristway.account.web.Answer;
import io.github.wristway.account.web.LooseJson;
import io.github.wristway.gateway.base.MalformedMessage;
import io.github.wristway.gateway.base.WristwayException;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * An answer, and what it means. The table is read from the top; the first row that fits decides. What fits no row is an
 * error: an unknown number is never taken for success.
 */
record Judgement(Verdict verdict, int status, String code, Optional<LooseJson> body) {
    private record Row(Set<Family> families, String status, String code, Verdict verdict) {}

    private static final Set<Family> ALL = EnumSet.allOf(Family.class);
    private static final Set<Family> DATA = EnumSet.of(LEGACY, REST, REST_UNBIND);

    /** Codes are digits, or: ok (a word or a token says so), none (there is no code), other (no number), empty (no body), garbled (no JSON object). */
    private static final List<Row> TABLE = List.of(
        //      family                    HTTP      code              means
        new Row(ALL,                      "429",     ".*",             Verdict.RATE_LIMITED),
        new Row(ALL,                      "5..",     ".*",             Verdict.SERVER_ERROR),
        new Row(Set.of(ACCOUNT),          "...",     "0100|0101",      Verdict.BAD_REQUEST),
        new Row(Set.of(ACCOUNT),          "...",     "0102",           Verdict.TOKEN_INVALID),
        new Row(Set.of(ACCOUNT),          "...",     "0103",           Verdict.CAPTCHA_WANTED),
        new Row(Set.of(ACCOUNT),          "...",     "0105",           Verdict.LOGIN_TOKEN_INVALID),
        new Row(Set.of(ACCOUNT),          "...",     "0106",           Verdict.CODE_REFUSED),
        new Row(Set.of(ACCOUNT),          "...",     "0108",           Verdict.SESSION_REPLACED),
        new Row(Set.of(ACCOUNT),          "...",     "0107|0109|011[0-2]", Verdict.LOGIN_METHOD),
        new Row(Set.of(ACCOUNT),          "...",     "0113",           Verdict.WRONG_REGION),
        new Row(Set.of(ACCOUNT),          "...",     "0114",           Verdict.LOGIN_DISABLED),
        new Row(Set.of(ACCOUNT),          "...",     "0115",           Verdict.ACCOUNT_DISABLED),
        new Row(Set.of(ACCOUNT),          "...",     "0117",           Verdict.NOT_REGISTERED),
        new Row(Set.of(ACCOUNT),          "...",     "0121",           Verdict.ACCOUNT_FROZEN),
        new Row(DATA,                     "...",     "108|-1",         Verdict.SESSION_REPLACED),
        new Row(DATA,                     "...",     "102|100302",     Verdict.TOKEN_INVALID),
        new Row(DATA,                     "...",     "50000|103001",   Verdict.BAD_REQUEST),
        new Row(Set.of(LEGACY),           "2..",     "0",              Verdict.TOKEN_INVALID),
        new Row(ALL,                      "401|403", ".*",             Verdict.TOKEN_INVALID),
        new Row(Set.of(REST_UNBIND),      "409",     ".*",             Verdict.ALREADY_DONE),
        new Row(ALL,                      "409",     ".*",             Verdict.CONFLICT),
        new Row(ALL,                      "400",     ".*",             Verdict.BAD_REQUEST),
        new Row(ALL,                      "404|405", ".*",             Verdict.NO_SUCH_CALL),
        new Row(ALL,                      "3..",     ".*",             Verdict.PROTOCOL_ERROR),
        new Row(ALL,                      "2..",     "garbled",        Verdict.PROTOCOL_ERROR),
        new Row(Set.of(LEGACY),           "2..",     "1",              Verdict.OK),
        new Row(Set.of(ACCOUNT),          "2..",     "ok",             Verdict.OK),
        new Row(Set.of(REST, REST_UNBIND), "2..",    "none|1",         Verdict.OK),
        new Row(Set.of(REST),             "204",     "empty",          Verdict.OK),
        new Row(Set.of(REST_UNBIND),      "200|204", "empty",          Verdict.OK),
        new Row(ALL,                      "2..",     "none|empty",     Verdict.PROTOCOL_ERROR),
        new Row(ALL,                      ".*",      ".*",             Verdict.UNKNOWN_ERROR));

    static Judgement of(Family family, Answer.Reply reply) {
        String text = new String(reply.body(), StandardCharsets.UTF_8).strip();
        Optional<LooseJson> json = LooseJson.read(text);
        String code = text.isEmpty() ? "empty" : json.map(object -> code(family, object)).orElse("garbled");
        String status = Integer.toString(reply.status());
        Verdict verdict = TABLE.stream()
                .filter(row -> row.families.contains(family) && status.matches(row.status) && code.matches(row.code))
                .findFirst().orElseThrow().verdict;
        return new Judgement(verdict, reply.status(), code, json);
    }

    boolean isDone() {
        return verdict.kind() == Verdict.Kind.DONE;
    }

    /** The sign-in may be known to another server; an HTTP 400 without a code was seen to mean that, too. */
    boolean isElsewhere() {
        return verdict == Verdict.WRONG_REGION || status == 400 && verdict == Verdict.BAD_REQUEST;
    }

    /** What the answer says, if it says yes. */
    LooseJson orFail() throws WristwayException {
        if (!isDone()) throw failure();
        if (body.isEmpty()) throw new MalformedMessage("Zepp answered with HTTP " + status + " and nothing else");
        return body.get();
    }

    WristwayException failure() {
        return verdict.failure("HTTP " + status + (code.matches("-?\\d{1,9}") ? ", code " + code : ""));
    }

    private static String code(Family family, LooseJson json) {
        Optional<String> stated = family == ACCOUNT ? json.text("error_code", "code")
                                                    : json.text("code").or(() -> json.inner("data").flatMap(data -> data.text("code")));
        if (stated.isPresent()) return number(family, json, stated.get());
        if (family != ACCOUNT) return json.object().has("code") && !json.object().get("code").isJsonNull() ? "other" : "none";
        Optional<String> result = json.text("result");
        if (result.isPresent()) return result.get().equalsIgnoreCase("ok") ? "ok" : "other";
        return json.inner("token_info").isPresent() ? "ok" : "none";
    }

    private static String number(Family family, LooseJson json, String stated) {
        Optional<Long> number = json.number("error_code", "code").or(() -> json.inner("data").flatMap(data -> data.number("code")));
        if (number.isEmpty() || !stated.strip().matches("[+-]?\\d+([.]0+)?")) return "other";
        return family == ACCOUNT && number.get() >= 0 ? "%04d".formatted(number.get()) : number.get().toString();
    }

    /** The body holds tokens. */
    @Override
    public String toString() {
        return verdict + " (HTTP " + status + ", " + code + ")";
    }
}
