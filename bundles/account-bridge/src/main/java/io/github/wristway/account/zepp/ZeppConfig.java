package io.github.wristway.account.zepp;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/**
 * Everything that the vendor may change one day. The defaults are what its apps sent in 2025 and 2026;
 * an empty value means "as the chosen app does it".
 */
@ObjectClassDefinition(name = "Zepp accounts", description = "the account service behind Zepp and Zepp Life")
@interface ZeppConfig {
    // servers

    @AttributeDefinition(description = "where a password is exchanged for a code")
    String passwordServer() default "https://api-user.zepp.com";

    @AttributeDefinition(description = "where a code is exchanged for a sign-in, and a sign-in is renewed and ended")
    String accountServer() default "https://account.zepp.com";

    @AttributeDefinition(description = "asked once when accountServer says that the account lives elsewhere: start of the region = address")
    String[] regionalAccountServers() default {"eu-=https://account-de2.zepp.com", "us-=https://account-us2.zepp.com"};

    @AttributeDefinition(description = "where devices are listed and unlinked, for every account; empty = what the service names at sign-in")
    String dataServer() default "";

    @AttributeDefinition(description = "the data server if dataServer is empty and the service names none")
    String defaultDataServer() default "https://api-mifit.zepp.com";

    @AttributeDefinition(description = "names that the data server has in the reply to a sign-in")
    String[] dataServerNames() default {"api-mifit.zepp.com", "api-mifit.huami.com"};

    @AttributeDefinition(description = "domains within which the service may send us to another server")
    String[] trustedDomains() default {"zepp.com", "huami.com"};

    // paths; {userId} and {deviceId} are filled in

    @AttributeDefinition(description = "path of the password step, at passwordServer")
    String passwordPath() default "/v2/registrations/tokens";

    @AttributeDefinition(description = "path of the sign-in, at accountServer")
    String signInPath() default "/v2/client/login";

    @AttributeDefinition(description = "path of the renewal, at accountServer")
    String renewPath() default "/v1/client/app_tokens";

    @AttributeDefinition(description = "path of the sign-out, at accountServer")
    String signOutPath() default "/v1/client/logout";

    @AttributeDefinition(description = "path of the user's profile, at the data server; good to try a token")
    String profilePath() default "/huami.health.getUserInfo.json";

    @AttributeDefinition(description = "path of the list of devices, at the data server")
    String devicesPath() default "/users/{userId}/devices";

    @AttributeDefinition(description = "path of the older list of devices, asked if the newer one does not exist")
    String olderDevicesPath() default "/v1/device/lists.json";

    @AttributeDefinition(description = "path of the days with their minutes, at the data server")
    String daysPath() default "/v1/data/band_data.json";

    @AttributeDefinition(description = "path of the list of workouts, at the data server")
    String workoutsPath() default "/v1/sport/run/history.json";

    @AttributeDefinition(description = "path of a workout with its track, at the data server")
    String workoutPath() default "/v1/sport/run/detail.json";

    @AttributeDefinition(description = "path of what was measured now and then, such as stress, at the data server")
    String eventsPath() default "/users/{userId}/events";

    @AttributeDefinition(description = "ways to unlink, in order; the next one is tried when the service does not know one: legacy, rest")
    String[] unlinkForms() default {"legacy", "rest"};

    @AttributeDefinition(description = "path of the legacy way to unlink")
    String unlinkPath() default "/v1/device/binds.json";

    @AttributeDefinition(description = "path of the legacy way to unlink a watch")
    String unlinkWatchPath() default "/v1/watch/binds.json";

    @AttributeDefinition(description = "path of the rest way to unlink")
    String unlinkRestPath() default "/users/{userId}/devices/{deviceId}";

    // the app that we look like

    @AttributeDefinition(description = "the app we act as: zepp-life or zepp. The service keeps one sign-in per app, so choose the one that is NOT on the phone")
    String app() default "zepp-life";

    @AttributeDefinition(description = "app_name; empty = as the app")
    String appName() default "";

    @AttributeDefinition(description = "app_version; empty = as the app")
    String appVersion() default "";

    @AttributeDefinition(description = "source; empty = as the app")
    String appSource() default "";

    @AttributeDefinition(description = "cv, build and version of the app; empty = as the app")
    String clientVersion() default "";

    @AttributeDefinition(description = "vb, time of the app's build")
    String versionBuild() default "202509151347";

    @AttributeDefinition(description = "v, version of the protocol")
    String protocolVersion() default "2.0";

    @AttributeDefinition(description = "appid")
    String appId() default "428135909242707968";

    @AttributeDefinition(description = "app_name in the headers of the sign-in")
    String webAppName() default "com.huami.webapp";

    @AttributeDefinition(description = "origin in the headers of the sign-in")
    String webOrigin() default "https://user.zepp.com";

    @AttributeDefinition(description = "user-agent")
    String userAgent() default "Zepp/9.12.5 (Pixel 4; Android 12; Density/2.75)";

    @AttributeDefinition(description = "appplatform, device_type and device_model")
    String platform() default "android_phone";

    @AttributeDefinition(description = "device, the phone's system")
    String system() default "android_32";

    @AttributeDefinition(description = "brand, of the phone")
    String phoneBrand() default "google";

    @AttributeDefinition(description = "sys_model, of the phone")
    String phoneModel() default "Pixel 4";

    @AttributeDefinition(description = "sys_version, of the phone")
    String systemVersion() default "12";

    @AttributeDefinition(description = "channel the app came through")
    String channel() default "play";

    @AttributeDefinition(description = "country, two letters; at sign-in only used if the service names none")
    String country() default "US";

    @AttributeDefinition(description = "language, such as en or en_US")
    String language() default "en";

    @AttributeDefinition(description = "time zone, such as Europe/Berlin; empty = this machine's")
    String timezone() default "";

    // the two steps of a sign-in with a password

    @AttributeDefinition(description = "client_id of the password step")
    String clientId() default "HuaMi";

    @AttributeDefinition(description = "redirect_uri of the password step; never visited")
    String redirectUri() default "https://s3-us-west-2.amazonaws.com/hm-registration/successsignin.html";

    @AttributeDefinition(description = "region of the password step; the service ignores it")
    String region() default "us-west-2";

    @AttributeDefinition(description = "16 characters that the body of the password step is encrypted with; public, TLS is what protects the password")
    String bodyKey() default "xeNtBVqzDc6tuNTh";

    @AttributeDefinition(description = "16 characters, the start value of that encryption")
    String bodyIv() default "MAAAYAAAAAAAAABg";

    @AttributeDefinition(description = "third_name for an e-mail address")
    String mailThirdName() default "huami";

    @AttributeDefinition(description = "third_name for a phone number")
    String phoneThirdName() default "huami_phone";

    @AttributeDefinition(description = "grant_type of the sign-in")
    String grantType() default "access_token";

    @AttributeDefinition(description = "dn, the servers that the sign-in asks the addresses of")
    String domainNames() default "api-mifit.zepp.com,api-user.zepp.com,api-watch.zepp.com,auth.zepp.com";

    // the sign-in with a Xiaomi account, in a browser

    @AttributeDefinition(description = "page where the owner of a Xiaomi account signs in; its redirect_uri says where the browser ends; empty = as the app")
    String authorizePage() default "";

    @AttributeDefinition(description = "third_name for a Xiaomi account; empty = as the app")
    String xiaomiThirdName() default "";

    @AttributeDefinition(description = "grant_type of the sign-in with a Xiaomi account")
    String xiaomiGrantType() default "request_token";

    // patience

    @AttributeDefinition(description = "how many passwords may be tried for one name within passwordTriesWithinMinutes, 1 to 10")
    int passwordTries() default 3;

    @AttributeDefinition(description = "minutes, 1 to 1440")
    int passwordTriesWithinMinutes() default 15;

    @AttributeDefinition(description = "once the service says that only so many wrong tries are left, none is made from here for triesRestHours, 0 to 9")
    int triesLeftToOwner() default 2;

    @AttributeDefinition(description = "hours, 1 to 168")
    int triesRestHours() default 24;

    @AttributeDefinition(description = "seconds to wait for a connection, 1 to 300")
    int connectTimeoutSeconds() default 10;

    @AttributeDefinition(description = "seconds to wait for an answer, 1 to 300")
    int replyTimeoutSeconds() default 20;

    @AttributeDefinition(description = "how often a question is asked when the service is busy, 1 to 10; a password or an unlink never more than once")
    int readAttempts() default 4;

    @AttributeDefinition(description = "seconds to wait before asking a second time, 1 to 300; doubles each time")
    int firstWaitSeconds() default 2;

    @AttributeDefinition(description = "seconds that such a wait grows to at most, 1 to 300")
    int longestWaitSeconds() default 30;

    @AttributeDefinition(description = "KiB that an answer may be long, 16 to 65536")
    int largestReplyKib() default 4096;
}
