package io.github.wristway.virtual.account.mifitness;

import io.github.wristway.gateway.base.MalformedMessage;
import io.github.wristway.virtual.account.AccountRequest;
import io.github.wristway.virtual.account.Ending.Reply;
import io.github.wristway.virtual.account.mifitness.Tokens.Session;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Optional;

/**
 * The last step: a ticket for a service token. Who has a nonce has to sign it:
 * {@code clientSign} = Base64(SHA-1({@code nonce=…&ssecurity})).
 */
final class ServiceTicket {
    private final Tokens tokens;

    ServiceTicket(Tokens tokens) {
        this.tokens = tokens;
    }

    /** Our guess: what is not right gets no cookie, and HTTP 401. */
    Reply redeem(AccountRequest request) throws MalformedMessage {
        String ticket = request.query().require("ticket");
        Optional<Session> session = tokens.ofTicket(ticket);
        if (session.isEmpty() || !isSigned(session.get(), request)) return Reply.bare(401);
        return Reply.text(200, "text/html;charset=UTF-8", "ok").with("Set-Cookie", "serviceToken=" + tokens.redeem(ticket) + "; path=/");
    }

    private static boolean isSigned(Session session, AccountRequest request) {
        return session.nonce().isEmpty() || request.query().says("clientSign", sign(session.nonce().get().toString(), session.ssecurity()));
    }

    static String sign(String nonce, String ssecurity) {
        try {
            byte[] signed = ("nonce=" + nonce + "&" + ssecurity).getBytes(StandardCharsets.UTF_8);
            return Base64.getEncoder().encodeToString(MessageDigest.getInstance("SHA-1").digest(signed));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-1", e);
        }
    }
}
