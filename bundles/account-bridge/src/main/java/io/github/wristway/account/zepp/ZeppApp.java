package io.github.wristway.account.zepp;

/** The vendor's apps that we can act as. The service keeps one sign-in per user and app. */
enum ZeppApp {
    //        in the configuration  app_name                 version   source                                        cv
    ZEPP_LIFE("zepp-life",          "com.xiaomi.hm.health",  "6.14.0", "com.xiaomi.hm.health:6.14.0:50818",          "50818_6.14.0"),
    ZEPP     ("zepp",               "com.huami.midong",      "9.12.5", "com.huami.watch.hmwatchmanager:9.12.5:151689", "151689_9.12.5");

    private final String title;
    private final String appName;
    private final String version;
    private final String source;
    private final String clientVersion;

    ZeppApp(String title, String appName, String version, String source, String clientVersion) {
        this.title = title;
        this.appName = appName;
        this.version = version;
        this.source = source;
        this.clientVersion = clientVersion;
    }

    static ZeppApp called(String title) {
        for (ZeppApp app : values()) {
            if (app.title.equals(title.strip())) return app;
        }
        throw new IllegalArgumentException("app must be zepp-life or zepp, not " + title);
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
}
