package io.github.wristway.account.zepp;

import com.google.gson.JsonObject;
import io.github.wristway.account.web.AccountBook;
import io.github.wristway.account.web.LooseJson;
import io.github.wristway.account.web.Server;
import io.github.wristway.gateway.account.Account;
import io.github.wristway.gateway.base.Secret;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A sign-in, as it is kept in the vault: one JSON text, secret as a whole.
 *
 * @param loginToken renews the other one; empty for an account that came with a pasted token
 * @param appToken   goes with every question
 * @param account    the server that renews and ends the sign-in
 * @param data       the server of the devices
 */
record StoredAccount(String userId, String name, Optional<Secret> loginToken, Secret appToken, Server account, Server data,
                     Instant signedIn, Optional<Instant> validUntil) implements AccountBook.Kept {
    static final String PROVIDER = "zepp";
    private static final Pattern TOKEN = Pattern.compile("[!-~]{1,8192}");

    /** Tokens become headers: one line, no blanks. */
    static boolean isToken(String text) {
        return TOKEN.matcher(text).matches();
    }

    StoredAccount withAppToken(Secret renewed) {
        return new StoredAccount(userId, name, loginToken, renewed, account, data, signedIn, validUntil);
    }

    @Override
    public Account toAccount() {
        return new Account(PROVIDER, name, userId, signedIn, validUntil);
    }

    @Override
    public Secret toSecret() {
        JsonObject json = new JsonObject();
        json.addProperty("userId", userId);
        json.addProperty("name", name);
        loginToken.ifPresent(token -> json.addProperty("loginToken", token.reveal()));
        json.addProperty("appToken", appToken.reveal());
        json.addProperty("accountServer", account.base());
        json.addProperty("dataServer", data.base());
        json.addProperty("signedIn", signedIn.toString());
        validUntil.ifPresent(end -> json.addProperty("validUntil", end.toString()));
        return Secret.of(json.toString());
    }

    /** Empty if that is none of ours. */
    static Optional<StoredAccount> read(Secret kept) {
        return LooseJson.read(kept.reveal()).flatMap(StoredAccount::read);
    }

    private static Optional<StoredAccount> read(LooseJson json) {
        Optional<String> user = json.text("userId").filter(AccountBook::isUserId);
        Optional<String> token = json.text("appToken").filter(StoredAccount::isToken);
        Optional<Instant> signedIn = time(json, "signedIn");
        if (user.isEmpty() || token.isEmpty() || signedIn.isEmpty()) return Optional.empty();
        try {
            return Optional.of(new StoredAccount(user.get(), json.text("name").orElse(user.get()),
                    json.text("loginToken").filter(StoredAccount::isToken).map(Secret::of), Secret.of(token.get()),
                    Server.configured("accountServer", json.text("accountServer").orElse("")),
                    Server.configured("dataServer", json.text("dataServer").orElse("")),
                    signedIn.get(), time(json, "validUntil")));
        } catch (IllegalArgumentException noServer) {
            return Optional.empty();
        }
    }

    private static Optional<Instant> time(LooseJson json, String name) {
        try {
            return json.text(name).map(Instant::parse);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return toAccount().toString();
    }
}
