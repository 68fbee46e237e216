package io.github.wristway.virtual.account;

import io.github.wristway.virtual.account.Sessions.Tokens;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What a successful sign-in answers. Components are named as on the wire. */
record LoginReply(TokenInfo token_info, RegistrationInfo regist_info, ThirdPartyInfo thirdparty_info, String result,
                  Map<String, String> domain, List<Domain> domains) {
    /**
     * @param ttl     how long the login token is good, seconds
     * @param app_ttl how long the app token is good, seconds
     */
    record TokenInfo(String login_token, String app_token, String user_id, long ttl, long app_ttl) {
        @Override
        public String toString() {
            return "TokenInfo[hidden]";
        }
    }

    /** @param regist_date epoch milliseconds */
    record RegistrationInfo(int is_new_user, long regist_date, String region, String country_code) {}

    record ThirdPartyInfo(String nickname, String icon, String third_id, String email) {}

    /** @param cnames where a service of the account's region is: never here, so whoever follows them leaves the stand-in */
    record Domain(String host, List<String> cnames) {
        static Domain inEurope(String service) {
            return new Domain(service + ".zepp.com", List.of(service + "-de2.zepp.com"));
        }
    }

    static LoginReply of(User user, Tokens tokens) {
        return new LoginReply(
                new TokenInfo(tokens.loginToken(), tokens.appToken(), user.userId(),
                              Sessions.LOGIN_TOKEN_LIFE.toSeconds(), Sessions.APP_TOKEN_LIFE.toSeconds()),
                new RegistrationInfo(0, 1_600_000_000_000L, "11", "DE"),
                new ThirdPartyInfo(user.nickname(), "", "third-" + user.userId(), user.isPhone() ? "" : user.name()),
                "ok",
                Map.of("id-dns", "https://account-de2.zepp.com"),
                Stream.of("api-user", "api-mifit", "api-watch", "auth").map(Domain::inEurope).toList());
    }
}
