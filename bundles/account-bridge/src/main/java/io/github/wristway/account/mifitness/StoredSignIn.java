package io.github.wristway.account.mifitness;

import com.google.gson.JsonObject;
import io.github.wristway.account.web.AccountBook;
import io.github.wristway.account.web.LooseJson;
import io.github.wristway.gateway.account.Account;
import io.github.wristway.gateway.base.Secret;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;

/**
 * A sign-in, as it is kept in the vault: one JSON text, secret as a whole.
 *
 * @param passToken    renews the others
 * @param ssecurity    seals requests, Base64
 * @param serviceToken goes with every question
 */
record StoredSignIn(String userId, String name, Secret cUserId, Secret passToken, Secret ssecurity, Secret serviceToken,
                    Instant signedIn) implements AccountBook.Kept {
    static final String PROVIDER = "mifitness";

    @Override
    public Account toAccount() {
        return new Account(PROVIDER, name, userId, signedIn, Optional.empty());
    }

    @Override
    public Secret toSecret() {
        JsonObject json = new JsonObject();
        json.addProperty("userId", userId);
        json.addProperty("name", name);
        json.addProperty("cUserId", cUserId.reveal());
        json.addProperty("passToken", passToken.reveal());
        json.addProperty("ssecurity", ssecurity.reveal());
        json.addProperty("serviceToken", serviceToken.reveal());
        json.addProperty("signedIn", signedIn.toString());
        return Secret.of(json.toString());
    }

    /** Empty if that is none of ours. */
    static Optional<StoredSignIn> read(Secret kept) {
        return LooseJson.read(kept.reveal()).flatMap(StoredSignIn::read);
    }

    private static Optional<StoredSignIn> read(LooseJson json) {
        Optional<String> user = json.text("userId").filter(AccountBook::isUserId);
        Optional<Instant> signedIn = json.text("signedIn").flatMap(StoredSignIn::time);
        if (user.isEmpty() || signedIn.isEmpty()) return Optional.empty();
        return Optional.of(new StoredSignIn(user.get(), json.text("name").orElse(user.get()), secret(json, "cUserId"),
                secret(json, "passToken"), secret(json, "ssecurity"), secret(json, "serviceToken"), signedIn.get()));
    }

    private static Secret secret(LooseJson json, String name) {
        return Secret.of(json.text(name).orElse(""));
    }

    private static Optional<Instant> time(String text) {
        try {
            return Optional.of(Instant.parse(text));
        } catch (DateTimeException noTime) {
            return Optional.empty();
        }
    }
}
