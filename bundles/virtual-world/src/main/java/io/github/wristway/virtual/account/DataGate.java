package io.github.wristway.virtual.account;

import io.github.wristway.virtual.account.Ending.Reply;
import io.github.wristway.virtual.account.Sessions.Standing;
import java.util.Map;
import java.util.function.Function;

/** Lets a call for data pass if its app token is good, and is the token of the user it asks about. */
final class DataGate {
    private final Sessions sessions;

    DataGate(Sessions sessions) {
        this.sessions = sessions;
    }

    /**
     * Our guess: where both forms of "invalid token" are known, the older calls answer with a code and the newer with a
     * status. That somebody else signed in is a status for both.
     */
    Ending pass(AccountRequest request, String userId, Function<User, Ending> then) {
        Standing standing = sessions.ofAppToken(request.header("apptoken").orElse(""));
        if (standing instanceof Standing.Replaced replaced) return Reply.replaced(replaced.at());
        if (standing instanceof Standing.Valid valid && valid.session().user().userId().equals(userId)) {
            return then.apply(valid.session().user());
        }
        return request.isLegacy() ? Reply.legacy(0, "invalid token", Map.of()) : Reply.invalidToken();
    }

    /** The same for calls that say in a field whom they ask about. */
    Ending pass(AccountRequest request, Form form, Function<User, Ending> then) {
        return form.first("userid").map(userId -> pass(request, userId, then)).orElseGet(Reply::badParameters);
    }
}
