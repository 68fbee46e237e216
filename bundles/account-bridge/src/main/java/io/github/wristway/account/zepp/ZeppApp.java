package io.github.wristway.account.zepp;

/** The vendor's apps that we can act as. The service keeps one sign-in per user and app. */
enum ZeppApp {
    ZEPP_LIFE("zepp-life", "com.xiaomi.hm.health", "6.14.0", "com.xiaomi.hm.health:6.14.0:50818", "50818_6.14.0", "xiaomi-hm-mifit",
              "client_id=428135909242707968&pt=1&scope=1+6000+16001+16002+20000"
              + "&redirect_uri=https%3A%2F%2Fapi-mifit-cn.huami.com%2Fhuami.health.loginview.do"),
    ZEPP("zepp", "com.huami.midong", "9.12.5", "com.huami.watch.hmwatchmanager:9.12.5:151689", "151689_9.12.5", "mi-watch",
         "client_id=2882303761517383915&pt=0&scope=1+6000+16001+20000&redirect_uri=https%3A%2F%2Fhm.xiaomi.com%2Fwatch.do");

    private static final String AUTHORIZE = "https://account.xiaomi.com/oauth2/authorize?skip_confirm=false&_locale=en_US&response_type=code&";

    private final String title;
    private final String appName;
    private final String version;
    private final String source;
    private final String clientVersion;
    private final String xiaomiThirdName;
    private final String xiaomiClient;

    /**
     * @param title        in the configuration
     * @param xiaomiClient how Xiaomi's page knows the app, and where it sends the browser then
     */
    ZeppApp(String title, String appName, String version, String source, String clientVersion, String xiaomiThirdName, String xiaomiClient) {
        this.title = title;
        this.appName = appName;
        this.version = version;
        this.source = source;
        this.clientVersion = clientVersion;
        this.xiaomiThirdName = xiaomiThirdName;
        this.xiaomiClient = xiaomiClient;
    }

    static ZeppApp called(String title) {
        for (ZeppApp app : values()) {
            if (app.title.equals(title.strip())) return app;
        }
        throw new IllegalArgumentException("app must be zepp-life or zepp, not " + title);
    }

    /** As it is called in the configuration. */
    String title() {
        return title;
    }

    /** As it is called on the phone. */
    String onThePhone() {
        return this == ZEPP ? "Zepp" : "Zepp Life";
    }

    ZeppApp other() {
        return this == ZEPP ? ZEPP_LIFE : ZEPP;
    }

    String appName() {
        return appName;
    }

    String version() {
        return version;
    }

    String source() {
        return source;
    }

    String clientVersion() {
        return clientVersion;
    }

    String xiaomiThirdName() {
        return xiaomiThirdName;
    }

    /** Where the owner of a Xiaomi account signs in to it. */
    String authorizePage() {
        return AUTHORIZE + xiaomiClient;
    }
}
