package io.github.wristway.account.zepp;

import static io.github.wristway.account.web.Property.line;
import static io.github.wristway.account.web.Property.require;

import io.github.wristway.account.web.Patience;
import io.github.wristway.account.web.Property;
import io.github.wristway.account.web.Server;
import io.github.wristway.account.web.SignInBudget;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The configuration, checked once: a wrong value is refused in the words of the configuration. */
record ZeppSettings(Servers servers, Paths paths, ZeppApp actsAs, App app, SignInStep signIn, BrowserStep browser, Tries tries,
                    List<UnlinkForm> unlinkForms, Patience patience) {
    /**
     * @param regional      by the start of a region's name
     * @param data          the same for every account; empty if the service decides
     * @param dataNames     what the data server is called in a reply
     */
    record Servers(Server password, Server account, Map<String, Server> regional, Optional<Server> data, Server defaultData,
                   List<String> dataNames, List<String> trustedDomains) {
        /** Another account server to ask, once. */
        Optional<Server> accountFor(String region) {
            return regional.entrySet().stream().filter(entry -> region.startsWith(entry.getKey()))
                           .map(Map.Entry::getValue).filter(server -> !server.equals(account)).findFirst();
        }
    }

    record Paths(String password, String signIn, String renew, String signOut, String profile, String devices,
                 String olderDevices, String days, String workouts, String workout, String events, String unlink, String unlinkWatch, String unlinkRest) {}

    /** What the service believes that we are. */
    record App(String name, String version, String source, String clientVersion, String versionBuild, String protocol, String id,
               String webName, String webOrigin, String userAgent, String platform, String system, String phoneBrand,
               String phoneModel, String systemVersion, String channel, String country, String language, String timezone) {}

    record SignInStep(String clientId, String redirectUri, String region, BodyCipher cipher, String mailThirdName,
                      String phoneThirdName, String grantType, String domainNames) {}

    /** @param leftToOwner when the service says that only so many are left, we rest */
    record Tries(SignInBudget.Limits limits, int leftToOwner, Duration rest) {}

    /** @param endsAt the host on which the browser ends */
    record BrowserStep(URI page, String endsAt, String thirdName, String grantType) {
        static BrowserStep at(String page, String thirdName, String grantType) {
            try {
                URI address = new URI(page);
                String host = new URI(AddressParts.of(page).text("redirect_uri").orElse("")).getHost();
                require("https".equals(address.getScheme()) && host != null, "authorizePage must begin with https:// and have a redirect_uri in it, not " + page);
                return new BrowserStep(address, host, thirdName, grantType);
            } catch (URISyntaxException e) {
                throw new IllegalArgumentException("authorizePage is not an address: " + page);
            }
        }
    }

    static ZeppSettings from(ZeppConfig config) {
        ZeppApp actsAs = ZeppApp.called(config.app());
        return new ZeppSettings(servers(config), paths(config), actsAs, app(config, actsAs), signIn(config), browser(config, actsAs),
                                tries(config), forms(config), patience(config));
    }

    private static Servers servers(ZeppConfig config) {
        Map<String, Server> regional = new LinkedHashMap<>();
        for (String line : config.regionalAccountServers()) {
            int equals = line.indexOf('=');
            require(equals > 0, "regionalAccountServers must look like eu-=https://host, not " + line);
            regional.put(line.substring(0, equals).strip(),
                         Server.configured("regionalAccountServers", line.substring(equals + 1)));
        }
        List<String> trusted = Property.domains("trustedDomains", config.trustedDomains());
        Optional<Server> data = config.dataServer().isBlank() ? Optional.empty()
                                                              : Optional.of(Server.configured("dataServer", config.dataServer()));
        return new Servers(Server.configured("passwordServer", config.passwordServer()),
                           Server.configured("accountServer", config.accountServer()), regional, data,
                           Server.configured("defaultDataServer", config.defaultDataServer()),
                           List.of(config.dataServerNames()), trusted);
    }

    private static Paths paths(ZeppConfig config) {
        return new Paths(path("passwordPath", config.passwordPath()), path("signInPath", config.signInPath()),
                         path("renewPath", config.renewPath()), path("signOutPath", config.signOutPath()),
                         path("profilePath", config.profilePath()), path("devicesPath", config.devicesPath()),
                         path("olderDevicesPath", config.olderDevicesPath()), path("daysPath", config.daysPath()),
                         path("workoutsPath", config.workoutsPath()), path("workoutPath", config.workoutPath()),
                         path("eventsPath", config.eventsPath()), path("unlinkPath", config.unlinkPath()),
                         path("unlinkWatchPath", config.unlinkWatchPath()), path("unlinkRestPath", config.unlinkRestPath()));
    }

    private static App app(ZeppConfig config, ZeppApp app) {
        String zone = config.timezone().isBlank() ? ZoneId.systemDefault().getId() : config.timezone().strip();
        try {
            ZoneId.of(zone);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("timezone must look like Europe/Berlin, not " + zone);
        }
        return new App(or("appName", config.appName(), app.appName()), or("appVersion", config.appVersion(), app.version()),
                       or("appSource", config.appSource(), app.source()), or("clientVersion", config.clientVersion(), app.clientVersion()),
                       line("versionBuild", config.versionBuild()), line("protocolVersion", config.protocolVersion()),
                       line("appId", config.appId()), line("webAppName", config.webAppName()),
                       line("webOrigin", config.webOrigin()), line("userAgent", config.userAgent()),
                       line("platform", config.platform()), line("system", config.system()),
                       line("phoneBrand", config.phoneBrand()), line("phoneModel", config.phoneModel()),
                       line("systemVersion", config.systemVersion()), line("channel", config.channel()),
                       Property.country(config.country()), line("language", config.language()), zone);
    }

    private static SignInStep signIn(ZeppConfig config) {
        return new SignInStep(line("clientId", config.clientId()), line("redirectUri", config.redirectUri()),
                              line("region", config.region()), new BodyCipher(sixteen("bodyKey", config.bodyKey()),
                                                                              sixteen("bodyIv", config.bodyIv())),
                              line("mailThirdName", config.mailThirdName()), line("phoneThirdName", config.phoneThirdName()),
                              line("grantType", config.grantType()), line("domainNames", config.domainNames()));
    }

    private static BrowserStep browser(ZeppConfig config, ZeppApp app) {
        return BrowserStep.at(or("authorizePage", config.authorizePage(), app.authorizePage()), or("xiaomiThirdName", config.xiaomiThirdName(), app.xiaomiThirdName()),
                              line("xiaomiGrantType", config.xiaomiGrantType()));
    }

    private static Tries tries(ZeppConfig config) {
        require(config.triesLeftToOwner() >= 0 && config.triesLeftToOwner() <= 9, "triesLeftToOwner must be 0 to 9, not " + config.triesLeftToOwner());
        require(config.triesRestHours() >= 1 && config.triesRestHours() <= 168, "triesRestHours must be 1 to 168, not " + config.triesRestHours());
        return new Tries(Property.passwordLimits(config.passwordTries(), config.passwordTriesWithinMinutes()), config.triesLeftToOwner(),
                         Duration.ofHours(config.triesRestHours()));
    }

    private static List<UnlinkForm> forms(ZeppConfig config) {
        List<UnlinkForm> forms = Arrays.stream(config.unlinkForms()).map(UnlinkForm::called).distinct().toList();
        require(!forms.isEmpty(), "unlinkForms must name legacy, rest or both");
        return forms;
    }

    private static Patience patience(ZeppConfig config) {
        return Property.patience(config.connectTimeoutSeconds(), config.replyTimeoutSeconds(), config.readAttempts(),
                                 config.firstWaitSeconds(), config.longestWaitSeconds(), config.largestReplyKib());
    }

    private static String path(String property, String value) {
        require(value.matches("/[A-Za-z0-9._~%/{}-]*"), property + " must begin with a slash and have no blanks or ?, not \"" + value + "\"");
        require(value.replace("{userId}", "").replace("{deviceId}", "").matches("[^{}]*"),
                property + " may only have {userId} and {deviceId} in braces, not \"" + value + "\"");
        return value;
    }

    private static byte[] sixteen(String property, String value) {
        byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
        require(bytes.length == 16, property + " must be 16 plain characters, not " + bytes.length);
        return bytes;
    }

    private static String or(String property, String configured, String preset) {
        return configured.isBlank() ? preset : line(property, configured);
    }
}
